/** Claims at their edges: what ends a clause, how figures are written, of whom and when something is said. */
import { describe, expect, test } from 'vitest';
import { claims, claimsOf, frame, shown } from './claims.support';

test('a claim names table, row and column', () => {
  expect(claimsOf(frame('收到政府信息公开申请3件。')).map(shown)).toEqual([
    'applications/newRequests/total=3',
  ]);
  expect(claimsOf(frame('因信息公开被申请行政复议2件。')).map(shown)).toEqual([
    'review/reconsideration/total=2',
  ]);
  expect(claimsOf(frame('制发规章2件。')).map(shown)).toEqual(['disclosure/regulations/issued=2']);
  expect(claimsOf(frame('制发2件规章。')).map(shown)).toEqual(['disclosure/regulations/issued=2']);
  expect(claimsOf(frame('未制发规章。')).map(shown)).toEqual(['disclosure/regulations/issued=0 denied']);
  expect(claimsOf(frame('未收到政府信息公开申请。')).map(shown)).toEqual([
    'applications/newRequests/total=0 denied',
  ]);
});

describe('figures', () => {
  test.each([
    ['3件', 'newRequests=3'],
    ['3   件', 'newRequests=3'],
    ['3    件', 'none'],
    ['00012件', 'newRequests=12'],
    ['1,234件', 'newRequests=1234'],
    ['1,234,567件', 'newRequests=1234567'],
    ['12,345件', 'newRequests=12345'],
    ['123，456件', 'newRequests=123456'],
    ['1234,567件', 'none'],
    ['1,0,234件', 'none'],
    ['0,100件', 'newRequests=100'],
    ['，234件', 'none'],
    ['1,23件', 'none'],
    ['12、345件', 'none'],
    ['１，２３４件', 'newRequests=1234'],
    ['十二件', 'newRequests=12'],
    ['两件', 'newRequests=2'],
    ['一百零五件', 'newRequests=105'],
    ['十十件', 'none'],
    ['件', 'none'],
    ...[...'-—–~～.．/第约近超余多每几逾达'].map((sign) => [`${sign}3件`, 'none']),
    ['2至3件', 'none'],
    ['2到3件', 'none'],
    ['０到3件', 'none'],
    ['二至三件', 'none'],
    ['达到3件', 'none'],
    ['3件次', 'none'],
    ['3件以上', 'none'],
    ['3件以下', 'none'],
    ['3件以内', 'none'],
    ['3件左右', 'none'],
    ['3件多', 'none'],
    ['3件余', 'none'],
    ['3件套', 'none'],
    ['3件（次）', 'none'],
    ['3件(次）', 'none'],
    ['3件（均已办结）', 'newRequests=3'],
  ])('%s', (figure, expected) => expect(claims(`收到政府信息公开申请${figure}。`)).toBe(expected));
});

describe('clauses', () => {
  test.each([...'，。；,;：:（(）)？！\n\r'])('end at %j', (sign) => {
    expect(claims(`推进工作${sign}收到政府信息公开申请3件${sign}推进工作`)).toBe('newRequests=3');
  });

  test.each([...'、“”·'])('go on behind %j', (sign) => {
    expect(claims(`推进工作${sign}收到政府信息公开申请3件。`)).toBe('none');
  });

  test.each([
    ['收到政府信息公开申请：3件。', 'newRequests=3'],
    ['收到政府信息公开申请: 3件。', 'newRequests=3'],
    ['收到政府信息公开申请\n3件。', 'none'],
    ['予以公开5件、部分公开2件。', 'granted=5 partlyGranted=2'],
    ['予以公开五件、部分公开二件。', 'granted=5 partlyGranted=2'],
    ['公开文件、部分公开2件。', 'none'],
    [`收到${'政府信息公开'.repeat(12)}申请3件。`, 'newRequests=3'],
    [`收到${'政府信息公开'.repeat(14)}申请3件。`, 'none'],
    [`收到3件${'政府信息公开'.repeat(12)}申请。`, 'newRequests=3'],
  ])('%s', (sentence, expected) => expect(claims(sentence)).toBe(expected));
});

describe('who', () => {
  test.each([
    ['我镇收到政府信息公开申请3件。', 'newRequests=3'],
    ['本镇收到政府信息公开申请3件。', 'newRequests=3'],
    ['全镇收到政府信息公开申请3件。', 'newRequests=3'],
    ['镇政府收到政府信息公开申请3件。', 'newRequests=3'],
    ['本行政机关收到政府信息公开申请3件。', 'newRequests=3'],
    ['青山镇收到政府信息公开申请3件。', 'newRequests=3'],
    ['青山镇人民政府收到政府信息公开申请3件。', 'newRequests=3'],
    ['清溪县青山镇人民政府收到政府信息公开申请3件。', 'newRequests=3'],
    ['青山收到政府信息公开申请3件。', 'none'],
    ['白石镇收到政府信息公开申请3件。', 'none'],
    ['经统计，依法收到政府信息公开申请3件。', 'newRequests=3'],
    ['据统计依申请公开方面收到申请3件。', 'newRequests=3'],
  ])('%s', (sentence, expected) => expect(claims(sentence)).toBe(expected));
});

