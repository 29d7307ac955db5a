/** Small accidents of typing for property tests: what they do to a text, and a generator of them. */
import fc from 'fast-check';

export interface Strike {
  readonly kind: 'insert' | 'delete' | 'duplicate' | 'cut';
  /** Where, as a share of the text's length. */
  readonly place: number;
  /** What is inserted. */
  readonly sign: string;
}

/** One character inserted, removed or doubled; or the rest of the text cut off. */
export const strike: fc.Arbitrary<Strike> = fc.record({
  kind: fc.constantFrom<Strike['kind']>('insert', 'delete', 'duplicate', 'cut'),
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  sign: fc.constantFrom(
    ...'|\n\r\t 0９-<>"&（一、.年其总\uFEFF\uD83D',
    '</td>',
    '<table>',
    '| --- |',
    '\n\n',
  ),
});

/** The text after a strike. */
export function struck(text: string, { kind, place, sign }: Strike): string {
  const at = Math.floor(place * text.length);
  if (kind === 'insert') return text.slice(0, at) + sign + text.slice(at);
  if (kind === 'delete') return text.slice(0, at) + text.slice(at + 1);
  if (kind === 'duplicate') return text.slice(0, at + 1) + text.slice(at);
  return text.slice(0, at);
}
