/** Which names are one organ's: the same in other words, others of the same short name, and what nobody can tell. */
import { expect, test } from 'vitest';
import { extractOf, type Extract } from '../../server/src/library/extract';
import { Library } from '../../server/src/library/library';
import { compareOrgans, organName, type Sameness } from '../../server/src/library/organNames';
import { parseReport } from '../../server/src/report/parse';
import { draft } from '../support/builders';

const pairs: readonly (readonly [Sameness, string, string, string, string])[] = [
  ['same', '青山镇', 'a/2024.txt', '青山镇人民政府', 'a/2025.txt'],
  ['same', '云山县青山镇人民政府', 'a/2024.txt', '青山镇', 'a/2025.txt'],
  ['same', '云山县青山镇人民政府', 'x/2024.txt', '湖东省江州市云山县青山镇人民政府', 'y/2025.txt'],
  ['different', '云山县青山镇人民政府', 'a/1.txt', '河口县青山镇人民政府', 'a/2.txt'],
  ['unsure', '青山镇人民政府', '云山县/1.txt', '青山镇人民政府', '河口县/2.txt'],
  ['unsure', '青山镇', '甲/1.txt', '青山镇人民政府', '乙/2.txt'],
  ['same', '青山镇', '2024/云山县/1.txt', '青山镇', '2025/云山县/1.txt'],
  ['same', '青山镇', '云山县/1.txt', '云山县青山镇人民政府', 'x/2.txt'],
  ['unsure', '城关镇', '甲/1.txt', '云山县城关镇人民政府', '乙/2.txt'],
  ['different', '青山镇', 'a/1.txt', '青山乡', 'a/1.txt'],
  ['different', '云山县人民政府', 'a/1.txt', '云山县人民政府办公室', 'a/2.txt'],
  ['different', '云山县教育局', 'a/1.txt', '云山县财政局', 'a/1.txt'],
  ['same', '云山县财政局', 'a/1.txt', '财政局', 'a/2.txt'],
  ['different', '江州市财政局', 'a/1.txt', '云山县财政局', 'a/2.txt'],
  ['different', '江州市云山县财政局', 'a/1.txt', '江州市财政局', 'a/2.txt'],
  ['same', '江州市云山区财政局', 'a/1.txt', '云山区财政局', 'a/2.txt'],
  ['same', '柳溪街道', 'a/1.txt', '柳溪街道办事处', 'a/2.txt'],
  ['same', '云山区柳溪街道办事处', 'a/1.txt', '柳溪街道', 'a/2.txt'],
  ['unsure', '云山县人民政府', 'a/1.txt', '江州市云山县人民政府', 'b/2.txt'],
  ['same', '云山县', 'a/1.txt', '云山县人民政府', 'a/2.txt'],
  ['unsure', '云山县人民政府', 'a/1.txt', '云山县人民政府', 'b/2.txt'],
  ['unsure', '江州市人民政府', 'a/1.txt', '湖东省江州市人民政府', 'b/1.txt'],
  ['different', '湖东省江州市人民政府', 'a/1.txt', '湖西省江州市人民政府', 'a/2.txt'],
  ['same', '恩施土家族苗族自治州教育局', 'a/1', '教育局', 'a/2'],
  ['unsure', '市场监督管理局', 'a/1.txt', '云山县市场监督管理局', 'b/1.txt'],
  ['same', '云山县市场监督管理局', 'a/1.txt', '市场监督管理局', 'a/2.txt'],
  ['same', '江州市市场监督管理局', 'a/1.txt', '市场监督管理局', 'a/2.txt'],
  ['same', '江州市城市管理局', 'a/1.txt', '城市管理局', 'a/2.txt'],
  ['same', '沙市区财政局', 'a/1.txt', '荆州市沙市区财政局', 'b/2.txt'],
  ['same', '镇区镇', 'a/1', '镇区镇人民政府', 'a/2'],
  ['same', '青山镇人民政府', '2024年年报/1.txt', '青山镇人民政府', '2025年年报/1.txt'],
  ['same', '青山镇人民政府', '/w/年报2024/青山镇.txt', '青山镇人民政府', '/w/年报2025/青山镇.txt'],
  ['unsure', '青山镇人民政府', '/w/草稿/青山镇.txt', '青山镇人民政府', '/w/定稿/青山镇.txt'],
  ['same', '云山县政府', 'a/1.txt', '云山县人民政府', 'a/2.txt'],
  ['same', '云山县县城镇', 'a/1.txt', '县城镇人民政府', 'a/2.txt'],
  ['different', '开发区管委会', '甲/1.txt', '云山经济开发区管委会', '甲/2.txt'],
  ['same', '江州高新区管委会', 'a/1', '江州高新区管委会', 'a/2'],
  ['different', '东区财政局', 'a/1.txt', '西区财政局', 'a/1.txt'],
  ['same', '青山鎮', 'a/1', '青山鎮人民政府', 'a/2'],
  ['different', '云山县青山镇', '云山县/1.txt', '河口县青山镇', '云山县/2.txt'],
  ['unsure', '青山镇', '云山县/1.txt', '河口县青山镇人民政府', 'x/2.txt'],
  ['different', '江州市云山县青山镇人民政府', 'a/1', '云山县青山镇中心学校', 'a/2'],
  ['same', '江州市公安局云山分局', 'a/1', '江州市公安局云山分局', 'a/2'],
  ['different', '江州市公安局云山分局', 'a/1', '江州市公安局河口分局', 'a/2'],
  ['different', '江州市公安局', 'a/1', '江州市公安局云山分局', 'a/2'],
  [
    'unsure',
    '财政局',
    'file:///w/%E4%BA%91%E5%B1%B1%E5%8E%BF/1.txt',
    '财政局',
    'file:///w/%E6%B2%B3%E5%8F%A3%E5%8E%BF/1.txt',
  ],
  ['same', '财政局', 'file:///w/%E4%BA%91%E5%B1%B1%E5%8E%BF/1.txt', '云山县财政局', 'file:///w/x/1.txt'],
  ['different', '山县青山镇', 'a/1', '云山县青山镇', 'a/2'],
  ['same', '县城镇', 'a/1', '县城镇人民政府', 'a/2'],
  ['different', '沙县财政局', 'a/1.txt', '长沙县财政局', 'a/2.txt'],
  ['same', '红旗镇', 'a/1.txt', '云山县红旗镇人民政府', 'a/2.txt'],
  ['different', '红旗镇', 'a/1.txt', '东旗镇', 'a/2.txt'],
  ['same', '津市市财政局', 'a/1.txt', '津市市财政局', 'b/2.txt'],
  ['same', '云山县市政管理局', 'a/1.txt', '市政管理局', 'a/2.txt'],
];

