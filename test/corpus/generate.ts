/** Generated reports with their ground truth: the same seed and choice give the same report for ever. */
import { forms } from '../../server/src/form/forms';
import type { FormId, TableKey } from '../../server/src/form/types';
import { draftPieces, layoutIds, type LayoutId } from '../support/builders';
import { random, type Random } from '../support/random';
import type { HtmlStyle, Style } from '../support/render/pieces';
import { chooseDamage, damageById } from './damage/index';
import type { Damage, Plan } from './plan';
import { cellTruths, emptyRecord, type Truth } from './truth';
import { inventedOrgan, realisticFigures } from './values';

export interface Choice {
  /** The layout of all tables; left out: one for all, or now and then one for each. */
  readonly layout?: LayoutId;
  readonly form?: FormId;
  /** Kinds of damage by id, or how many to choose. */
  readonly damage?: readonly string[] | number;
}

export interface Generated {
  readonly seed: number;
  readonly text: string;
  readonly truth: Truth;
  /** Ids of the damage done. */
  readonly damage: readonly string[];
  readonly fileName: string;
}

export function generateReport(seed: number, choice: Choice = {}): Generated {
  const dice = random(seed);
  const form = forms[choice.form ?? (dice.chance(0.25) ? '2019' : '2021')];
  // Now and then a report of a later year still stands on the old form.
  const late = form.id === '2019' && dice.chance(0.15);
  const year = late || form.id === '2021' ? dice.int(2021, 2025) : dice.int(2019, 2020);
  const layouts = chooseLayouts(dice, choice.layout);
  const organ = inventedOrgan(dice);
  const start: Plan = {
    form,
    year,
    organ,
    layouts,
    options: {
      year,
      organ,
      form: form.id,
      layout: layouts,
      style: chooseStyle(dice),
      labelStyle: { punctuation: dice.pick(['full', 'full', 'half']) },
      ...realisticFigures(dice, form),
    },
    reshapes: [],
    unasked: [],
    noPeriod: false,
  };
  const damage = chosenDamage(dice, choice.damage ?? 0, Object.values(layouts));
  const plan = damage.reduce((before, one) => one.apply(before, dice), start);
  return { seed, damage: damage.map(({ id }) => id), fileName: `${organ}年报.txt`, ...written(plan) };
}

function chooseLayouts(dice: Random, layout: LayoutId | undefined): Readonly<Record<TableKey, LayoutId>> {
  if (layout !== undefined) return emptyRecord(() => layout);
  if (dice.chance(0.2)) return emptyRecord(() => dice.pick(layoutIds));
  const one = dice.pick(layoutIds);
  return emptyRecord(() => one);
}

function chooseStyle(dice: Random): Style {
  return {
    padLastRow: dice.chance(0.7),
    extraColumns: dice.chance(0.2) ? 1 : 0,
    padding: dice.chance(0.15),
    blankLines: dice.chance(0.5),
    aligned: dice.chance(0.5),
    ...(dice.chance(0.4) && { delimiter: dice.pick([':---:', '---:', ':--', '-']) }),
    html: dice.pick<HtmlStyle>(['plain', 'page', 'word', 'one-line']),
  };
}

function chosenDamage(dice: Random, choice: readonly string[] | number, layouts: readonly LayoutId[]) {
  if (typeof choice === 'number') return chooseDamage(dice, choice, layouts);
  return choice
    .map(damageById)
    .filter((one: Damage) => layouts.every((name) => one.layouts?.includes(name) ?? true));
}

function written(plan: Plan): { readonly text: string; readonly truth: Truth } {
  const rows = new Map<TableKey, readonly string[]>();
  const pieces = draftPieces({
    ...plan.options,
    reshape: (grid, table) => {
      const shaped = plan.reshapes.reduce((one, reshape) => reshape(one, table, plan.layouts[table]), grid);
      rows.set(
        table,
        shaped.rows.flatMap(({ key }) => (key === undefined ? [] : [key])),
      );
      return shaped;
    },
  });
  const { sections } = plan.options;
  const stated = { start: `${plan.year}-01-01`, end: `${plan.year}-12-31` };
  const period = plan.noPeriod ? null : plan.unasked.includes('period') ? undefined : stated;
  return {
    text: pieces.map((piece) => piece.text).join(''),
    truth: {
      form: plan.form.id,
      // Without title and period only the prose may name the year, or nothing does.
      year: plan.noPeriod && plan.options.title === null ? undefined : plan.year,
      organ: plan.unasked.includes('organ') ? undefined : plan.organ,
      period,
      sections: plan.form.sections
        .map(({ number }) => number)
        .filter((number) => {
          const given = sections?.[number];
          return typeof given !== 'object' || given?.heading !== null;
        }),
      tables: emptyRecord((table) => ({
        layout: plan.layouts[table],
        rows: rows.get(table) ?? [],
        cells: cellTruths(pieces, table),
      })),
    },
  };
}
