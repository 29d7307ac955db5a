/** Figures as reports have them: mostly zeros, sometimes a busy county, all equations holding. */
import type { Form } from '../../server/src/form/types';
import type { GivenFigures, RowFigures } from '../support/figures';
import type { Random } from '../support/random';

/** How busy an organ is: the likelihood that a figure is not zero, and how large it gets. */
interface Scale {
  readonly filled: number;
  readonly most: number;
}

const scales: readonly Scale[] = [
  { filled: 0, most: 0 },
  { filled: 0.05, most: 5 },
  { filled: 0.15, most: 40 },
  { filled: 0.5, most: 900 },
  { filled: 0.9, most: 6000 },
];

export function realisticFigures(random: Random, form: Form): GivenFigures {
  const scale = random.pick(scales);
  const count = (more = 1): number =>
    random.chance(Math.min(1, scale.filled * more)) ? random.int(1, Math.max(1, scale.most)) : 0;
  const row = (size: number, more = 1): RowFigures => Array.from({ length: size }, () => count(more));
  const { applications, disclosure } = form.tables;
  const results = applications.rows
    .map(({ key }) => key)
    .filter((key) => !['newRequests', 'resultTotal', 'carriedIn'].includes(key));
  const money = (): string =>
    random.chance(0.5) ? '0' : (random.int(1, 90000) / 100).toFixed(random.int(1, 2));
  return {
    applications: Object.fromEntries(results.map((key) => [key, row(6, key === 'granted' ? 4 : 1)])),
    review: {
      reconsideration: row(4),
      directLitigation: row(4),
      litigationAfterReconsideration: row(4),
    },
    disclosure: Object.fromEntries(
      disclosure.rows.map(({ key, cells }) => [
        key,
        cells.map((index) => {
          const kind = disclosure.cells[index]?.kind;
          if (kind === 'money' && scale.filled > 0) return money();
          if (kind === 'change' && random.chance(scale.filled / 2)) return -random.int(1, 9);
          return count(3);
        }),
      ]),
    ),
  };
}

const places = ['青山', '河湾', '北岭', '柳溪', '石桥', '云台', '新渡', '古井', '双泉', '东坪'];
const organs = [
  '镇人民政府',
  '乡人民政府',
  '街道办事处',
  '县财政局',
  '县人民政府办公室',
  '区教育局',
  '市水利局',
];

export function inventedOrgan(random: Random): string {
  return random.pick(places) + random.pick(organs);
}
