/** Claims of a sentence in a report for 2024 of 清溪县青山镇人民政府, as one line of text. */
import { LineIndex, range } from '../../server/src/base/text';
import { form2021 } from '../../server/src/form/form2021';
import { readClaims } from '../../server/src/report/claims';
import { readIdentity } from '../../server/src/report/identity';
import type { Claim } from '../../server/src/report/model';
import { readSections } from '../../server/src/report/sections';

const noTables = { disclosure: undefined, applications: undefined, review: undefined };

/** The claims of a whole text. */
export function claimsOf(text: string, tables: Parameters<typeof readClaims>[0]['tables'] = noTables) {
  const lines = new LineIndex(text);
  const sections = readSections(text, lines);
  const { organ, year } = readIdentity({
    text,
    lines,
    sections,
    periods: [],
    prose: [range(0, text.length)],
  });
  return readClaims({ text, form: form2021, organ, year, sections, tables });
}

/** A report whose paragraph on requests is this. */
export const frame = (sentence: string): string =>
  `清溪县青山镇人民政府2024年政府信息公开工作年度报告\n一、总体情况\n2024年，我镇平稳。\n（二）依申请公开。${sentence}\n二、主动公开政府信息情况\n`;

/** `table/row/column=value`, a sum joined by +, with `denied` and `unsure`. */
export const shown = ({ cells, value, certain, negation }: Claim): string =>
  `${cells.map(({ table, row, column }) => `${table}/${row}/${column}`).join('+')}=${value}` +
  `${negation ? ' denied' : ''}${certain ? '' : ' unsure'}`;

/** The claims of a paragraph on requests, keys shortened, `unsure` behind those that are. */
export const claims = (sentence: string): string =>
  claimsOf(frame(sentence)).map(shown).join(' ').replaceAll('applications/', '').replaceAll('/total', '') ||
  'none';
