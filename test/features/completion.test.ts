import { describe, expect, test } from 'vitest';
import { applyEdits, orderEdits } from '../../server/src/base/edits';
import { completionsAt, type Completion } from '../../server/src/features/completion';
import { parseReport } from '../../server/src/report/parse';
import { draft, layoutIds, type DraftOptions } from '../support/builders';
import { read, withProse, zh, type ReadDraft } from './support';

interface Offered extends ReadDraft {
  readonly items: readonly Completion[];
}

function offered(text: string): Offered {
  const made = read(text);
  return { ...made, items: completionsAt(made.reading, made.at, zh) };
}

function labels(text: string, kind?: Completion['kind']): readonly string[] {
  return offered(text)
    .items.filter((item) => kind === undefined || item.kind === kind)
    .map(({ label }) => label);
}

/** The draft after an item is taken. */
function taken({ text, items }: Offered, label: string): string {
  const item = items.find((one) => one.label === label);
  if (!item) throw new Error(`not offered: ${label}`);
  const own = { range: item.range, newText: item.newText };
  return applyEdits(text, orderEdits([own, ...(item.additional?.() ?? [])]));
}

/** The draft with a new line, in which `typed` stands, behind the line that holds `found`. */
function typing(text: string, found: string, typed = ''): string {
  const at = text.indexOf('\n', text.indexOf(found));
  return `${text.slice(0, at)}\n${typed}⟦⟧${text.slice(at)}`;
}

describe('rows', () => {
  const label = '2.其他法律行政法规禁止公开';
  const lacking: DraftOptions = { omit: ['denied.prohibitedByLaw'] };

  test.each(layoutIds)(
    '%s: a row that is missing here comes with zeros, as the others are written',
    (layout) => {
      const text = draft({ ...lacking, layout });
      const whole = parseReport(draft({ layout }));
      const { range } =
        parseReport(text).tables.applications?.rows.find(({ spec }) => spec.key === 'denied.stateSecret')
          ?.physical ?? {};
      if (!range) throw new Error('no row');
      const end = text.indexOf('\n', range.end);
      const made = offered(`${text.slice(0, end)}\n⟦⟧${text.slice(end)}`);
      expect(made.items.map((item) => item.label)).toEqual([label]);
      const after = parseReport(taken(made, label)).tables.applications;
      expect(after?.rows.map(({ spec }) => spec.key)).toEqual(
        whole.tables.applications?.rows.map(({ spec }) => spec.key),
      );
      expect(after?.rows.every(({ count }) => count === 'right')).toBe(true);
      expect(made.items[0]?.stops?.length).toBe(7);
    },
  );

  test('what has been typed of the label is taken up', () => {
    const text = draft(lacking);
    const line = '1.属于国家秘密';
    for (const typed of ['2', '2.其他', '| 2.其', '| 其他法律', '禁止公开']) {
      expect(labels(typing(text, line, typed))).toEqual([label]);
    }
    expect(taken(offered(typing(text, line, '| 2.其他')), label)).toBe(draft());
  });

  test('several missing rows come in the form’s order', () => {
    const text = draft({ omit: ['denied.thirdPartyRights', 'denied.internalAffairs'] });
    expect(labels(typing(text, '3.危及'))).toEqual(['4.保护第三方合法权益', '5.属于三类内部事务信息']);
  });

  test('nothing is offered where no row is missing, behind values, or in the middle of a row', () => {
    expect(labels(typing(draft(lacking), '6.属于四类'))).toEqual([]);
    expect(labels(typing(draft(), '1.属于国家秘密'))).toEqual([]);
    expect(labels(typing(draft(lacking), '1.属于国家秘密', '| 2.其他法律 | 0'))).toEqual([]);
    expect(labels(draft({ ...lacking, applications: { 'denied.stateSecret': [0, '⟦⟧0'] } }))).toEqual([]);
    const stacked = draft({ ...lacking, layout: 'stacked-pipe' });
    const value = stacked.indexOf('\n', stacked.indexOf('1.属于国家秘密'));
    expect(labels(`${stacked.slice(0, value)}\n⟦⟧${stacked.slice(value)}`)).toEqual([]);
  });
});

