import { expect, test } from 'vitest';
import { cellInfoAt } from '../../server/src/features/cellAt';
import { definitionsAt, mentionsAt } from '../../server/src/features/references';
import { renamableAt, renameEdits } from '../../server/src/features/rename';
import { draft, type DraftOptions } from '../support/builders';
import { inLayouts } from '../support/layouts';
import { edited, read, texts, withProse, zh, type ReadDraft } from './support';

const figures = { newRequests: [58, 7, 0, 0, 1, 0, 66] };

function stated(sentence: string, options: DraftOptions = {}): string {
  return draft({ applications: figures, ...options, sections: withProse(sentence) });
}

function definitions(text: string): readonly string[] {
  const made = read(text);
  return texts(made, definitionsAt(made.reading, made.at));
}

function rowOf(made: ReadDraft, at: number): string {
  const start = made.text.lastIndexOf('\n', at) + 1;
  return made.text.slice(start, made.text.indexOf('\n', at));
}

test('from the prose to the cell', () => {
  const made = read(stated('本年度收到政府信息公开申请⟦66⟧件。'));
  const [cell, ...others] = definitionsAt(made.reading, made.at);
  expect(others).toEqual([]);
  expect(rowOf(made, cell?.start ?? 0)).toContain('一、本年新收政府信息公开申请数量');
});

test('from a sum in the prose to all its cells', () => {
  const denied = { granted: [1], 'denied.stateSecret': [2], 'denied.deliberative': [3] };
  const text = stated('本年度收到政府信息公开申请6件，不予公开⟦5⟧件。', { applications: denied });
  expect(definitions(text).length).toBe(8);
});

test('from the cell to the prose, and from a part to the sum that is stated', () => {
  const sentence = '本年度收到政府信息公开申请66件，不予公开5件。';
  const at = (row: string): DraftOptions => ({
    applications: {
      newRequests: [58, 7, 0, 0, 1, 0, row === 'new' ? '⟦66⟧' : 66],
      'denied.stateSecret': [5, 0, 0, 0, 0, 0, row === 'new' ? 5 : '⟦5⟧'],
    },
  });
  expect(definitions(stated(sentence, at('new')))).toEqual(['66']);
  expect(definitions(stated(sentence, at('denied')))).toEqual(['5']);
});

test('all places that state one fact', () => {
  const made = read(
    draft({
      applications: figures,
      preamble: '本年度收到政府信息公开申请66件。{period}',
      sections: withProse('本年度收到政府信息公开申请⟦66⟧件。'),
    }),
  );
  expect(mentionsAt(made.reading, made.at).map(({ kind }) => kind)).toEqual(['prose', 'prose', 'cell']);
});

test('other numbers lead nowhere', () => {
  expect(definitions(stated('发布信息⟦62⟧条。'))).toEqual([]);
  expect(definitions(stated('较上年的⟦12⟧件减少3件。'))).toEqual([]);
  expect(read(stated('窗口⟦⟧')).reading.claims).toEqual([]);
});

inLayouts((make) => {
  test('a new number is written into the cell and everywhere it is stated', () => {
    const options = (value: number | string): DraftOptions => ({
      applications: { newRequests: [58, 7, 0, 0, 1, 0, value] },
      sections: withProse(`本年度收到政府信息公开申请${value}件。`),
    });
    const made = read(make(options(66)));
    const at = made.text.indexOf('66件');
    expect(edited(made, renameEdits(made.reading, at, '70') ?? [])).toBe(make(options(70)));
  });
});

test('what is no number for the cell is refused', () => {
  const { reading, at } = read(stated('本年度收到政府信息公开申请⟦66⟧件。'));
  for (const value of ['', '六十六', '-1', '1.5', '66件'])
    expect(renameEdits(reading, at, value)).toBeUndefined();
});

test('sums, denials and other text have no name to change', () => {
  const renamable = (text: string): boolean => {
    const { reading, at } = read(text);
    return renamableAt(reading, at) !== undefined;
  };
  expect(renamable(stated('本年度收到政府信息公开申请66件，不予公开⟦5⟧件。'))).toBe(false);
  expect(renamable(draft({ sections: withProse('本年度⟦未收到⟧政府信息公开申请。') }))).toBe(false);
  expect(renamable(stated('窗口设在⟦便民⟧服务大厅。'))).toBe(false);
});

inLayouts((make) => {
  test('the status bar says row, column and running sum', () => {
    const { reading, at } = read(make({ applications: { partlyGranted: [8, '⟦7⟧', 1, 0, 1, 0, 17] } }));
    expect(cellInfoAt(reading, at, zh)).toMatchObject({
      text: '三（二）部分公开 · 商业企业 · 行合计 17/17',
      row: 'partlyGranted',
      column: 'enterprise',
      sum: 17,
      total: 17,
    });
  });
});

test('in the other tables it says what they have', () => {
  const text = (options: DraftOptions): string | undefined => {
    const { reading, at } = read(draft(options));
    return cellInfoAt(reading, at, zh)?.text;
  };
  expect(text({ review: { reconsideration: [1, '⟦2⟧', 0, 0, 4] } })).toBe(
    '行政复议 · 结果纠正 · 本组合计 3/4',
  );
  expect(text({ disclosure: { licensing: ['⟦12⟧'] } })).toBe('行政许可 · 本年处理决定数量');
  expect(text({ applications: { 'denied.thirdPartyRights': [0, 0, 0, 0, 0, 0, '⟦/⟧'] } })).toBe(
    '三（三）4.保护第三方合法权益 · 总计 · 行合计 0/—',
  );
  expect(text({ labels: { licensing: '⟦行政许可⟧' } })).toBeUndefined();
});
