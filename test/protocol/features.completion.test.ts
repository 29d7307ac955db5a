/** Completion against the built server: for clients with snippets and late edits, and for those without. */
import { expect, test } from 'vitest';
import { draft } from '../support/builders';
import { applied, type Client, type TextEdit } from './client';
import { rangeOf, start } from './support';

const uri = 'file:///drafts/2025.txt';
const label = '1.属于国家秘密';
const whole = draft();
const without = draft({ omit: ['denied.stateSecret'] });

interface Item {
  readonly label: string;
  readonly filterText: string;
  readonly insertTextFormat: number;
  readonly insertTextMode?: number;
  readonly textEdit: TextEdit;
  readonly additionalTextEdits?: readonly TextEdit[];
  readonly data?: unknown;
}

/** The text with the beginning of a row typed where the row is missing, and the cursor's place. */
function typing(typed: string): { readonly text: string; readonly position: object } {
  const line = rangeOf(without, '（三）不予公开').start.line;
  const lines = without.split('\n');
  const text = [...lines.slice(0, line), typed, ...lines.slice(line)].join('\n');
  return { text, position: { line, character: typed.length } };
}

async function complete(client: Client, typed: string): Promise<{ text: string; items: readonly Item[] }> {
  const { text, position } = typing(typed);
  await client.opened(uri, text);
  const params = { textDocument: { uri }, position };
  const { items } = await client.ask<{ items: readonly Item[] }>('textDocument/completion', params);
  return { text, items };
}

test('a row comes whole, and the merged label moves back to it', async () => {
  const client = await start();
  const { text, items } = await complete(client, '| 1.属');
  expect(items.map((item) => item.label)).toEqual([label]);
  const [item] = items;
  expect(item?.insertTextFormat).toBe(1);
  expect(item?.filterText).toBe(`| ${label}`);
  const edits = [...(item ? [item.textEdit] : []), ...(item?.additionalTextEdits ?? [])];
  expect(applied(text, edits)).toBe(whole);
});

test('a client with snippets gets a tab stop at each value', async () => {
  const client = await start({
    capabilities: {
      textDocument: {
        completion: { completionItem: { snippetSupport: true, insertTextModeSupport: { valueSet: [1] } } },
      },
    },
  });
  const { items } = await complete(client, '');
  expect(items[0]?.insertTextFormat).toBe(2);
  expect(items[0]?.insertTextMode).toBe(1);
  expect(items[0]?.textEdit.newText).toMatch(/\$\{1:0\}.*\$\{7:0\}.*\$0$/);
});

test('edits elsewhere come when the item is looked at, and not for another version', async () => {
  const completionItem = { resolveSupport: { properties: ['additionalTextEdits'] } };
  const client = await start({ capabilities: { textDocument: { completion: { completionItem } } } });
  const { text, items } = await complete(client, '');
  const [item] = items;
  expect(item).not.toHaveProperty('additionalTextEdits');
  const resolved = await client.ask<Item>('completionItem/resolve', item);
  expect(applied(text, [resolved.textEdit, ...(resolved.additionalTextEdits ?? [])])).toBe(whole);
  client.change(uri, 2, { text: whole });
  expect(await client.ask<Item>('completionItem/resolve', item)).not.toHaveProperty('additionalTextEdits');
});

test('where nothing belongs nothing is offered', async () => {
  const client = await start();
  await client.opened(uri, whole);
  const ask = (found: string): Promise<{ items: readonly Item[] }> =>
    client.ask('textDocument/completion', { textDocument: { uri }, position: rangeOf(whole, found).start });
  for (const found of ['总体情况', '行政强制', '栏目', '0 |']) {
    if (whole.includes(found)) expect((await ask(found)).items).toEqual([]);
  }
});
