/** Damage inside labels and headers: spaces, line breaks, lost and wrong syllables, other numbering. */
import type { Random } from '../../support/random';
import { mapCells, reshaped, withOptions, type Damage, type Plan } from '../plan';

/** Changes each label and header with this probability. */
function eachLabel(plan: Plan, random: Random, probability: number, change: (text: string) => string): Plan {
  return reshaped(plan, (grid) =>
    mapCells(grid, (cell) =>
      cell.official !== undefined && cell.text.length > 1 && random.chance(probability)
        ? { ...cell, text: change(cell.text) }
        : cell,
    ),
  );
}

function insertAt(text: string, at: number, sign: string): string {
  return text.slice(0, at) + sign + text.slice(at);
}

const chinese = /[\u4e00-\u9fff]/;

/** Places of the Chinese characters of a label. */
function syllables(text: string): readonly number[] {
  return Array.from(text, (_, at) => at).filter((at) => chinese.test(text.charAt(at)));
}

/** Characters that stand in no label, as wrong syllables of a label typed anew. */
const wrongSyllables = [...'己末未曰王土士干千于戊戌人入八了子孑天夭'];

/** Damages one to three labels that are long enough to be known all the same. */
function fewLabels(plan: Plan, random: Random, change: (text: string, at: number) => string): Plan {
  return reshaped(plan, (grid) => {
    const candidates = grid.rows
      .flatMap(({ cells }) => cells)
      .filter(({ official, text }) => official !== undefined && syllables(text).length >= 4);
    const hit = new Set(random.sample(candidates, random.int(1, 3)));
    return mapCells(grid, (cell) =>
      hit.has(cell) ? { ...cell, text: change(cell.text, random.pick(syllables(cell.text))) } : cell,
    );
  });
}

const digits = '一二三四五六七八九';

function arabic(numeral: string): string {
  return String(digits.indexOf(numeral) + 1);
}

/** Another way to write the number in front of a label. */
function renumbered(text: string, random: Random): string {
  const bracketed = /^（([一二三四五六七])）/.exec(text);
  if (bracketed) {
    const [whole, numeral = ''] = bracketed;
    const number = random.pick([
      `(${arabic(numeral)})`,
      `（${arabic(numeral)}）`,
      `${arabic(numeral)}、`,
      `${numeral}、`,
      `(${numeral})`,
      `（${numeral})`,
      `（${arabic(numeral)}） `,
    ]);
    return number + text.slice(whole.length);
  }
  const plain = /^([一二三四])、/.exec(text);
  if (plain) {
    const [whole, numeral = ''] = plain;
    return random.pick([`${arabic(numeral)}、`, `${numeral}.`, `${numeral} 、`]) + text.slice(whole.length);
  }
  const item = /^(\d)\./.exec(text);
  if (item) {
    const [whole, number = ''] = item;
    return (
      random.pick([`${number}．`, `${number}、`, `${number}. `, `(${number})`]) + text.slice(whole.length)
    );
  }
  return text;
}

const widths: Readonly<Record<string, string>> = { '（': '(', '）': ')', '：': ':', '，': ',' };

export const labelDamage: readonly Damage[] = [
  {
    id: 'label-spaces',
    apply: (plan, random) =>
      eachLabel(plan, random, 0.3, (text) => insertAt(text, random.int(1, text.length - 1), ' ')),
  },
  {
    id: 'label-line-breaks',
    apply: (plan, random) =>
      eachLabel(plan, random, 0.2, (text) => {
        // Not behind a number: it would stand alone in its line, and nobody could tell it from a value.
        const places = syllables(text).filter((at) => chinese.test(text.charAt(at - 1)));
        return places.length === 0 ? text : insertAt(text, random.pick(places), '\n');
      }),
  },
  {
    id: 'label-lost-syllable',
    apply: (plan, random) => fewLabels(plan, random, (text, at) => text.slice(0, at) + text.slice(at + 1)),
  },
  {
    id: 'label-wrong-syllable',
    apply: (plan, random) =>
      fewLabels(
        plan,
        random,
        (text, at) => text.slice(0, at) + random.pick(wrongSyllables) + text.slice(at + 1),
      ),
  },
  {
    id: 'label-numbering',
    apply: (plan, random) => eachLabel(plan, random, 0.5, (text) => renumbered(text, random)),
  },
  {
    id: 'label-separators',
    apply: (plan, random) =>
      withOptions(plan, { labelStyle: { ...plan.options.labelStyle, separator: random.pick(['．', '、']) } }),
  },
  {
    id: 'label-brackets',
    apply: (plan, random) =>
      eachLabel(plan, random, 0.6, (text) =>
        text.replaceAll(/[（）：，]/g, (sign) => (random.chance(0.5) ? (widths[sign] ?? sign) : sign)),
      ),
  },
];
