/** Drafts as the features read them: `⟦⟧` is the cursor, `⟦…⟧` a place. */
import { applyEdits } from '../../server/src/base/edits';
import { textOf, type Range } from '../../server/src/base/text';
import type { Hover } from '../../server/src/features/hover';
import { Reading } from '../../server/src/features/shared/reading';
import { featureWords } from '../../server/src/messages/features';
import { parseReport } from '../../server/src/report/parse';
import { checkReport } from '../../server/src/rules/run';
import { readDraft } from '../support/marks';

export const zh = featureWords('zh-cn');
export const en = featureWords('en');

export interface ReadDraft {
  readonly reading: Reading;
  readonly text: string;
  /** The cursor, or the start of the first mark. */
  readonly at: number;
  readonly marks: readonly Range[];
}

/** Reads a draft with its marks taken out. */
export function read(draft: string): ReadDraft {
  const [file] = readDraft(draft).files;
  if (!file) throw new Error('an empty draft');
  const { text, cursor, marks } = file;
  const report = parseReport(text);
  const ranges = marks.map(({ range }) => range);
  return {
    reading: new Reading(report, checkReport(report, { rethrow: true })),
    text,
    at: cursor ?? ranges[0]?.start ?? 0,
    marks: ranges,
  };
}

/** The texts of ranges. */
export function texts({ text }: ReadDraft, ranges: readonly Range[]): readonly string[] {
  return ranges.map((range) => textOf(text, range));
}

/** What a hover says, a line each. */
export function lines(hover: Hover | undefined): readonly string[] {
  return (hover?.blocks ?? []).flatMap((block) => {
    if (block.kind === 'list') return block.items;
    return block.kind === 'rule' ? [`→ ${block.rule}`] : [block.text];
  });
}

/** The text after edits. */
export function edited({ text }: ReadDraft, edits: Parameters<typeof applyEdits>[1]): string {
  return applyEdits(text, edits);
}

/** Section one with a sentence about requests, for drafts whose prose states figures. */
export function withProse(sentence: string): { readonly 1: string } {
  return { 1: `（一）主动公开情况。栏目按时更新。\n（二）依申请公开情况。${sentence}` };
}
