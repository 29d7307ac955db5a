/** `ogi-report parse` from outside: JSON to the letter of the contract, and the clerk's spreadsheet. */
import { describe, expect, test } from 'vitest';
import { draft } from '../support/builders';
import { folderWith, type Run } from './run';

const carried = draft({ year: 2024, applications: { newRequests: [3], carriedForward: [1] } });
const older = draft({
  year: 2020,
  organ: '河湾县财政局',
  disclosure: { procurement: [4, '18.25'], fees: [2, -1] },
});
const note = '关于召开工作会议的通知\n请于周五前报送名单。\n';

interface Parsed {
  readonly path: string;
  readonly report: boolean;
  readonly form: string | null;
  readonly organ: string | null;
  readonly tables: Readonly<Record<string, { readonly rows: Readonly<Record<string, object>> } | null>>;
}

/** Records of a CSV without quoted line breaks. */
function records({ stdout }: Run): readonly (readonly string[])[] {
  const fields = (line: string): readonly string[] =>
    [...`${line},`.matchAll(/("(?:[^"]|"")*"|[^,]*),/g)].map(([, field = '']) =>
      field.replace(/^"(.*)"$/, '$1').replaceAll('""', '"'),
    );
  return stdout
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .map(fields);
}

/** The record of the `line`-th report by the keys of the header. */
function byKey(run: Run, line = 1): Readonly<Record<string, string>> {
  const [header = [], ...rows] = records(run);
  return Object.fromEntries(
    header.map((heading, index) => [
      /\(([^()]*)\)$/.exec(heading)?.[1] ?? heading,
      rows[line - 1]?.[index] ?? '',
    ]),
  );
}

