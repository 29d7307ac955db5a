/** The calls of “What is a finding and what is not”, one by one; each by its number in the standard. */
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../server/src/report/parse';
import { fixAll } from '../../server/src/rules/fixAll';
import { draft } from '../support/builders';
import { check, checkFix, fixedBy, fixTitles, forRule } from '../support/draft';

const topics =
  '（一）主动公开。（二）依申请公开。（三）政府信息管理。（四）政府信息公开平台建设。（五）监督保障。';
const inOne = (sentence: string) => ({ sections: { 1: `${topics}\n${sentence}` } });

describe('1: white space and width are the paste’s, syllables and numerals are not', () => {
  test.each([
    { headers: { applications: { 商业企业: '商业 企业' } } },
    { labelStyle: { separator: '．' } },
    { labelStyle: { separator: '、', punctuation: 'half' } },
  ] as const)('%j', (options) => check(draft(options)));

  test('a lost syllable', () => {
    check(draft({ headers: { review: { 结果纠正: ['结果', '结果纠正', '结果纠正'] } } }), 'column-header W');
  });

  test('a numeral of another kind', () => {
    forRule('row-label').check(draft({ labels: { granted: '(1)予以公开' } }), 'row-label W');
  });
});

describe('2: blank is unknown', () => {
  const blank = { granted: [20, { shown: '/', value: 5 }] };

  test('the value that the equations demand is offered, zero is not written', () => {
    expect(fixTitles(draft({ applications: blank }))).toEqual(['改为 5']);
    expect(fixAll(parseReport(draft({ applications: blank })), parseReport).edits).toEqual([]);
  });

  test('zero is the safe fix where none speaks against it', () => {
    expect(fixTitles(draft({ applications: { granted: [20, '/'] } }))).toEqual(['★ 改为 0']);
  });

  test('equations through what is unreadable or missing are silent', () => {
    check(draft({ applications: { granted: [20, '二十'] } }), 'invalid-value E');
    check(draft({ applications: { granted: [20] }, omit: ['denied.deliberative'] }), 'missing-row E');
  });
});

describe('3: one wrong cell is one finding', () => {
  const lone = draft({ applications: { 'other.other': [0, 0, { shown: '3', value: 0 }] } });

  test('on the cell, with both mends, neither safe', () => {
    check(lone, 'suspect-cell E 此格应为 0：改后 2 个等式全部成立…');
    expect(fixTitles(lone)).toEqual(['改为 0', '保留此数，重算相关总计']);
  });
});

describe('4: several wrong cells', () => {
  test('without a unique smallest explanation the equations are reported', () => {
    const applications = {
      granted: [{ shown: '6', value: 5 }, 9],
      partlyGranted: [3, { shown: '8', value: 7 }],
    };
    check(draft({ applications }), ...['row-total E', 'row-total E', 'result-total E', 'result-total E']);
  });

  test('two cells that must be wrong', () => {
    const applications = { granted: [20, 5, 0, 0, 0, 0, '⟦24⟧'], carriedIn: [4, 1, 0, 0, 0, 0, '⟦8⟧'] };
    check(draft({ applications }), 'suspect-cell E 此格应为 5…', 'suspect-cell E 此格应为 25…');
  });
});

describe('5: an administrative charge is not the processing fee', () => {
  test.each(['本年度未收取政府信息公开信息处理费。', '2025年收取信息处理费0元。'])('%s', (text) => {
    check(draft({ disclosure: { fees: ['3.5'] }, sections: { 6: text } }));
  });

  test.each([2019, 2020])('the report for %i needs no word on it', (year) => {
    check(draft({ year, sections: { 6: '无其他需要报告的事项。' } }));
  });

  test('later ones do', () => {
    check(draft({ sections: { 6: '无其他需要报告的事项。' } }), 'missing-fee-statement W');
  });
});

