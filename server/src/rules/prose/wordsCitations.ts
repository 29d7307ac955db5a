/** Legal bases that reports cite, and what is wrong with other numbers for them. */

export interface Basis {
  /** What stands before the number. */
  readonly series: string;
  /** Names the document within this many characters in front of the number. */
  readonly about: RegExp;
  readonly year: number | undefined;
  readonly number: number;
  readonly official: string;
}

/** Each cited by its series and number; where `about` stands in front and the number is another, it is wrong. */
export const bases: readonly Basis[] = [
  {
    series: '国令第',
    about: /政府信息公开条例/,
    year: undefined,
    number: 711,
    official: '国令第711号',
  },
  {
    series: '国务院令第',
    about: /政府信息公开条例/,
    year: undefined,
    number: 711,
    official: '国务院令第711号',
  },
  {
    series: '国办公开办函',
    about: /年度报告格式/,
    year: 2021,
    number: 30,
    official: '国办公开办函〔2021〕30号',
  },
  {
    series: '国办函',
    about: /信息处理费|处理费管理办法/,
    year: 2020,
    number: 109,
    official: '国办函〔2020〕109号',
  },
];
