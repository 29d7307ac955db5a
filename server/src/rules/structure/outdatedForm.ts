/**
 * A report for 2021 or later stands on the form of 2019, which 国办公开办函〔2021〕30号 replaced. The tables are
 * read by their own labels, so this one finding stands for all rows and headers that differ.
 */
import { form2021 } from '../../form/form2021';
import { tableKeys } from '../../form/types';
import { tableHead } from '../places';
import { defineRule } from '../rule';

export const outdatedForm = defineRule({
  id: 'outdated-form',
  group: 'structure',
  tags: ['out-of-date'],
  severity: 'warning',
  forms: ['2019'],
  fix: 'none',
  since: '0.1.0',
  *check({ report }) {
    const { year } = report;
    if (!year || year.certainty === 'unsure' || year.value < form2021.firstYear) return;
    // The form is read from the tables, so one stands.
    for (const key of tableKeys) {
      const table = report.tables[key];
      if (!table) continue;
      yield { range: tableHead(table), facts: { year: year.value }, place: { table: key } };
      return;
    }
  },
});