describe('6: no statistical period', () => {
  test.each([
    '3月1日至5月31日清理栏目。',
    '2025年3月1日至2025年5月31日开展专项整治。',
    '公示时间为2025年6月1日至6月7日。',
    '本报告于2026年1月20日公布。',
    '青山镇人民政府2026年1月15日。',
  ])('%s', (sentence) => check(draft(inOne(sentence))));

  test('an end date alone is at most a missing period', () => {
    check(draft({ period: '数据截至2025年12月31日。' }), 'missing-period W');
  });
});

describe('7: not stale', () => {
  test.each([
    '上年（2024年）受理的申请均已办结。',
    '2026年，我镇将充实公开专栏。',
    '2026年1月10日签发。',
    '贯彻国办函〔2020〕109号和《青山县2024年政务公开工作要点》。',
    '2024年，我镇获评全县政务公开先进单位。',
    '较2024年增长12%。',
  ])('%s', (sentence) => check(draft(inOne(sentence))));

  test('the majority is the report year, the title is stale', () => {
    const title = '青山镇人民政府⟦2024⟧年政府信息公开工作年度报告';
    const year = '2025年，我镇认真落实。2025年，我镇公开信息62条。2025年，我镇开展培训。';
    check(draft({ title, ...inOne(year) }), 'stale-year W');
  });
});

describe('8: not about the tables', () => {
  const figures = {
    applications: { granted: [5, 1], carriedIn: [3], 'denied.deliberative': [1], 'denied.stateSecret': [1] },
    review: { directLitigation: [1], litigationAfterReconsideration: [0, 1] },
  };

  test.each([
    '较上年的12件减少3件。',
    '网络申请4件、信函申请2件。',
    '热线转来咨询50件。',
    '办理建议提案15件。',
    '司法所办理行政复议案件9件。',
    '公开信息62条，组织培训4次。',
    '加上2024年结转的3件，一并办理。',
    '不予公开2件。',
    '行政诉讼2件。',
  ])('%s', (sentence) => check(draft({ ...figures, ...inOne(sentence) })));

  test.each(['不予公开3件。', '2025年因政府信息公开被提起行政诉讼1件。'])('but: %s', (sentence) => {
    forRule('text-table-mismatch').check(draft({ ...figures, ...inOne(sentence) }), 'text-table-mismatch W');
  });
});

describe('9: brackets pair by kind', () => {
  test.each(['1）更新；2）答复。', '（见附件)', '(见附件）', '一）栏目；二）人员。', '①）其他'])(
    '%s',
    (sentence) => check(draft(inOne(sentence))),
  );

  test('an open one is a finding', () => {
    check(draft(inOne('坚持⟦“⟧公开为常态。')), 'unbalanced-punctuation W');
  });
});

test('10: a later report on the form of 2019 is one finding', () => {
  check(draft({ year: 2023, form: '2019' }).replace('〔2019〕60号', '〔2021〕30号'), 'outdated-form W');
});

test('11: a lost heading is put back alone', () => {
  const lost = draft({ sections: { 3: { heading: null } } });
  check(lost, 'missing-section E');
  checkFix(lost, draft());
});

describe('12: nothing to report is no empty section', () => {
  test.each(['无其他需要报告的事项。未收取信息处理费。', '本年度未收取信息处理费，无其他事项。'])(
    '%s',
    (text) => check(draft({ sections: { 6: text } })),
  );
});

test('13: repeats across a merged cell are one value', () => {
  const text = draft({ disclosure: { licensing: [45] } });
  const repeated = text.replace(/\| 行政许可 \| 45 \|[| ]*/, '| 行政许可 | 45 | 45 | 45 |');
  expect(repeated).not.toBe(text);
  check(repeated);
});

test('14: without an organ there is no last year (test/rules/acrossReports)', () => {
  check(draft({ title: '2025年政府信息公开工作年度报告' }));
});

test('15: a byte order mark is no character, and stays', () => {
  const text = draft({ bom: true, before: '打印' });
  expect(fixedBy(text)).toBe(draft({ bom: true }));
});
