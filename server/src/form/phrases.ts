/**
 * Sentences and sub-headings that reports are free to word and mostly word alike. They say what the form asks to be
 * said when there is nothing to report; a draft takes them only when its author picks them.
 */
import type { SectionNumber } from './types';

export interface Phrase {
  readonly text: string;
  /** Sections in which it makes sense. */
  readonly sections: readonly SectionNumber[];
  /** It says that these cells, given as table/row/column, are zero. */
  readonly denies: readonly string[];
}

export const phrases: readonly Phrase[] = [
  { text: '本年度未收到政府信息公开申请。', sections: [1], denies: ['applications/newRequests/total'] },
  {
    text: '本年度未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况。',
    sections: [1],
    denies: [
      'review/reconsideration/total',
      'review/directLitigation/total',
      'review/litigationAfterReconsideration/total',
    ],
  },
  { text: '本年度未收取政府信息公开信息处理费。', sections: [6], denies: [] },
  { text: '没有其他需要报告的事项。', sections: [6], denies: [] },
];

/** A sub-heading, and the word by which a section that speaks of it already is known. */
export interface SubheadingTitle {
  readonly title: string;
  readonly word: string;
}

/** Sub-headings of the prose sections that are not the topics of section one. */
export const subheadingTitles: Partial<Readonly<Record<SectionNumber, readonly SubheadingTitle[]>>> = {
  5: [
    { title: '存在的主要问题', word: '问题' },
    { title: '改进情况', word: '改进' },
  ],
  6: [
    { title: '信息处理费收取情况', word: '处理费' },
    { title: '其他需要报告的事项', word: '事项' },
  ],
};