describe('when', () => {
  test.each([
    ['2024年收到政府信息公开申请3件。', 'newRequests=3'],
    ['2024年度收到政府信息公开申请3件。', 'newRequests=3'],
    ['2023年收到政府信息公开申请3件。', 'none'],
    ['2024年1月1日至12月31日，收到政府信息公开申请3件。', 'newRequests=3'],
    ['2024年1月1日起至2024年12月31日，收到政府信息公开申请3件。', 'newRequests=3'],
    ['2023年1月1日—2023年12月31日，收到政府信息公开申请3件。', 'newRequests=3 unsure'],
    ['1月1日到12月31日，收到政府信息公开申请3件。', 'newRequests=3'],
    ['1月1日，12月31日，收到政府信息公开申请3件。', 'newRequests=3 unsure'],
    ...[
      '截至年底',
      '截止年底',
      '2020年以来',
      '同期',
      '历年',
      '往年',
      '上半年',
      '下半年',
      '三季度',
      '近三年',
      '近10年',
    ].map((span) => [`${span}，收到政府信息公开申请3件。`, 'newRequests=3 unsure']),
    ...['5月', '累计至年底', '累计平稳推进各项到位', '去年', '上年', '上一年', '前年', '明年', '下年'].map(
      (span) => [`${span}，收到政府信息公开申请3件。`, 'newRequests=3 unsure'],
    ),
    ...[
      '累计平稳推进各项工作到位',
      '近百年',
      '上年结转',
      '上年度结转',
      '下年度',
      '与去年相比',
      '较上年',
      '结转至2025年',
    ].map((span) => [`${span}，收到政府信息公开申请3件。`, 'newRequests=3']),
    ['2023年，平稳。收到政府信息公开申请3件。', 'newRequests=3'],
    ['2023年，平稳！收到政府信息公开申请3件。', 'newRequests=3'],
    ['2023年，平稳？收到政府信息公开申请3件。', 'newRequests=3'],
    ['2023年，平稳\n收到政府信息公开申请3件。', 'newRequests=3'],
    ['2023年，平稳\r收到政府信息公开申请3件。', 'newRequests=3'],
    ['2023年，平稳；收到政府信息公开申请3件。', 'newRequests=3 unsure'],
    ['2023年，平稳；2024年，收到政府信息公开申请3件。', 'newRequests=3'],
    ['2023年，平稳；今年，收到政府信息公开申请3件。', 'newRequests=3'],
    ['2024年，平稳；2023年，收到政府信息公开申请3件。', 'newRequests=3 unsure'],
    ['加上2023年结转，收到政府信息公开申请3件。', 'newRequests=3'],
    ['2023年度转结，收到政府信息公开申请3件。', 'newRequests=3'],
    ['2023年遗留，收到政府信息公开申请3件。', 'newRequests=3'],
    [`2023年${'甲'.repeat(160)}，收到政府信息公开申请3件。`, 'newRequests=3'],
    [`2023年${'甲'.repeat(140)}，收到政府信息公开申请3件。`, 'newRequests=3 unsure'],
  ])('%s', (sentence, expected) => expect(claims(sentence)).toBe(expected));

  test('nothing is certain where the year is unsure', () => {
    const text =
      '青山镇2024年政府信息公开年报\n一、总体情况\n2023年，甲。收到政府信息公开申请3件，未制发规章。\n';
    expect(claimsOf(text).every(({ certain }) => !certain)).toBe(true);
    expect(claimsOf(text)).toHaveLength(2);
  });
});

describe('carried over', () => {
  test.each([
    ...['下年度', '下一年度', '下年', '下一年', '次年', '次年度', '明年', '2025年', '2025年度'].map(
      (year) => [`结转${year}2件。`, 'carriedForward=2'],
    ),
    ['结转至下年度继续办理申请2件。', 'carriedForward=2'],
    ['结转到下年度的2件。', 'carriedForward=2'],
    ['转结入下年度2件。', 'carriedForward=2'],
    ['其中结转下年度2件。', 'carriedForward=2'],
    ['网上结转下年度2件。', 'none'],
    ['结转下年度网上2件。', 'none'],
    ['结转2024年2件。', 'none'],
    ['结转下年度2件申请。', 'none'],
    ...['上年度', '上一年度', '上年', '上一年', '去年', '2023年', '2023年度'].map((year) => [
      `${year}结转2件。`,
      'carriedIn=2',
    ]),
    ...['其中', '另有', '加上', '外加', '包括', '包含', '含', '以及', '另'].map((lead) => [
      `${lead}上年结转2件。`,
      'carriedIn=2',
    ]),
    ['上年 结转2件。', 'carriedIn=2 unsure'],
    ['网上上年结转2件。', 'none'],
    ['上年网上结转2件。', 'none'],
    ['2022年结转2件。', 'none'],
    ['上年结转网上2件。', 'none'],
    ['上年结转继续办理的申请2件。', 'carriedIn=2'],
    ['结转2件。', 'none'],
    ['收到申请12件，其中含上年结转2件。', 'none'],
    ['收到政府信息公开申请12件，包括结转的。', 'none'],
    ['收到政府信息公开申请12件包括结转的。', 'none'],
    ['收到政府信息公开申请12件，办理时包括结转的。', 'newRequests=12'],
  ])('%s', (sentence, expected) => expect(claims(sentence)).toBe(expected));
});
