/**
 * How a draft writes the form's labels: `1.` or `1．` or `1、`, full- or half-width brackets and commas. A label that
 * is written anew follows the draft, so that it looks like its neighbours.
 */
import { oncePer } from '../base/memo';
import { textOf } from '../base/text';
import type { Table } from '../report/model';

export interface LabelStyle {
  /** What stands between an item's number and its name; `.` in the form. */
  readonly point: string;
  /** Are the item's digits full-width (`１`)? */
  readonly wideDigits: boolean;
  readonly halfBrackets: boolean;
  readonly halfCommas: boolean;
  readonly halfColons: boolean;
}

/** As the form is printed. */
export const officialStyle: LabelStyle = {
  point: '.',
  wideDigits: false,
  halfBrackets: false,
  halfCommas: false,
  halfColons: false,
};

const numbered = /^([0-9]|[０-９])([.．、,，)）]?[ \u3000\u00a0]?)(?=[\u4e00-\u9fff])/;

/** The style that most labels and headers of `table` have; the form's own where there is nothing to go by. */
export const labelStyleOf = oncePer((table: Table, text: string): LabelStyle => {
  const points = new Map<string, number>();
  const seen = { wide: 0, narrow: 0 };
  const counts = new Map<string, number>();
  const note = (label: string): void => {
    for (const sign of label) {
      if ('()（）,，:：'.includes(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
    const found = numbered.exec(label);
    if (!found?.[1] || !found[2]) return;
    points.set(found[2], (points.get(found[2]) ?? 0) + 1);
    if (found[1] >= '０') seen.wide++;
    else seen.narrow++;
  };
  for (const { label } of table.rows) {
    for (const { cell } of label.groups) note(textOf(text, cell.range));
    if (label.state !== 'inferred') for (const cell of label.cells) note(textOf(text, cell.range));
  }
  for (const { cell } of table.headers) if (cell) note(textOf(text, cell.range));

  const amount = (...signs: readonly string[]): number =>
    signs.reduce((sum, sign) => sum + (counts.get(sign) ?? 0), 0);
  const half = (narrow: number, wide: number, otherwise: boolean): boolean =>
    narrow === wide ? otherwise : narrow > wide;
  const halfBrackets = half(amount('(', ')'), amount('（', '）'), false);
  return {
    point: mostFrequent(points) ?? officialStyle.point,
    wideDigits: seen.wide > seen.narrow,
    halfBrackets,
    halfCommas: half(amount(','), amount('，'), halfBrackets),
    halfColons: half(amount(':'), amount('：'), halfBrackets),
  };
});

/** `label`, a text of the form, as a draft of this style writes it. */
export function inStyle(label: string, style: LabelStyle): string {
  let styled = label.replace(/^([0-9])\./, (_, digit: string) => {
    const shown = style.wideDigits ? String.fromCharCode(digit.charCodeAt(0) + 0xfee0) : digit;
    return shown + style.point;
  });
  if (style.halfBrackets) styled = styled.replaceAll('（', '(').replaceAll('）', ')');
  if (style.halfCommas) styled = styled.replaceAll('，', ',');
  if (style.halfColons) styled = styled.replaceAll('：', ':');
  return styled;
}

function mostFrequent(counts: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const [key, count] of counts) {
    if (count > most) [best, most] = [key, count];
  }
  return best;
}