describe('JSON', () => {
  test('one file gives one object', () => {
    const { status, stdout, stderr } = folderWith({ 'a.txt': carried }).run(['parse', 'a.txt']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const parsed = JSON.parse(stdout) as Parsed;
    expect(Object.keys(parsed)).toEqual([
      'version',
      'path',
      'report',
      'form',
      'title',
      'organ',
      'year',
      'period',
      'sections',
      'tables',
    ]);
    expect(parsed).toMatchObject({ version: 1, path: 'a.txt', report: true, form: '2021', year: 2024 });
    expect(parsed.tables.applications?.rows.carriedForward).toEqual({
      ...{ naturalPerson: 1, enterprise: 0, research: 0, publicWelfare: 0 },
      ...{ legalService: 0, otherOrganization: 0, total: 1 },
    });
  });

  test.each([
    ['2024年1月1日至12月31日', '2024-01-01', '2024-12-31'],
    ['1月1日至2024年12月31日', '2024-01-01', '2024-12-31'],
    ['1月1日至12月31日', null, null],
    ['2024年1月1日至2月30日', '2024-01-01', null],
  ])('a year that is written once counts for both dates: %s', (period, start, end) => {
    const text = draft({ year: 2024, period: `统计期限为${period}。` });
    const { stdout } = folderWith({ 'a.txt': text }).run(['parse', 'a.txt']);
    expect(JSON.parse(stdout)).toMatchObject({ period: { start, end } });
  });

  test('a file that is no report says so, and is no failure', () => {
    const { status, stdout, stderr } = folderWith({ 'b.txt': note }).run(['parse', 'b.txt']);
    expect(status).toBe(0);
    expect(stderr).toContain('b.txt');
    expect(JSON.parse(stdout)).toEqual({
      ...{ version: 1, path: 'b.txt', report: false, form: null, title: null, organ: null, year: null },
      ...{ period: null, sections: [], tables: { disclosure: null, applications: null, review: null } },
    });
  });

  test('a folder gives a list of its reports', () => {
    const folder = folderWith({ 'd/a.txt': carried, 'd/b.txt': note, 'd/c.txt': older });
    const { status, stdout, stderr } = folder.run(['parse', 'd']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const all = JSON.parse(stdout) as readonly Parsed[];
    expect(all.map(({ path, form }) => [path, form])).toEqual([
      ['d/a.txt', '2021'],
      ['d/c.txt', '2019'],
    ]);
  });

  test('several files give a list, what cannot be read is said', () => {
    const { status, stdout, stderr } = folderWith({ 'a.txt': carried, 'b.txt': note }).run([
      'parse',
      'a.txt',
      'b.txt',
      'lost.txt',
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain('lost.txt');
    expect((JSON.parse(stdout) as readonly Parsed[]).map(({ report }) => report)).toEqual([true, false]);
  });

  test('a file that is not there leaves nothing on standard output', () => {
    const { status, stdout } = folderWith({}).run(['parse', 'lost.txt']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  test('reads standard input', () => {
    const { stdout } = folderWith({}).run(['parse', '-'], { input: carried });
    expect(JSON.parse(stdout)).toMatchObject({ path: '-', report: true, organ: '青山镇人民政府' });
  });
});

describe('CSV', () => {
  test('one line a report, every value under its labels and key', () => {
    const run = folderWith({ 'a.txt': carried }).run(['parse', '--format', 'csv', 'a.txt']);
    expect(run.stdout.startsWith('\uFEFF文件 (path),机关 (organ),年度 (year),')).toBe(true);
    const [header = [], ...rows] = records(run);
    expect([header.length, rows.length]).toEqual([6 + 10 + 25 * 7 + 15, 1]);
    expect(header[6]).toBe('第二十条第（一）项/规章/本年制发件数 (disclosure.regulations.issued)');
    expect(header).toContain(
      '三、本年度办理结果/（三）不予公开/1.属于国家秘密/申请人情况/法人或其他组织/商业企业 (applications.denied.stateSecret.enterprise)',
    );
    expect(header).toContain('行政诉讼/复议后起诉/总计 (review.litigationAfterReconsideration.total)');
    expect(byKey(run)).toMatchObject({
      ...{ path: 'a.txt', organ: '青山镇人民政府', year: '2024', form: '2021' },
      ...{ 'period.start': '2024-01-01', 'period.end': '2024-12-31' },
      ...{ 'applications.newRequests.naturalPerson': '3', 'applications.carriedForward.total': '1' },
      'applications.denied.stateSecret.enterprise': '0',
    });
  });

  test('reports on both forms share the columns that both have', () => {
    const run = folderWith({ 'd/1.txt': carried, 'd/2.txt': older }).run(['parse', '--format', 'csv', 'd']);
    const old = byKey(run, 2);
    expect(Object.keys(old)).toHaveLength(6 + 200 + 19);
    expect(old).toMatchObject({
      ...{ form: '2019', 'disclosure.procurement.amount': '18.25', 'disclosure.fees.change': '-1' },
      ...{ 'disclosure.regulations.issued': '', 'applications.other.feeUnpaid.total': '' },
      ...{ 'disclosure.licensing.decisions': '0', 'applications.other.other.total': '0' },
    });
    expect(byKey(run)).toMatchObject({ 'disclosure.procurement.amount': '', 'disclosure.fees.amount': '0' });
  });

  test('a value that nobody can read is left empty', () => {
    const unread = draft({
      applications: { newRequests: [{ shown: '若干', value: 0 }, { shown: '/', value: 0 }, 5] },
    });
    const run = folderWith({ 'a.txt': unread }).run(['parse', '--format', 'csv', 'a.txt']);
    expect(byKey(run)).toMatchObject({
      'applications.newRequests.naturalPerson': '',
      'applications.newRequests.enterprise': '',
      'applications.newRequests.research': '5',
    });
  });

  test('other files are no lines', () => {
    const run = folderWith({ 'b.txt': note }).run(['parse', '--format', 'csv', 'b.txt']);
    expect([run.status, records(run).length]).toEqual([0, 1]);
    expect(run.stderr).toContain('b.txt');
  });
});
