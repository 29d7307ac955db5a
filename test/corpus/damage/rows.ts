/** Damage to rows: missing, too short, too long, labels lost, split, or run into their neighbours. */
import type { LayoutId } from '../../support/builders';
import type { Random } from '../../support/random';
import type { Grid, GridCell, GridRow } from '../../support/render/grid';
import { meaning, reshaped, type Damage, type Plan } from '../plan';

/** Layouts that lay cells out in columns, so that a row must keep its places. */
const gridLayouts: readonly LayoutId[] = ['markdown', 'html', 'tsv', 'spaces', 'tab-stacked'];

/**
 * The grid without some data rows. Merged labels that began in a lost row are lost with it, as in Word's text
 * (seed 003), or move on to the next row of their group, as when a table is edited properly.
 */
export function dropRows(grid: Grid, keys: readonly string[], merged: 'lost' | 'kept'): Grid {
  let orphans: readonly GridCell[] = [];
  const rows = grid.rows.flatMap((row, index): readonly GridRow[] => {
    const dropped = row.key !== undefined && keys.includes(row.key);
    const cells = [...orphans, ...row.cells];
    orphans = [];
    if (!dropped) return [{ ...row, cells: shortened(grid, cells, index, keys) }];
    orphans = cells
      .filter((cell) => cell.rows > 1)
      .map((cell) => ({ ...cell, rows: cell.rows - 1, text: merged === 'lost' ? '' : cell.text }));
    return [];
  });
  return { ...grid, rows };
}

/** Merged labels reach over fewer rows where some of theirs are gone. */
function shortened(grid: Grid, cells: readonly GridCell[], at: number, keys: readonly string[]) {
  return cells.map((cell) => {
    if (cell.role !== 'label' || cell.rows === 1) return cell;
    const covered = grid.rows.slice(at, at + cell.rows);
    return { ...cell, rows: covered.filter(({ key }) => key === undefined || !keys.includes(key)).length };
  });
}

function dataKeys(grid: Grid): readonly string[] {
  return grid.rows.flatMap(({ key }) => (key === undefined ? [] : [key]));
}

function mapRows(grid: Grid, keys: readonly string[], change: (row: GridRow) => readonly GridCell[]): Grid {
  return {
    ...grid,
    rows: grid.rows.map((row) =>
      row.key !== undefined && keys.includes(row.key) ? { ...row, cells: change(row) } : row,
    ),
  };
}

/** Rows of the numbered items of （三）–（六）. */
function itemGroups(grid: Grid): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const key of dataKeys(grid)) {
    const [group = '', item] = key.split('.');
    if (item !== undefined) groups.set(group, [...(groups.get(group) ?? []), key]);
  }
  return groups;
}

/** Loses the item labels of one group or all: `change` says what is left of the label cell. */
function loseItemLabels(
  plan: Plan,
  random: Random,
  change: (cell: GridCell, layout: LayoutId) => readonly GridCell[],
) {
  return reshaped(plan, (grid, table, layout) => {
    if (table !== 'applications') return grid;
    const groups = [...itemGroups(grid).values()].filter((keys) => keys.length > 1);
    const keys = random.chance(0.6) ? groups.flat() : random.pick(groups);
    return mapRows(grid, keys, ({ cells }) =>
      cells.flatMap((cell) => (isOwnLabel(cell, cells) ? change(cell, layout) : [cell])),
    );
  });
}

function isOwnLabel(cell: GridCell, cells: readonly GridCell[]): boolean {
  return cell === cells.filter(({ role }) => role === 'label').at(-1);
}

/** One or two rows of every table, changed. */
function someRows(
  plan: Plan,
  random: Random,
  tables: readonly string[],
  change: (row: GridRow, layout: LayoutId) => readonly GridCell[],
) {
  return reshaped(plan, (grid, table, layout) => {
    if (!tables.includes(table)) return grid;
    const keys = random.sample(dataKeys(grid), random.int(1, 2));
    return mapRows(grid, keys, (row) => change(row, layout));
  });
}

const undecidable = ['labels-lost', 'labels-stand-in'];
const shapes = [
  'short-row',
  'long-row',
  'missing-rows',
  'missing-tail',
  'label-split',
  'labels-shared',
  'label-with-value',
];

