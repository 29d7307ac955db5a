/**
 * The grammar that ships is the one that the form's data make, and gives a draft's parts their scopes.
 * `OGI_REPORT_UPDATE=1 npx vitest run test/grammar` writes it anew.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { beforeAll, describe, expect, test } from 'vitest';
import { draft } from '../support/builders';
import { buildGrammar, words } from './build';

const file = path.resolve(import.meta.dirname, '../../syntaxes/ogi-report.tmLanguage.json');

async function built(): Promise<string> {
  return format(JSON.stringify(buildGrammar(), null, 2), { ...(await resolveConfig(file)), filepath: file });
}

test('is the one that the form makes', async () => {
  const expected = await built();
  if (process.env.OGI_REPORT_UPDATE) fs.writeFileSync(file, expected);
  expect(fs.readFileSync(file, 'utf8')).toBe(expected);
});

describe('scopes', () => {
  let grammar: textmate.IGrammar;

  beforeAll(async () => {
    const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
    await oniguruma.loadWASM(fs.readFileSync(wasm).buffer);
    const registry = new textmate.Registry({
      onigLib: Promise.resolve({
        createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
        createOnigString: (text) => new oniguruma.OnigString(text),
      }),
      loadGrammar: async () => textmate.parseRawGrammar(await built(), file),
    });
    const loaded = await registry.loadGrammar('text.ogi-report');
    if (!loaded) throw new Error('the grammar was not loaded');
    grammar = loaded;
  });

  /** The scoped parts of a line, each as `text → scope`. */
  function scopes(line: string): readonly string[] {
    return grammar
      .tokenizeLine(line, textmate.INITIAL)
      .tokens.map(({ startIndex, endIndex, scopes: [, ...inner] }) => ({
        text: line.slice(startIndex, endIndex),
        scope: inner.at(-1),
      }))
      .filter(({ scope }) => scope !== undefined)
      .map(({ text, scope }) => `${text} → ${scope?.replace('.ogi-report', '')}`);
  }

  test.each([
    ['青山镇人民政府2025年政府信息公开工作年度报告', 'markup.heading.title'],
    ['# 青山镇2025年政府信息公开年报', 'markup.heading.title'],
    ['一、总体情况', 'markup.heading.section'],
    ['3、收到和处理政府信息公开申请情况', 'markup.heading.section'],
    ['**六、其他需要报告的事项**', 'markup.heading.section'],
  ])('%s is a heading', (line, scope) => expect(scopes(line)).toEqual([`${line} → ${scope}`]));

  test.each([
    ['全文包括总体情况、主动公开政府信息情况等。'],
    ['本机关主动公开行政许可、行政处罚和其他信息，总计有自然人来访。'],
    ['为做好政府信息公开工作，编制本年度报告。'],
  ])('%s is prose', (line) => expect(scopes(line)).toEqual([]));

  test('tells labels, totals, separators and figures apart', () => {
    expect(scopes('一、本年新收政府信息公开申请数量 | 12 | 0')).toEqual([
      '一、本年新收政府信息公开申请数量 → entity.name.type.label',
      '| → punctuation.separator.cell',
      '12 → constant.numeric',
      '| → punctuation.separator.cell',
      '0 → constant.numeric',
    ]);
    expect(scopes('| (七)总计 |')[1]).toBe('(七)总计 → entity.name.type.total');
    expect(scopes('\t（六）其他处理')).toEqual(['（六）其他处理 → entity.name.type.label']);
    expect(scopes('\t自 然 人')).toEqual(['自 然 人 → entity.name.type.header']);
  });

  test('marks sub-headings, dates, citations and links', () => {
    expect(
      scopes('（一）主动公开。2025年1月1日起公开 35 条，见 https://example.gov.cn/a.html查阅。'),
    ).toEqual([
      '（一）主动公开 → entity.name.function.subheading',
      '2025年1月1日 → constant.numeric.date',
      '35 → constant.numeric',
      'https://example.gov.cn/a.html → markup.underline.link',
    ]);
    expect(scopes('依据《中华人民共和国政府信息公开条例》（国令第711号）编制')).toEqual([
      '《中华人民共和国政府信息公开条例》 → string.quoted.other.citation',
      '国令第711号 → constant.other.number-of-document',
    ]);
  });

  test('knows every label of the forms in a cell', () => {
    const { labels, headers, totals } = words();
    for (const label of [...labels, ...headers, ...totals]) {
      if (label === '') continue;
      const [first] = scopes(`| ${label} |`).slice(1);
      expect(first?.startsWith(`${label} → `), `${label}: ${first}`).toBe(true);
    }
  });

  test('reads a whole draft, in either layout, without losing its way', () => {
    for (const layout of ['pipe-row', 'tab-stacked'] as const) {
      const lines = draft({ layout }).split('\n');
      const headings = lines.filter((line) =>
        scopes(line).some((scope) => scope.includes('heading.section')),
      );
      expect(headings).toHaveLength(6);
    }
  });
});
