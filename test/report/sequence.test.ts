/** Which lines that read like headings are headings, by the sequence in which they stand. */
import { describe, expect, test } from 'vitest';
import type { HeadingLine } from '../../server/src/report/headings';
import { chooseHeadings, type Candidate } from '../../server/src/report/sequence';

const reading: HeadingLine = {
  style: 'numeral',
  number: 1,
  bracketed: false,
  bullet: false,
  official: true,
  prefixStart: 0,
  numberStart: 0,
  numberEnd: 0,
  wordsStart: 0,
  wordsEnd: 0,
};

/**
 * Candidates as `section`, `section?` (counts only in order), with `.rank` and `-distance` in tenths behind; a comma
 * stands for other lines between two, which else stand one right behind the other.
 */
function candidates(notes: string): readonly Candidate[] {
  let contentLine = 0;
  return notes.split(' ').flatMap((note, line): readonly Candidate[] => {
    contentLine += 1;
    if (note === ',') return [];
    const [, section, ordered, rank = '3', distance = '0'] = /^(\d)(\??)(?:\.(\d))?(?:-(\d))?$/.exec(note)!;
    return [
      {
        line,
        contentLine,
        reading,
        section: Number(section) as Candidate['section'],
        rank: Number(rank),
        ordered: ordered === '?',
        needsTable: false,
        titleEnd: 0,
        runsOn: false,
        distance: Number(distance) / 10,
      },
    ];
  });
}

/** The chosen ones as `section@line`. */
const chosen = (notes: string): string =>
  chooseHeadings(candidates(notes))
    .map(({ section, line }) => `${section}@${line}`)
    .join(' ');

describe('sure headings', () => {
  test.each([
    ['1 , 2 , 3 , 4 , 5 , 6', '1@0 2@2 3@4 4@6 5@8 6@10'],
    ['1 , 5 , 2', '1@0 5@2 2@4'],
    ['5 , 5', '5@0 5@2'],
    ['2.2 , 2.3', '2@2'],
    ['2.3 , 2.2 , 2.3', '2@0 2@4'],
    ['1.1', '1@0'],
  ])('%s', (notes, expected) => expect(chosen(notes)).toBe(expected));
});

describe('headings that count only in order', () => {
  test.each([
    ['1? , 2? , 3?', '1@0 2@2 3@4'],
    ['3? , 2? , 1?', '1@4'],
    ['2? , 3? , 1? , 4?', '2@0 3@2 4@6'],
    ['1? , 3? , 2? , 4?', '1@0 2@4 4@6'],
    ['1 , 2? , 3', '1@0 2@2 3@4'],
    ['1 , 3? , 2', '1@0 2@4'],
    ['2 , 1? , 3', '2@0 3@4'],
    ['2 , 4? , 2', '2@0 2@4'],
    ['1? , 2 , 3?', '1@0 2@2 3@4'],
    ['3? , 2 , 1?', '2@2'],
    ['1 , 5? , 6 , 2?', '1@0 5@2 6@4'],
    ['1 , 1? , 2', '1@0 2@4'],
    ['5 , 6? , 6?', '5@0 6@2'],
    ['3? , 3? , 3?', '3@0'],
    ['3?-5 , 3?-2 , 3?-4', '3@2'],
    ['2? , 3?-9', '2@0 3@2'],
    ['1? , 2?-4 , 3? , 2?-1', '1@0 2@2 3@4'],
    ['4? , 1? , 2?', '1@2 2@4'],
    ['1?.1 , 2? , 3?', '1@0 2@2 3@4'],
  ])('%s', (notes, expected) => expect(chosen(notes)).toBe(expected));
});

describe('a table of contents', () => {
  test.each([
    ['1 2 3 , 1 , 2 , 3', '1@4 2@6 3@8'],
    ['1 2 3 4 5 6 , 1 , 2 , 3 , 4 , 5 , 6', '1@7 2@9 3@11 4@13 5@15 6@17'],
    ['1 2 3 4 , 1 , 2', '1@5 2@7'],
    ['1 2 3 4 5 , 1 , 2', '1@0 2@1 3@2 4@3 5@4 1@6 2@8'],
    ['1 2 , 1 , 2', '1@0 2@1 1@3 2@5'],
    ['1 2 3 4 5 6', '1@0 2@1 3@2 4@3 5@4 6@5'],
    ['1 2 1 2 3', '1@0 2@1 1@2 2@3 3@4'],
    ['1 1 1 , 1', '1@0 1@1 1@2 1@4'],
    ['1 , 2 , 3 , 1 , 2 , 3', '1@0 2@2 3@4 1@6 2@8 3@10'],
    ['3 2 1 , 3 , 2 , 1', '3@0 2@1 1@2 3@4 2@6 1@8'],
  ])('%s', (notes, expected) => expect(chosen(notes)).toBe(expected));
});

test('nothing to choose from', () => expect(chooseHeadings([])).toEqual([]));
