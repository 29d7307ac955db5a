/** Claims kind by kind: requests, results, reviews, documents, denials; and what takes the certainty from each. */
import { describe, expect, test } from 'vitest';
import { range } from '../../server/src/base/text';
import type { Table } from '../../server/src/report/model';
import { claims, claimsOf, frame, shown } from './claims.support';

const courts = 'review/directLitigation+review/litigationAfterReconsideration';

describe('requests', () => {
  test.each([
    ['收到政府信息公开申请3件、信函申请2件。', 'newRequests=3'],
    ['收到依申请公开2件。', 'newRequests=2'],
    ['收到依申请公开申请2件。', 'newRequests=2'],
    ['收到申请2件。', 'newRequests=2'],
    ['收到信息2件。', 'none'],
    ['收到2件申请。', 'newRequests=2'],
    ['收到2件、平稳。', 'none'],
    ['收到2件政府信息公开申请、平稳。', 'none'],
    ['收到2件网络申请。', 'none'],
    ['接到申请表2件。', 'newRequests=2'],
    ['新接到公民、法人和其他组织提交的各类申请2件。', 'newRequests=2'],
    ['答复申请2件。', 'none'],
  ])('%s', (sentence, expected) => expect(claims(sentence)).toBe(expected));

  test('申请 means what it means where the paragraph speaks of disclosure', () => {
    const bare = (context: string, sentence: string): string =>
      claimsOf(`一、总体情况\n${context}${sentence}\n`).map(shown).join(' ') || 'none';
    for (const context of ['平稳。', '公开。', '信息公开。']) {
      expect(bare(context, '收到申请2件。')).toBe('none');
      expect(bare(context, '未收到申请。')).toBe('none');
    }
    for (const context of ['依申请公开。', '信息公开申请平稳。']) {
      expect(bare(context, '收到申请2件。')).toBe('applications/newRequests/total=2');
      expect(bare(context, '未收到申请。')).toBe('applications/newRequests/total=0 denied');
    }
  });
});

describe('results', () => {
  test.each([
    ['予以公开5件。', 'granted=5'],
    ['部分公开5件。', 'partlyGranted=5'],
    ['不予处理5件。', /^notProcessed\.petition\+.*notProcessed\.confirmation=5$/],
    ['不予公开5件。', /^denied\.stateSecret\+.*denied\.administrativeInquiry=5$/],
    ['无法提供5件。', /^unavailable\.notHeld\+unavailable\.needsCreation\+unavailable\.unclear=5$/],
    ['其他处理5件。', 'other.notCorrected+other.feeUnpaid+other.other=5'],
    ['属于国家秘密5件。', 'denied.stateSecret=5'],
    ['重复申请5件。', 'notProcessed.duplicate=5'],
    ['本机关不掌握相关政府信息5件。', 'unavailable.notHeld=5'],
    ['我镇本机关不掌握相关政府信息5件。', 'none'],
    ['其中予以公开5件。', 'granted=5'],
    ['答复予以公开5件。', 'granted=5'],
    ['我镇答复予以公开5件。', 'granted=5'],
    ['其中我镇予以公开5件。', 'granted=5'],
    ['共予以公开5件。', 'granted=5'],
    ['网上予以公开5件。', 'none'],
    ['予以公开的政府信息公开申请5件。', 'granted=5'],
    ['予以公开网上5件。', 'none'],
    ['予以公开5件文件。', 'none'],
    ['予以公开5件、平稳。', 'granted=5'],
    ['予以公开和部分公开共5件。', 'granted+partlyGranted=5'],
    ['予以公开及部分公开合计5件。', 'granted+partlyGranted=5'],
    ['予以公开与部分公开总计5件。', 'granted+partlyGranted=5'],
    ['予以公开、部分公开共5件。', 'granted+partlyGranted=5'],
    ['予以公开和部分公开5件。', 'none'],
    ['予以公开和平稳共5件。', 'none'],
    ['予以公开部分公开共5件。', 'none'],
    ['总计5件。', 'none'],
    ['其他5件。', 'none'],
    ['规章5件。', 'none'],
  ])('%s', (sentence, expected) => {
    const found = claims(sentence);
    if (typeof expected === 'string') expect(found.replaceAll('/total', '')).toBe(expected);
    else expect(found).toMatch(expected);
  });

  test('are of requests only where the paragraph speaks of them', () => {
    const alone = (context: string): number => claimsOf(`一、总体情况\n${context}。予以公开5件。\n`).length;
    expect([alone('办理申请'), alone('平稳')]).toEqual([1, 0]);
    expect(alone(`申请${'甲'.repeat(236)}`)).toBe(1);
    expect(alone(`申请${'甲'.repeat(240)}`)).toBe(0);
  });
});