describe('headings', () => {
  const preamble = '依照条例编写。{period}';

  test('the missing sections that belong here', () => {
    const text = draft({ preamble, sections: { 4: null, 5: null } });
    const heading = '三、收到和处理政府信息公开申请情况';
    const found = labels(text.replace('六、其他需要', '⟦⟧\n六、其他需要'), 'section');
    expect(found).toEqual(['四、政府信息公开行政复议、行政诉讼情况', '五、存在的主要问题及改进情况']);
    expect(labels(typing(text, heading, '存在的主要'), 'section')).toEqual([]);
    expect(labels(text.replace('六、其他需要', '五⟦⟧\n六、其他需要'), 'section')).toEqual([
      '五、存在的主要问题及改进情况',
    ]);
  });

  test('none where all of them stand', () => {
    expect(labels(typing(draft(), '（五）监督保障'), 'section')).toEqual([]);
  });

  test('topics of section one that are missing, numbered as the others', () => {
    const one = '（一）主动公开情况。栏目按时更新。\n（二）政府信息管理情况。按月清点。';
    const text = draft({ sections: { 1: one } });
    expect(labels(typing(text, '（二）政府信息管理'), 'subheading')).toEqual([
      '（三）依申请公开情况',
      '（三）政府信息公开平台建设情况',
      '（三）监督保障情况',
    ]);
    expect(labels(typing(text, '（二）政府信息管理', '（三）监'), 'subheading')).toEqual([
      '（三）监督保障情况',
    ]);
  });

  test('the table that a section lacks, written as the others are', () => {
    const text = draft({ without: ['review'] });
    const made = offered(typing(text, '四、政府信息公开行政复议'));
    const after = parseReport(taken(made, '行政复议、行政诉讼情况表')).tables.review;
    expect(after?.cells.filter((cell) => cell?.value.kind === 'number').length).toBe(15);
  });
});

describe('prose', () => {
  const empty = '依照条例编写。';

  test('the period behind its name, and a sentence with it where none is stated', () => {
    const period = '2025年1月1日至2025年12月31日';
    expect(labels(draft({ preamble: `${empty}统计期限为⟦⟧` }))).toContain(period);
    expect(labels(draft({ preamble: `${empty}统计期限为2025年⟦⟧` }))).toContain(period);
    expect(labels(draft({ preamble: `${empty}⟦⟧` }))).toEqual([`本报告所列数据的统计期限为${period}。`]);
    expect(labels(draft({ preamble: `${empty}{period}⟦⟧` }))).toEqual([]);
  });

  test('legal bases of the report year, by the beginning of their name or number', () => {
    const bases = (typed: string): readonly string[] =>
      labels(draft({ preamble: `依照${typed}⟦⟧编写。{period}` }), 'basis');
    expect(bases('《中华人民共和国政府信息').map((one) => one.slice(0, 17))).toEqual([
      '《中华人民共和国政府信息公开条例》',
    ]);
    expect(bases('（国令')).toEqual(['国令第711号']);
    expect(bases('（国办')).toEqual(['国办公开办函〔2021〕30号', '国办函〔2020〕109号']);
    expect(bases('全国')).toEqual([]);
    expect(bases('有关规定')).toEqual([]);
  });

  test('nothing to report, unless the tables say that there was something', () => {
    const none = '本年度未收到政府信息公开申请。';
    const zeros = { granted: [0] };
    const some = { newRequests: [1] };
    expect(labels(draft({ applications: zeros, sections: withProse('⟦⟧') }))).toContain(none);
    expect(labels(draft({ applications: zeros, sections: withProse('本年度未收⟦⟧') }))).toContain(none);
    expect(labels(draft({ applications: some, sections: withProse('⟦⟧') }))).not.toContain(none);
    expect(labels(draft({ applications: zeros, sections: withProse(`${none}⟦⟧`) }))).not.toContain(none);
  });

  test('the fee in section six, once', () => {
    const fee = '本年度未收取政府信息公开信息处理费。';
    expect(labels(draft({ sections: { 6: '⟦⟧' } }))).toContain(fee);
    expect(labels(draft({ sections: { 6: `${fee}\n⟦⟧` } }))).not.toContain(fee);
  });

  test('nothing in the middle of a sentence', () => {
    expect(labels(draft({ sections: withProse('窗口设在便民⟦⟧服务大厅。') }))).toEqual([]);
    expect(labels(draft({ sections: withProse('窗口设在便民服务⟦⟧') }))).toEqual([]);
  });
});
