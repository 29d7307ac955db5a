/** Sections that stand twice, out of order, under another title, empty, or without a topic; the old form. */
import { describe, expect, test } from 'vitest';
import { draft } from '../../support/builders';
import { check, checkFix, checkNoFix, fixTitles, forRule } from '../../support/draft';
import { inLayouts } from '../../support/layouts';

describe('duplicate-section', () => {
  test('stands at each copy but the first', () => {
    const text = draft({ sectionOrder: [1, 2, 3, 4, 5, 5, 6] });
    forRule('duplicate-section').check(text, 'duplicate-section W “存在的主要问题及改进情况”部分重复出现');
    forRule('duplicate-section').checkNoFix(text);
  });
});

describe('section-order', () => {
  inLayouts((make) => {
    test('blames as few sections as possible', () => {
      check(
        make({ sectionOrder: [1, 3, 2, 4, 5, 6], sections: { 2: { heading: '二、主动公开政府信息情况' } } }),
        'section-order W 部分顺序有误：“主动公开政府信息情况”应在“收到和处理政府信息公开申请情况”之前',
      );
    });
  });

  test('names what a section at the end should stand before', () => {
    check(
      draft({ sectionOrder: [1, 2, 3, 4, 6, 5] }),
      'section-order W 部分顺序有误：“存在的主要问题及改进情况”应在“其他需要报告的事项”之前',
    );
    check(
      draft({ sectionOrder: [2, 3, 4, 5, 6, 1], period: '统计期限为2025年1月1日至2025年12月31日。' }),
      'section-order W 部分顺序有误：“总体情况”应在“主动公开政府信息情况”之前',
    );
  });

  test('is silent where a section is missing', () => {
    forRule('section-order').check(draft({ sectionOrder: [1, 3, 6] }));
  });
});

describe('section-title', () => {
  const titled = (title: string) => draft({ sections: { 6: { heading: `六、${title}` } } });

  test('offers the official title', () => {
    const text = titled('⟦其他需要报告的情况事项⟧');
    check(text, 'section-title W 标题应为“其他需要报告的事项”，实为“其他需要报告的情况事项”');
    checkFix(text, draft());
    expect(fixTitles(text)).toEqual(['标题改为“其他需要报告的事项”']);
  });

  test.each(['其他需要报告的事项', '其他需要报告事项', '其它需要报告的事项', ' 其他需要报告的事项 '])(
    'leaves “%s” alone',
    (title) => check(titled(title)),
  );

  // whose acts, how they came about and how a suit is called differs from report to report
  test.each([
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '因政府信息公开工作被申请行政复议、行政诉讼情况',
    '因政府信息公开被申请行政复议、行政诉讼情况',
    '因政府信息公开工作引发的行政复议、行政诉讼情况',
    '政府信息公开工作被申请行政复议、提起行政诉讼情况',
  ])('leaves “%s” alone in either form', (title) => {
    for (const year of [2020, 2025]) check(draft({ year, sections: { 4: { heading: `四、${title}` } } }));
  });
});

describe('outdated-form', () => {
  inLayouts((make) => {
    test('is one finding, whatever else differs', () => {
      const text = make({ year: 2023, form: '2019' });
      forRule(
        'outdated-form',
        'missing-row',
        'row-label',
        'column-header',
        'cell-count',
        'duplicate-row',
      ).check(
        text,
        'outdated-form W 2023年的年度报告应使用国办公开办函〔2021〕30号规定的格式，此处用的是 2019 年的旧格式',
      );
    });
  });

  test('the old form is right for 2020', () => {
    check(draft({ year: 2020 }));
  });
});

describe('empty-section', () => {
  const heading = '⟦五、存在的主要问题及改进情况⟧';

  test.each(['', '\n\n', '　　'])('finds nothing in “%s”', (text) => {
    const five = { 5: { heading, text } };
    check(draft({ sections: five }), 'empty-section W “存在的主要问题及改进情况”部分没有内容');
  });

  test.each(['无', '无。', '暂无。', '没有问题', '（一）无'])('“%s” is not enough', (text) => {
    const five = { 5: { heading, text } };
    check(
      draft({ sections: five }),
      'empty-section W “存在的主要问题及改进情况”部分不能只写“无”，应写明问题和改进措施',
    );
  });

  test('section six may say that there is nothing', () => {
    forRule('empty-section').check(draft({ sections: { 6: '无其他需要报告的事项。' } }));
    forRule('empty-section').check(draft({ sections: { 6: '无' } }));
  });
});

describe('missing-topic', () => {
  const one = (text: string) => draft({ sections: { 1: { heading: '⟦一、总体情况⟧', text } } });
  const topics = ['主动公开', '依申请公开', '政府信息管理', '平台建设', '监督保障'];

  test.each(topics)('misses %s', (topic) => {
    const text = topics.filter((name) => name !== topic).join('、');
    const { check: checkTopics, checkNoFix: checkNone } = forRule('missing-topic');
    checkTopics(one(`我镇加强${text}。`), `missing-topic I`);
    checkNone(one(`我镇加强${text}。`));
  });

  test('takes a word of the topic anywhere', () => {
    forRule('missing-topic').check(draft({ sections: { 1: `我镇加强${topics.join('、')}。` } }));
  });
});

test('rules without a fix offer none', () => {
  checkNoFix(draft({ sectionOrder: [1, 3, 2, 4, 5, 6] }));
});