describe('reviews', () => {
  test.each([
    ['因政府信息公开引发行政复议2件。', 'review/reconsideration=2'],
    ['因政府信息公开引发行政诉讼2件。', `${courts}=2`],
    ['因政府信息公开引发行政应诉2件。', 'none'],
    ['因政府信息公开引发行政复议、行政诉讼共2件。', `review/reconsideration+${courts}=2`],
    ['发生2件行政复议。', 'review/reconsideration=2'],
    ['发生2件投诉。', 'none'],
    ['发生2件。', 'none'],
    ['发生行政复议2件、平稳。', 'review/reconsideration=2'],
    ['发生行政复议2件案件。', 'none'],
    ['网上行政复议2件。', 'none'],
    ['受理行政复议2件。', 'none'],
  ])('%s', (sentence, expected) => expect(claims(sentence)).toBe(expected));

  test('in section four they are about disclosure', () => {
    const four = (sentence: string): readonly string[] =>
      claimsOf(
        `一、总体情况\n平稳。\n四、政府信息公开行政复议、行政诉讼情况\n\n${'平稳。\n'.repeat(3)}${sentence}\n五、存在的主要问题及改进情况\n${sentence}\n`,
      ).map(shown);
    expect(four('行政复议2件。')).toEqual(['review/reconsideration/total=2']);
    expect(four('未发生行政复议。')).toEqual(['review/reconsideration/total=0 denied']);
  });

  test('outside it their own paragraph must say so', () => {
    const outside = (context: string): number => claimsOf(`一、总体情况\n${context}行政复议2件。\n`).length;
    expect([
      outside('信息公开方面：'),
      outside('依申请公开。'),
      outside('信息公开。\n'),
      outside(''),
    ]).toEqual([1, 1, 0, 0]);
    expect(outside(`信息公开${'甲'.repeat(75)}。`)).toBe(1);
    expect(outside(`信息公开${'甲'.repeat(80)}。`)).toBe(0);
  });
});

describe('documents', () => {
  const at = (row: string, column: string, value: number): string => `disclosure/${row}/${column}=${value}`;
  test.each([
    ['制发规章2件。', at('regulations', 'issued', 2)],
    ['出台行政规范性文件2件。', at('normativeDocuments', 'issued', 2)],
    ['废止规章2件。', at('regulations', 'repealed', 2)],
    ['现行有效规章2件。', at('regulations', 'inForce', 2)],
    ['制发规章2件、平稳。', at('regulations', 'issued', 2)],
    ['制发2件规章。', at('regulations', 'issued', 2)],
    ['制发2件规范性文件。', at('normativeDocuments', 'issued', 2)],
    ['制发2件行政规范性文件。', at('normativeDocuments', 'issued', 2)],
    ['制发2件规章制度。', 'none'],
    ['制发2件规章草案。', 'none'],
    ['制发2件规范性文件草案。', 'none'],
    ['制发2件文件。', 'none'],
    ['制发规章制度2件。', 'none'],
    ['制发规章草案2件。', 'none'],
    ['制发文件2件。', 'none'],
    ['制发规章2件草案。', 'none'],
    ['清理规章2件。', 'none'],
    ['规章2件。', 'none'],
  ])('%s', (sentence, expected) => expect(claims(sentence)).toBe(expected));
});

