/** The snippets say what the form says: `vitest run FILE -u` writes the file anew when the form's data change. */
import fs from 'node:fs';
import path from 'node:path';
import prettier from 'prettier';
import { expect, test } from 'vitest';
import manifest from '../../package.json';
import { form2021 } from '../../server/src/form/form2021';
import { subheadingTitles } from '../../server/src/form/phrases';
import { zeroGrid } from '../../server/src/format/grid';
import { renderGrid } from '../../server/src/format/render';
import { parseReport } from '../../server/src/report/parse';

const file = path.resolve(import.meta.dirname, '../../snippets/ogi-report.json');

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: string | readonly string[];
}

const numerals = ['一', '二', '三', '四', '五', '六'];

function lines(body: readonly string[]): string | readonly string[] {
  return body.length === 1 ? (body[0] ?? '') : body;
}

function snippets(): Readonly<Record<string, Snippet>> {
  const { sections, tables, topics, notice } = form2021;
  const heading = (numeral: string, title: string): string => `${numeral}、${title}`;
  const all: Record<string, Snippet> = {
    标题: {
      prefix: ['title', '标题'],
      description: '年度报告的标题',
      body: '${1:机关名称}${2:年份}年政府信息公开工作年度报告',
    },
    前言: {
      prefix: ['preamble', '前言'],
      description: '编制依据、六个部分、统计期限、联系方式',
      body: [
        `本报告根据《中华人民共和国政府信息公开条例》（国令第711号）和${notice.title}（${notice.number}）编制。`,
        `全文包括${sections.map(({ title }) => title).join('，')}六个部分。`,
        '所列数据的统计期限为${1:年份}年1月1日至${1:年份}年12月31日。',
        '如有疑问，请与${2:机关名称}联系（地址：${3}，邮编：${4}，电话：${5}）。',
      ],
    },
    统计期限: {
      prefix: ['period', '统计期限'],
      description: '统计期限：1月1日至12月31日',
      body: '所列数据的统计期限为${1:年份}年1月1日至${1:年份}年12月31日。',
    },
    六个部分: {
      prefix: ['sections', '六个部分'],
      description: '六个部分的标题',
      body: sections.flatMap(({ numeral, title }, index) => [heading(numeral, title), `\${${index + 1}}`]),
    },
    信息处理费: {
      prefix: ['fee', '信息处理费'],
      description: '收取信息处理费情况（第六部分）',
      body: '本年度依据《政府信息公开信息处理费管理办法》收取信息处理费${1:0}元。',
    },
    五个方面: {
      prefix: ['topics', '五个方面'],
      description: '第一部分的五个小标题',
      body: topics.map(({ title }, index) => `（${numerals[index] ?? ''}）${title}情况。\${${index + 1}}`),
    },
  };
  for (const { number, numeral, title, table } of sections) {
    all[heading(numeral, title)] = {
      prefix: [`section${number}`, `第${numeral}部分`],
      description: `第${numeral}部分的标题${subheadingTitles[number] ? '和小标题' : ''}`,
      body: lines([
        heading(numeral, title),
        ...(subheadingTitles[number] ?? []).map(
          (sub, index) => `（${numerals[index] ?? ''}）${sub.title}。\${${index + 1}}`,
        ),
      ]),
    };
    if (!table) continue;
    all[`第${numeral}部分的表`] = {
      prefix: [`table${number}`, `表${numeral}`],
      description: `${title}：全部填 0 的表`,
      body: renderGrid(zeroGrid(tables[table]), 'pipe', { ambiguousWidth: 'wide', alignNumbers: true }),
    };
  }
  return all;
}

test('are made from the form', async () => {
  const options = await prettier.resolveConfig(file);
  const text = await prettier.format(JSON.stringify(snippets()), { ...options, filepath: file });
  await expect(text).toMatchFileSnapshot(file);
});

test('make a report that is read in full', () => {
  const written = JSON.parse(fs.readFileSync(file, 'utf8')) as Readonly<Record<string, Snippet>>;
  const body = (name: string): string => {
    const found = written[name]?.body ?? '';
    const text = typeof found === 'string' ? found : found.join('\n');
    return text.replaceAll(/\$\{\d:年份\}/g, '2025').replaceAll(/\$\{\d(?::([^}]*))?\}/g, '$1');
  };
  const parts = form2021.sections.flatMap(({ numeral, title, table }) => [
    body(`${numeral}、${title}`),
    ...(table ? [body(`第${numeral}部分的表`)] : []),
  ]);
  const report = parseReport([body('标题'), body('前言'), ...parts, body('信息处理费')].join('\n'));
  expect(report.sections).toHaveLength(6);
  expect(report.period?.certain).toBe(true);
  expect(report.year?.value).toBe(2025);
  for (const table of Object.values(report.tables))
    expect(table?.rows).toHaveLength(table?.spec.rows.length ?? -1);
});

test('stand in the language of reports only', () => {
  expect(manifest.contributes.snippets).toEqual([
    { language: 'ogi-report', path: './snippets/ogi-report.json' },
  ]);
});
