/**
 * Every rule has a page, whose head and place in the index come from the rule's meta and whose examples are run
 * through the rule and its fix. `UPDATE_DOCS=1` rewrites heads and index.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/base/edits';
import { messagesOf } from '../../server/src/messages';
import { parseReport } from '../../server/src/report/parse';
import { rules } from '../../server/src/rules/registry';
import type { Rule, RuleGroup, Severity } from '../../server/src/rules/rule';
import { checkReport } from '../../server/src/rules/run';
import { libraryOf } from '../support/draft';
import { readDraft } from '../support/marks';

const folder = path.join(import.meta.dirname, '../../docs/rules');
const update = process.env.UPDATE_DOCS === '1';

const severities: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  information: '提示',
  hint: '建议',
};
const groups: Readonly<Record<RuleGroup, string>> = {
  structure: '结构',
  tables: '表格',
  totals: '勾稽关系',
  period: '统计期限',
  prose: '文字',
  acrossReports: '跨报告',
};
const fixes = { safe: '★ 可自动修复', offered: '提供修复', none: '无' } as const;

const messages = messagesOf('zh-cn');

function head(rule: Rule): string {
  const cells = [
    `级别：${severities[rule.severity]}`,
    `类别：${groups[rule.group]}`,
    `修复：${fixes[rule.fix]}`,
    `适用：${rule.forms.join('、')} 年格式`,
    `始于：${rule.since}`,
  ];
  return `${messages.rule(rule.id).summary}。\n\n${cells.join('　')}`;
}

function index(): string {
  const row = (rule: Rule): string =>
    `| [${rule.id}](${rule.id}.md) | ${severities[rule.severity]} | ${messages.rule(rule.id).summary} | ${fixes[rule.fix]} |`;
  const parts = Object.entries(groups).flatMap(([group, name]) => {
    const own = rules.filter((rule) => rule.group === group);
    if (own.length === 0) return [];
    return [
      `## ${name}\n\n| 规则 | 级别 | 说明 | 修复 |\n| --- | --- | --- | --- |\n${own.map(row).join('\n')}\n`,
    ];
  });
  return (
    `# 规则\n\n★ 表示可以放心自动进行的修复（“全部修复”和 \`--fix\`）。级别可在设置 \`ogiReport.rules\` 或 ` +
    `\`.ogi-report.json\` 中修改，\`off\` 关闭。\n\n${parts.join('\n')}`
  );
}

const headMarks = /(<!-- head -->\n)[\s\S]*?(<!-- \/head -->)/;

function read(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}

/** The text, or where it is to be rewritten, the text that it should be. */
function upToDate(name: string, wanted: string): string {
  if (!update) return read(name);
  writeFileSync(path.join(folder, name), wanted);
  return wanted;
}

interface Block {
  readonly kind: string;
  readonly text: string;
}

function blocksOf(page: string): readonly Block[] {
  return [...page.matchAll(/^```text (\w+)\n([\s\S]*?)\n```$/gm)].map(([, kind = '', text = '']) => ({
    kind,
    text,
  }));
}

/** An example may be several files; each is then checked with the others beside it. */
function findingsIn(example: string, rule: Rule) {
  const { files } = readDraft(example);
  const library = libraryOf(files);
  return files.flatMap((file) => {
    const extract = file.path === undefined ? undefined : library.get(file.path);
    const neighbours = extract && library.neighboursOf(extract);
    const report = parseReport(file.text, file.path === undefined ? {} : { fileName: file.path });
    return checkReport(report, { rules: [rule], rethrow: true, neighbours }).map((one) => ({ ...one, file }));
  });
}

test('there is a page for every rule and no other', () => {
  const pages = readdirSync(folder).filter((name) => name !== 'README.md');
  expect(pages.sort()).toEqual(rules.map(({ id }) => `${id}.md`).sort());
});

test('the index is generated', () => {
  // The formatter lines the columns up.
  const squeezed = (text: string): string => text.replace(/ {2,}/g, ' ').replace(/-{3,}/g, '---');
  if (update && squeezed(read('README.md')) !== squeezed(index())) upToDate('README.md', index());
  expect(squeezed(read('README.md'))).toBe(squeezed(index()));
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const page = read(`${id}.md`);
  const wanted = page.replace(
    headMarks,
    (_, open: string, close: string) => `${open}\n${head(rule)}\n\n${close}`,
  );

  test('has a generated head and all parts', () => {
    expect(upToDate(`${id}.md`, wanted)).toBe(wanted);
    expect(page).toMatch(headMarks);
    const parts = [...page.matchAll(/^## (.*)$/gm)].map(([, name]) => name);
    expect(parts).toEqual(['错在哪里', '为什么重要', '何时不报', '示例', '怎样修改', '如何关闭']);
    expect(page).toContain(`"${id}": "off"`);
  });

  test('has examples that do what they say', () => {
    const blocks = blocksOf(page);
    expect(blocks.map(({ kind }) => kind)).toContain('before');
    blocks.forEach(({ kind, text }, at) => {
      const found = findingsIn(text, rule);
      if (kind !== 'before') {
        expect(found.map(({ finding }) => messages.message(finding))).toEqual([]);
        return;
      }
      expect(found.length, `${id}: the wrong draft is not found wrong`).toBeGreaterThan(0);
      const after = blocks[at + 1];
      if (after?.kind !== 'after') return;
      const [first] = found;
      const [fix] = first?.finding.fixes?.() ?? [];
      const mended = readDraft(after.text).files.find(({ path: own }) => own === first?.file.path);
      expect(applyEdits(first?.file.text ?? '', fix?.edits ?? [])).toBe(mended?.text);
    });
  });
});