describe('denials', () => {
  const none = 'newRequests=0 denied';
  const reconsideration = 'review/reconsideration=0 denied';
  const courtsDenied = 'review/directLitigation=0 denied review/litigationAfterReconsideration=0 denied';
  test.each([
    ['未收到政府信息公开申请。', none],
    ['没有收到申请。', none],
    ['尚未收到申请。', 'none'],
    ['从未收到申请。', 'none'],
    ['未曾收到申请。', none],
    ['我镇未收到申请。', none],
    ['网上未收到申请。', 'none'],
    ['未收到申请的。', 'none'],
    ['未收到网络申请。', 'none'],
    ['未收到信息。', 'none'],
    ['无政府信息公开申请。', none],
    ['无申请公开。', none],
    ['无申请。', 'none'],
    ['不存在政府信息公开申请。', none],
    ['未政府信息公开申请。', 'none'],
    ...['发生', '产生', '出现', '被', '因', '有', '涉及'].map((verb) => [
      `未${verb}行政复议。`,
      reconsideration,
    ]),
    ['未行政复议。', 'none'],
    ['未开展行政复议。', 'none'],
    ['无行政复议。', reconsideration],
    ['无行政应诉。', courtsDenied],
    ['没有行政复议和行政诉讼。', `${reconsideration} ${courtsDenied}`],
    ['无行政复议案件及诉讼情况。', `${reconsideration} ${courtsDenied}`],
    ['没有政府信息公开申请、行政复议。', reconsideration],
    ['未收到行政复议。', 'none'],
    ['未收到政府信息公开申请、行政复议。', 'none'],
    ['未收到政府信息公开申请、依申请公开申请。', none],
    ['未制发规章。', 'disclosure/regulations/issued=0 denied'],
    ['未制发行政规范性文件。', 'disclosure/normativeDocuments/issued=0 denied'],
    [
      '未制发规章、规范性文件。',
      'disclosure/regulations/issued=0 denied disclosure/normativeDocuments/issued=0 denied',
    ],
    [
      '未制发规范性文件及规章。',
      'disclosure/normativeDocuments/issued=0 denied disclosure/regulations/issued=0 denied',
    ],
    ['未制发规章制度。', 'none'],
    ['未制发规章草案。', 'none'],
    ['未制发文件。', 'none'],
    ['未制发。', 'none'],
    ['未出台规章、文件。', 'none'],
    // …均为0
    ['政府信息公开申请为0。', none],
    ['政府信息公开申请为零。', none],
    ['政府信息公开申请为０。', none],
    ['政府信息公开申请为0件。', none],
    ['政府信息公开申请均为0。', none],
    ['政府信息公开申请为0起。', 'none'],
    ['政府信息公开申请为0.5。', 'none'],
    ['收到政府信息公开申请为0。', none],
    ['收到行政复议为0。', 'none'],
    ['申请为0。', 'none'],
    ['网络政府信息公开申请为0。', 'none'],
    ['行政复议均为0。', reconsideration],
    ['政府信息公开申请、行政复议均为0。', `${none} ${reconsideration}`],
    ['政府信息公开、行政复议均为0。', reconsideration],
  ])('%s', (sentence, expected) => expect(claims(sentence)).toBe(expected));

  test('a denial too far from the start of its clause says nothing', () => {
    expect(claims(`${'全年'.repeat(30)}未收到申请。`)).toBe(none);
    expect(claims(`${'全年'.repeat(50)}未收到申请。`)).toBe('none');
  });
});

describe('two figures for one thing', () => {
  test.each([
    ['收到申请3件。收到申请3件。', 'newRequests=3 newRequests=3'],
    ['收到申请3件。收到申请4件。', 'none'],
    ['收到申请3件。未收到申请。', 'none'],
    ['收到申请3件。\n收到申请4件。', 'newRequests=3 newRequests=4'],
    ['收到申请3件。予以公开4件。', 'newRequests=3 granted=4'],
    ['予以公开3件，予以公开和部分公开共4件。', 'granted=3 granted+partlyGranted=4'],
    ['制发规章1件，废止规章2件。', 'disclosure/regulations/issued=1 disclosure/regulations/repealed=2'],
    [`收到申请3件。${'予以公开1件。'.repeat(11)}收到政府信息公开申请4件。`, 'granted=1 '.repeat(11).trim()],
    [
      `收到申请3件。${'予以公开1件。'.repeat(12)}收到政府信息公开申请4件。`,
      `newRequests=3 ${'granted=1 '.repeat(12)}newRequests=4`,
    ],
  ])('%s', (sentence, expected) => expect(claims(sentence)).toBe(expected));
});

test('claims come in the order of the text', () => {
  expect(claims('未收到申请，\n予以公开2件，没有因信息公开被申请行政复议，\n部分公开1件。')).toBe(
    'newRequests=0 denied granted=2 review/reconsideration=0 denied partlyGranted=1',
  );
});

test('tables are left out', () => {
  const text = frame('收到申请3件。予以公开4件。未收到申请。部分公开1件。');
  const start = text.indexOf('予以公开');
  const table = { range: range(start, text.indexOf('部分公开')) } as unknown as Table;
  const tables = { disclosure: undefined, applications: table, review: undefined };
  expect(claimsOf(text, tables).map(({ value }) => value)).toEqual([3, 1]);
  const behind = { range: range(start, text.length) } as unknown as Table;
  expect(claimsOf(text, { ...tables, applications: behind }).map(({ value }) => value)).toEqual([3]);
  const before = { range: range(0, start) } as unknown as Table;
  expect(claimsOf(text, { ...tables, applications: before }).map(({ value }) => value)).toEqual([4, 0, 1]);
});
