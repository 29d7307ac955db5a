/** The layouts in the order in which they are tried, and the choice among them. */
import { isBlank } from '../../base/text';
import type { Layout, LineSpan, Profile } from './layout';
import { pipeLayouts } from './pipes';
import { plainLayouts } from './plain';

export { Cell, type Cut, type CutRow, type Layout, type LineSpan } from './layout';

/** The layouts that are cut from lines; `html` is cut from its tags (`html.ts`). */
export const lineLayouts: readonly Layout[] = [...pipeLayouts, ...plainLayouts];

/** The layout in which the lines of a span are written. */
export function layoutOf(span: LineSpan): Layout {
  const profile = profileOf(span);
  const layouts = profile.pipes * 4 > profile.filled ? pipeLayouts : plainLayouts;
  const found = layouts.find((layout) => layout.matches(profile));
  if (!found) throw new Error('the last layout of each list takes everything');
  return found;
}

function profileOf({ text, lines, first, last }: LineSpan): Profile {
  const counts = {
    pipes: 0,
    leading: 0,
    beside: 0,
    lone: 0,
    startsLone: false,
    ending: 0,
    hollow: 0,
    delimiters: 0,
    tabs: 0,
    hollowTabs: 0,
    tabbed: 0,
    spaced: 0,
    filled: 0,
  };
  for (let line = first; line <= last; line++) {
    const shape = shapeOf(text, lines.start(line), lines.end(line));
    if (shape.content === 0 && shape.pipes === 0) {
      if (shape.tabs > 0) {
        counts.tabs++;
        counts.hollowTabs++;
      }
      continue;
    }
    counts.filled++;
    if (shape.tabs > 0) counts.tabs++;
    if (shape.tabs > 0 && shape.parts > 1 && shape.pipes === 0) counts.tabbed++;
    if (shape.spaced) counts.spaced++;
    if (shape.pipes === 0) continue;
    counts.pipes++;
    if (shape.content === 0) {
      if (shape.pipes === 1) {
        counts.lone++;
        if (counts.filled === 1) counts.startsLone = true;
      }
      continue;
    }
    if (shape.dashes) counts.delimiters++;
    if (shape.firstIsPipe) counts.leading++;
    if (shape.parts > 1) counts.beside++;
    else if (!shape.firstIsPipe) counts.ending++;
    if (shape.hollow) counts.hollow++;
  }
  return counts;
}

interface LineShape {
  /** Characters that are neither blank nor pipe. */
  readonly content: number;
  readonly pipes: number;
  readonly tabs: number;
  /** Stretches of content between pipes and tabs. */
  readonly parts: number;
  readonly firstIsPipe: boolean;
  /** An empty cell stands behind content. */
  readonly hollow: boolean;
  /** Two blanks or more between content. */
  readonly spaced: boolean;
  /** Nothing but dashes, colons, pipes and blanks, with a run of three dashes. */
  readonly dashes: boolean;
}

function shapeOf(text: string, start: number, end: number): LineShape {
  let content = 0;
  let pipes = 0;
  let tabs = 0;
  let parts = 0;
  let firstIsPipe = false;
  let hollow = false;
  let spaced = false;
  let dashes = 0;
  let inPart = false;
  let emptySince = false;
  let blanks = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x7c) {
      if (content === 0 && pipes === 0) firstIsPipe = true;
      if (emptySince && content > 0) hollow = true;
      pipes++;
      inPart = false;
      emptySince = true;
      blanks = 0;
    } else if (isBlank(code)) {
      if (code === 9) {
        tabs++;
        inPart = false;
      }
      blanks += code === 0x3000 ? 2 : 1;
    } else {
      if (blanks > 1 && inPart) spaced = true;
      if (!inPart) parts++;
      inPart = true;
      emptySince = false;
      blanks = 0;
      content++;
      if (code === 0x2d || code === 0x3a) dashes++;
    }
  }
  return {
    content,
    pipes,
    tabs,
    parts,
    firstIsPipe,
    hollow,
    spaced,
    dashes: content > 2 && dashes === content,
  };
}
