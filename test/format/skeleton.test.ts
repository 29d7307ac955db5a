/** Whole tables and sections are put in as the draft's others are written. */
import { describe, expect, test } from 'vitest';
import { forms } from '../../server/src/form/forms';
import { tableKeys } from '../../server/src/form/types';
import { insertSection, insertTable, placeholder } from '../../server/src/format/skeleton';
import { parseReport } from '../../server/src/report/parse';
import { draft, layoutIds } from '../support/builders';
import { edited, formatted, tableOf, zeros } from './support';

const sectionNumbers = { disclosure: 2, applications: 3, review: 4 } as const;

describe.each(layoutIds)('%s', (layout) => {
  describe.each(['2019', '2021'] as const)('form %s', (form) => {
    test.each(tableKeys)('%s under its heading', (key) => {
      for (const eol of ['\n', '\r\n'] as const) {
        const options = { ...zeros(form), layout, eol };
        const text = edited(draft({ ...options, without: [key] }), (report) => insertTable(report, key));
        const table = tableOf(parseReport(text), key);
        expect(table.layout).toBe(layout);
        expect(table.rows.map(({ spec }) => spec.key)).toEqual(
          forms[form].tables[key].rows.map((row) => row.key),
        );
        expect(table.rows.every(({ count }) => count === 'right')).toBe(true);
        expect(table.headers.every(({ state }) => state === 'exact')).toBe(true);
        // How a page's source indents its tags is not known from elsewhere.
        if (layout !== 'html') expect(text).toBe(draft(options));
      }
    });

    test.each(tableKeys)('the section of %s', (key) => {
      const options = { ...zeros(form), layout };
      const number = sectionNumbers[key];
      const spec = forms[form].sections[number - 1]!;
      const text = edited(draft({ ...options, sections: { [number]: null } }), (report) =>
        insertSection(report, spec),
      );
      expect(parseReport(text).sections.map((section) => section.spec.number)).toEqual([1, 2, 3, 4, 5, 6]);
      if (layout !== 'html') expect(text).toBe(draft(options));
    });

    test.each(tableKeys)('only the heading where the table of %s stands', (key) => {
      const options = { ...zeros(form), layout };
      const number = sectionNumbers[key];
      const spec = forms[form].sections[number - 1]!;
      const text = edited(draft({ ...options, sections: { [number]: { heading: null } } }), (report) =>
        insertSection(report, spec),
      );
      const report = parseReport(text);
      expect(report.sections.map((section) => section.spec.number)).toEqual([1, 2, 3, 4, 5, 6]);
      expect(text.replaceAll(/\s/g, '')).toBe(draft(options).replaceAll(/\s/g, ''));
    });
  });
});

test('a table stands behind the prose that leads up to it', () => {
  const lead = '本年度未收到政府信息公开申请，具体如下：';
  const options = { ...zeros('2021'), sections: { 3: { text: lead } } };
  const text = edited(draft({ ...options, without: ['applications'] }), (report) =>
    insertTable(report, 'applications'),
  );
  expect(text).toBe(draft(options));
});

test('the first table of a draft is the canonical one', () => {
  const text = edited(draft({ ...zeros('2021'), without: [...tableKeys] }), (report) =>
    insertTable(report, 'disclosure'),
  );
  expect(text).toContain('| 行政规范性文件 |            0 |            0 |            0 |\n');
});

test('a table beside ones whose columns line up lines up', () => {
  const options = zeros('2021');
  const text = edited(formatted(draft({ ...options, without: ['applications'] }), 'pipe'), (report) =>
    insertTable(report, 'applications'),
  );
  expect(text).toBe(formatted(draft(options), 'pipe'));
});

test.each([1, 5, 6] as const)('section %i of prose gets a placeholder', (number) => {
  const text = edited(draft({ sections: { [number]: null } }), (report) =>
    insertSection(report, report.form.sections[number - 1]!),
  );
  const report = parseReport(text);
  expect(report.sections.map((section) => section.spec.number)).toEqual([1, 2, 3, 4, 5, 6]);
  const { body, heading } = report.sections[number - 1]!;
  expect(text.slice(body.start, body.end).trim()).toBe(placeholder);
  expect(text.slice(heading.range.start, heading.range.end)).toBe(
    `${heading.numberState === 'official' ? report.form.sections[number - 1]!.numeral : ''}、${report.form.sections[number - 1]!.title}`,
  );
});

test('headings of Markdown keep their mark', () => {
  const text = draft({ sections: { 5: null } }).replaceAll(/^([一二三四六]、)/gm, '## $1');
  expect(edited(text, (report) => insertSection(report, report.form.sections[4]!))).toContain(
    `## 五、存在的主要问题及改进情况\n${placeholder}\n## 六、`,
  );
});

test('nothing is put in where it stands', () => {
  const report = parseReport(draft());
  for (const key of tableKeys) expect(insertTable(report, key)).toEqual([]);
  for (const spec of report.form.sections) expect(insertSection(report, spec)).toEqual([]);
});

test('a byte order mark stays in front', () => {
  const text = draft({ bom: true, title: null, preamble: '', sections: { 1: null } });
  const after = edited(text, (report) => insertSection(report, report.form.sections[0]!));
  expect(after.startsWith('\uFEFF')).toBe(true);
  expect(after.lastIndexOf('\uFEFF')).toBe(0);
});
