/** Rows whose own label is lost: which rows of the form they are, by their place and the merged label beside them. */
import { describe, expect, test } from 'vitest';
import { form2021 } from '../../server/src/form/form2021';
import type { TableKey } from '../../server/src/form/types';
import type { RowDraft } from '../../server/src/report/rowDraft';
import { inferRows } from '../../server/src/report/inference';
import { Cell } from '../../server/src/report/layouts';

/**
 * Rows by notes: the key of a recognised one; `?7` one of seven numbers without a label, `?7!` with a strange label,
 * `?7^（三）不予公开` with a merged one; `header`, `unknown` of that kind. The result has the same form.
 */
function infer(notes: string, key: TableKey = 'applications'): string {
  const table = form2021.tables[key];
  const drafts = notes.split(' ').map((note): RowDraft => {
    const [, numbers = '7', strange, group] = /^\?(\d+)(!?)(?:\^(.*))?$/.exec(note) ?? [];
    const cell = (kind: Cell['kind']): Cell => Object.assign(new Cell(0, 1, 0, 1), { kind });
    const values = [
      ...Array.from({ length: Number(numbers) }, () => cell('value')),
      cell('empty'),
      cell('empty'),
    ];
    const kind = note === 'header' || note === 'unknown' ? note : 'data';
    const match = {
      row: undefined,
      state: 'exact' as const,
      cells: [],
      groups: group === undefined ? [] : [{ label: group, state: 'exact' as const, cell: cell('text') }],
      rest: strange ? [cell('text')] : [],
    };
    return {
      chunk: { start: 0, end: 1, labels: [], before: [], values, delimiter: false },
      kind,
      headers: [],
      match: kind === 'data' ? match : undefined,
      row: table.rows.find((row) => row.key === note),
      state: 'exact',
    };
  });
  inferRows(drafts, table);
  const given = notes.split(' ');
  return drafts
    .map(({ row, state }, index) => {
      const inferred = given[index]?.startsWith('?');
      expect(state).toBe(inferred && row ? 'inferred' : 'exact');
      return row?.key ?? given[index];
    })
    .join(' ');
}

const denied = '（三）不予公开';
const unavailable = '（四）无法提供';

describe('table 三', () => {
  test.each([
    ['granted ?7 denied.stateSecret', 'granted partlyGranted denied.stateSecret'],
    ['?7 carriedIn', 'newRequests carriedIn'],
    ['?7 ?7 granted', 'newRequests carriedIn granted'],
    ['?7', 'newRequests'],
    ['resultTotal ?7', 'resultTotal carriedForward'],
    ['resultTotal ?7 ?7', 'resultTotal carriedForward ?7'],
    ['carriedForward ?7', 'carriedForward ?7'],
    ['granted ?7 partlyGranted', 'granted ?7 partlyGranted'],
    ['granted ?7 ?7 ?7 denied.stateSecret', 'granted partlyGranted ?7 ?7 denied.stateSecret'],
    [
      'granted ?7 ?7 denied.prohibitedByLaw',
      'granted partlyGranted denied.stateSecret denied.prohibitedByLaw',
    ],
    ['granted ?7 resultTotal', 'granted partlyGranted resultTotal'],
    // too few numbers
    ['granted ?1 denied.stateSecret', 'granted ?1 denied.stateSecret'],
    ['granted ?4 denied.stateSecret', 'granted ?4 denied.stateSecret'],
    ['granted ?5 denied.stateSecret', 'granted partlyGranted denied.stateSecret'],
    ['granted ?1 ?7 denied.stateSecret', 'granted ?1 partlyGranted denied.stateSecret'],
    // rows of another kind
    ['granted unknown ?7 denied.stateSecret', 'granted unknown partlyGranted denied.stateSecret'],
    [
      'granted ?7 header ?7 denied.prohibitedByLaw',
      'granted partlyGranted header denied.stateSecret denied.prohibitedByLaw',
    ],
    ['header ?7 carriedIn', 'header newRequests carriedIn'],
    // a strange label
    ['granted ?7! denied.stateSecret', 'granted partlyGranted denied.stateSecret'],
    ['granted ?7! denied.prohibitedByLaw', 'granted ?7! denied.prohibitedByLaw'],
    [
      'granted ?7! ?7 denied.prohibitedByLaw',
      'granted partlyGranted denied.stateSecret denied.prohibitedByLaw',
    ],
    ['granted ?7! ?7 denied.stateSecret', 'granted ?7! partlyGranted denied.stateSecret'],
    // a merged label
    [`granted ?7^${denied} resultTotal`, 'granted denied.stateSecret resultTotal'],
    [
      `granted ?7^${denied} ?7 ?7^${unavailable} resultTotal`,
      'granted denied.stateSecret denied.prohibitedByLaw unavailable.notHeld resultTotal',
    ],
    [`denied.stateSecret ?7^${denied} resultTotal`, 'denied.stateSecret denied.prohibitedByLaw resultTotal'],
    [
      `unavailable.notHeld ?7^${denied} resultTotal`,
      'unavailable.notHeld unavailable.needsCreation resultTotal',
    ],
    [`granted ?7^${unavailable} denied.stateSecret`, `granted ?7^${unavailable} denied.stateSecret`],
    [`granted ?7^甲 denied.stateSecret`, 'granted partlyGranted denied.stateSecret'],
    // rows out of order, and twice
    ['resultTotal granted ?7 denied.stateSecret', 'resultTotal granted partlyGranted denied.stateSecret'],
    ['granted ?7 granted denied.stateSecret', 'granted partlyGranted granted denied.stateSecret'],
    [
      'granted ?7 newRequests ?7 denied.stateSecret',
      'granted partlyGranted newRequests carriedIn denied.stateSecret',
    ],
    ['resultTotal ?7 newRequests', 'resultTotal carriedForward newRequests'],
    ['granted ?7 ?7 granted denied.stateSecret', 'granted partlyGranted ?7 granted denied.stateSecret'],
  ])('%s', (notes, expected) => expect(infer(notes)).toBe(expected));
});

describe('table 二, whose rows may have one number', () => {
  test.each([
    ['regulations ?3 licensing', 'regulations normativeDocuments licensing'],
    ['regulations ?2 licensing', 'regulations normativeDocuments licensing'],
    ['regulations ?1 licensing', 'regulations ?1 licensing'],
    ['penalties ?1 fees', 'penalties coercion fees'],
    ['penalties ?0 fees', 'penalties ?0 fees'],
  ])('%s', (notes, expected) => expect(infer(notes, 'disclosure')).toBe(expected));
});