export const rowDamage: readonly Damage[] = [
  {
    id: 'short-row',
    excludes: undecidable,
    apply: (plan, random) =>
      someRows(plan, random, ['disclosure', 'applications', 'review'], ({ cells }) => {
        const values = cells.filter(({ role }) => role === 'value').length;
        const kept = cells.length - Math.min(random.int(1, 3), values - 1);
        return cells.slice(0, kept);
      }),
  },
  {
    id: 'long-row',
    // With a value less at one row, it has the right length again; with an empty one, either may be too much.
    excludes: [...undecidable, 'short-row', 'blank-empty'],
    apply: (plan, random) =>
      someRows(plan, random, ['applications'], ({ cells }) => {
        const {
          spec: _,
          means: __,
          ...last
        } = cells.at(-1) ?? { text: '', role: 'value', columns: 1, rows: 1 };
        return [...cells, { ...last, text: random.chance(0.6) ? '0' : String(random.int(1, 40)) }];
      }),
  },
  {
    id: 'missing-rows',
    excludes: undecidable,
    apply: (plan, random) =>
      reshaped(plan, (grid, table) => {
        if (table === 'review') return grid;
        const keys = dataKeys(grid);
        const lost = random.sample(keys, random.int(1, table === 'applications' ? 6 : 2));
        return dropRows(grid, lost, random.chance(0.5) ? 'lost' : 'kept');
      }),
  },
  {
    id: 'missing-tail',
    excludes: undecidable,
    apply: (plan, random) =>
      reshaped(plan, (grid, table) => {
        if (table === 'review' || random.chance(0.3)) return grid;
        const keys = dataKeys(grid);
        return dropRows(grid, keys.slice(-random.int(1, table === 'applications' ? 12 : 3)), 'lost');
      }),
  },
  {
    id: 'labels-lost',
    excludes: [...shapes, 'labels-stand-in', 'blank-empty'],
    apply: (plan, random) => {
      const gone = random.chance(0.5);
      return loseItemLabels(plan, random, (cell, layout) =>
        gone && !gridLayouts.includes(layout) ? [] : [{ ...cell, text: '' }],
      );
    },
  },
  {
    id: 'labels-stand-in',
    excludes: [...shapes, 'labels-lost', 'blank-empty'],
    apply: (plan, random) => loseItemLabels(plan, random, (cell) => [{ ...cell, text: '0' }]),
  },
  {
    id: 'rows-swapped',
    excludes: [...undecidable, 'missing-rows', 'missing-tail'],
    apply: (plan, random) =>
      reshaped(plan, (grid, table) => {
        // Only rows without merged labels of their own can change places and leave the rest as it is.
        const at = grid.rows.flatMap(({ cells }, index) =>
          sameShape(cells, grid.rows[index + 1]?.cells) ? [index] : [],
        );
        if (table !== 'applications' || at.length === 0) return grid;
        const first = random.pick(at);
        const [above, below] = [grid.rows[first], grid.rows[first + 1]];
        const rows = grid.rows.map((row, index) =>
          index === first ? (below ?? row) : index === first + 1 ? (above ?? row) : row,
        );
        return { ...grid, rows };
      }),
  },
  {
    id: 'label-split',
    excludes: undecidable,
    apply: (plan, random) =>
      someRows(plan, random, ['disclosure', 'applications'], ({ cells }, layout) =>
        cells.flatMap((cell) => {
          const { text } = cell;
          const fits = cell.columns > 1 || !gridLayouts.includes(layout);
          if (!isOwnLabel(cell, cells) || text.length < 4 || !fits) return [cell];
          const at = random.int(2, text.length - 2);
          const rest = Math.max(1, cell.columns - 1);
          return [
            { ...cell, text: text.slice(0, at), columns: 1 },
            { ...cell, text: text.slice(at), columns: rest },
          ];
        }),
      ),
  },
  {
    id: 'labels-shared',
    excludes: undecidable,
    apply: (plan, random) =>
      reshaped(plan, (grid, table, layout) => {
        if (table !== 'applications') return grid;
        const keys = grid.rows
          .filter(({ key, cells }) => key !== undefined && cells.filter(isLabel).length > 1)
          .map(({ key }) => key ?? '');
        return mapRows(grid, random.sample(keys, random.int(1, 3)), ({ cells }) =>
          shared(cells, gridLayouts.includes(layout), random),
        );
      }),
  },
  {
    id: 'label-with-value',
    // Beside the empty place of a value that ran into its label, an empty value could be anywhere.
    excludes: [...undecidable, 'blank-empty', 'merged-repeated'],
    apply: (plan, random) =>
      someRows(plan, random, ['disclosure', 'applications'], ({ cells }) => {
        const at = cells.filter(isLabel).length - 1;
        const [label, value] = [cells[at], cells[at + 1]];
        if (!label || !value || label.text === '' || meaning(value) === null) return cells;
        const one: GridCell = {
          ...value,
          means: meaning(value),
          // Where columns count, the value's own place stays empty, or the row gets shorter by it.
          columns: random.chance(0.5) ? label.columns + value.columns : label.columns,
          prefix: label.text + random.pick(['', '', ' ']),
        };
        return [...cells.slice(0, at), one, ...cells.slice(at + 2)];
      }),
  },
];

function sameShape(cells: readonly GridCell[], next: readonly GridCell[] | undefined): boolean {
  const labels = cells.filter(isLabel);
  return labels.length === 1 && next?.filter(isLabel).length === 1 && labels[0]?.columns === next[0]?.columns;
}

function isLabel({ role }: GridCell): boolean {
  return role === 'label';
}

/** The last two labels of a row in one cell; where columns count, the second cell stays, empty. */
function shared(cells: readonly GridCell[], keepPlaces: boolean, random: Random): readonly GridCell[] {
  const at = cells.filter(isLabel).length - 2;
  const [first, second] = [cells[at], cells[at + 1]];
  if (!first || !second) return cells;
  const both = { ...first, text: first.text + random.pick(['', ' ']) + second.text };
  return [
    ...cells.slice(0, at),
    both,
    ...(keepPlaces ? [{ ...second, text: '' }] : []),
    ...cells.slice(at + 2),
  ];
}
