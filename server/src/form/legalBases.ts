/** The documents that every report is written by, with the numbers by which reports cite them. */
import { define, type Definition } from './definitions';
import { forms } from './forms';

export interface LegalBasis {
  /** As the document is cited: what stands before the number names the series. */
  readonly number: string;
  readonly title: Definition;
  /** Other ways to cite the same document. */
  readonly aliases: readonly string[];
  /** The report years that it is for. */
  readonly firstYear: number;
  readonly lastYear?: number;
}

/** The Regulations, the notices of the forms (which the forms state themselves), the measures on the fee. */
export const legalBases: readonly LegalBasis[] = [
  {
    number: '国令第711号',
    aliases: ['国务院令第711号'],
    title: define(
      '《中华人民共和国政府信息公开条例》',
      'Regulations of the People’s Republic of China on Open Government Information, in force since 15 May 2019',
    ),
    firstYear: 2019,
  },
  ...Object.values(forms).map(({ notice, firstYear, lastYear }) => ({
    number: notice.number,
    aliases: [],
    title: define(
      notice.title,
      `Notice with the form of annual reports for ${firstYear} ${lastYear === undefined ? 'and later' : `to ${lastYear}`}`,
    ),
    firstYear,
    ...(lastYear !== undefined && { lastYear }),
  })),
  {
    number: '国办函〔2020〕109号',
    aliases: [],
    title: define(
      '《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》',
      'Measures on the fee for processing requests for government information, in force since 1 January 2021',
    ),
    firstYear: 2021,
  },
];