test.each(pairs)('%s: %s (%s) and %s (%s)', (sameness, name, path, otherName, otherPath) => {
  const [one, other] = [organName(name, path), organName(otherName, otherPath)];
  expect(compareOrgans(one, other)).toBe(sameness);
  expect(compareOrgans(other, one)).toBe(sameness);
});

function report(path: string, organ: string, year: number, forward = 0): Extract {
  const text = draft({ organ, year, applications: { newRequests: [forward], carriedForward: [forward] } });
  return extractOf(parseReport(text, { fileName: path }), path);
}

/** Where last year's figure is taken from. */
function lastYear(now: Extract, ...others: readonly Extract[]): string | undefined {
  return Library.of([now, ...others])
    .neighboursOf(now)
    .lastYear()?.path;
}

test('of two names that would do, the one in the same words counts', () => {
  const county = report('汇总/云山县财政局2024.txt', '云山县财政局', 2024);
  const city = report('汇总/财政局2024.txt', '财政局', 2024);
  expect(lastYear(report('汇总/财政局2025.txt', '财政局', 2025), county, city)).toBe('汇总/财政局2024.txt');
  expect(lastYear(report('汇总/云山县财政局2025.txt', '云山县财政局', 2025), county, city)).toBe(
    '汇总/云山县财政局2024.txt',
  );
});

test('a name in other words is another organ’s where that has a report of its own', () => {
  const last = report('汇总/云山县财政局2024.txt', '云山县财政局', 2024);
  const now = report('汇总/财政局2025.txt', '财政局', 2025);
  expect(lastYear(now, last)).toBe('汇总/云山县财政局2024.txt');
  expect(lastYear(now, last, report('汇总/云山县财政局2025.txt', '云山县财政局', 2025))).toBeUndefined();
});

test('of two counties in one folder, neither is the one without a name', () => {
  const now = report('汇总/财政局2025.txt', '财政局', 2025);
  const one = report('汇总/云山县财政局2024.txt', '云山县财政局', 2024);
  const other = report('汇总/河口县财政局2024.txt', '河口县财政局', 2024);
  expect(lastYear(now, one, other)).toBeUndefined();
});
