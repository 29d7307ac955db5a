import { describe, expect, test } from 'vitest';
import { hoverAt } from '../../server/src/features/hover';
import { Reading } from '../../server/src/features/shared/reading';
import { extractOf } from '../../server/src/library/extract';
import { Library } from '../../server/src/library/library';
import { parseReport } from '../../server/src/report/parse';
import { draft } from '../support/builders';
import { inLayouts } from '../support/layouts';
import { en, lines, read, withProse, zh } from './support';

function hover(text: string, words = zh): readonly string[] {
  const { reading, at } = read(text);
  return lines(hoverAt(reading, at, words));
}

const wrong = { newRequests: [58, 7, 0, 0, 1, 0, 65] };

inLayouts((make) => {
  test('a label says what its row counts, and its equations with today’s figures', () => {
    const labels = { newRequests: '⟦一、本年新收政府信息公开申请数量⟧' };
    expect(hover(make({ applications: wrong, labels }))).toEqual([
      '一、本年新收政府信息公开申请数量',
      '统计年度内新收到的政府信息公开申请；以收到之日为准，不论是否办结。',
      '本行：58+7+0+0+1+0 = 66，总计 65 ✗',
      '总计列：一、二之和 65+0 = 65，三（七）、四之和 66+0 = 66 ✗',
      '一＋二＝三（七）＋四：6 列成立 ✓',
    ]);
  });

  test('a value says its row, its column and its equations, and links the rule that speaks of it', () => {
    const said = hover(make({ applications: { newRequests: [58, 7, 0, 0, 1, 0, '⟦65⟧'] } }));
    expect(said[0]).toBe('一、本年新收政府信息公开申请数量 · 总计');
    expect(said).toContain('本行自然人与各类法人或其他组织之和。');
    expect(said).toContain('本行：58+7+0+0+1+0 = 66，总计 65 ✗');
    expect(said.at(-1)).toBe('→ suspect-cell');
  });
});

test('a value of the third table says which group it is of', () => {
  expect(hover(draft({ review: { directLitigation: [1, '⟦2⟧', 0, 0, 3] } }))).toEqual([
    '行政诉讼·未经复议直接起诉 · 结果纠正',
    '未经行政复议、直接提起的政府信息公开行政诉讼。',
    '本机关的决定被撤销、变更、确认违法或责令履行。',
    '行政诉讼·未经复议直接起诉：1+2+0+0 = 3，总计 3 ✓',
  ]);
});

test('an equation with a blank value is neither right nor wrong', () => {
  const said = hover(draft({ applications: { newRequests: [58, '⟦⟧', 0, 0, 1, 0, 66] } }));
  expect(said.filter((line) => line.endsWith('？')).length).toBe(2);
});

test('the fee says its unit, and that it is not the processing fee', () => {
  const said = hover(draft({ disclosure: { fees: ['⟦1.5⟧'] } })).join('\n');
  expect(said).toContain('万元');
  expect(said).toContain('不是信息处理费');
});

describe('legal bases', () => {
  test.each([
    ['国令第711号', '《中华人民共和国政府信息公开条例》'],
    ['国办公开办函〔2021〕30号', '政府信息公开工作年度报告格式'],
    ['国办函〔2020〕109号', '信息处理费管理办法'],
    ['国办函[2020]109号', '信息处理费管理办法'],
    ['国办公开办函〔2019〕60号', '年度报告有关事项'],
  ])('%s has a name', (number, name) => {
    const said = hover(draft({ preamble: `依照有关规定（⟦${number}⟧）编写。{period}` }));
    expect(said[0]).toContain(name);
  });

  test('another number has none', () => {
    expect(hover(draft({ preamble: `依照有关规定（⟦国办函〔2020〕110号⟧）编写。{period}` }))).toEqual([]);
  });

  test('in English the document’s own name stands as well', () => {
    expect(hover(draft({ preamble: '依照条例（⟦国令第711号⟧）编写。{period}' }), en)).toEqual([
      'Regulations of the People’s Republic of China on Open Government Information, in force since 15 May 2019',
      '《中华人民共和国政府信息公开条例》',
      '国令第711号 · For annual reports from 2019 on',
    ]);
  });
});

test('a number of the prose says its cell and the cell’s value', () => {
  const figures = { newRequests: [58, 7, 0, 0, 1, 0, 66] };
  const said = (number: string): readonly string[] =>
    hover(draft({ applications: figures, sections: withProse(`本年度收到政府信息公开申请⟦${number}⟧件。`) }));
  expect(said('66')).toEqual([
    '收到和处理政府信息公开申请情况表',
    '一、本年新收政府信息公开申请数量 · 总计',
    '与表格一致：66 ✓',
  ]);
  expect(said('68')).toContain('此处为 68，表格为 66 ✗');
});

test('last year’s figures stand by what they are carried into', () => {
  const last = parseReport(draft({ year: 2024, applications: { carriedForward: [3] } }));
  const library = Library.of([extractOf(last, '2024.txt')]);
  const { reading, at } = read(draft({ applications: { carriedIn: ['⟦2⟧'] } }));
  const { report, findings } = reading;
  const neighbours = library.neighboursOf(extractOf(report, '2025.txt'));
  const said = lines(hoverAt(new Reading(report, findings, neighbours), at, zh));
  expect(said).toContain('2024年报告“四、结转下年度继续办理”：3');
});

test('prose says nothing of itself', () => {
  expect(hover(draft({ sections: withProse('窗口设在便民⟦服务⟧大厅。') }))).toEqual([]);
});
