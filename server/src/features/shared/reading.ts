/**
 * A report as the features read it: what several of them need, made when the first one asks and then kept. It
 * belongs to one version of one text and goes with it.
 */
import type { Range } from '../../base/text';
import { cellSpec, tableKeys } from '../../form/types';
import type { LastYear, Neighbours } from '../../library/neighbours';
import { readClaims } from '../../report/claims';
import type { Claim, Report, Table, ValueCell } from '../../report/model';
import type { CheckedFinding } from '../../rules/rule';
import { proseOf } from '../../rules/signs';
import { auditReport, type Audit } from '../../solve/audit';
import { readCitations, type Citation } from './citations';

/** A number in the prose and the cells whose sum it states, all of which stand in the report. */
export interface TiedClaim {
  readonly claim: Claim;
  readonly table: Table;
  readonly cells: readonly ValueCell[];
  /** What the cells add up to; undefined where one of them is not known. */
  readonly sum: number | undefined;
}

export class Reading {
  readonly report: Report;
  readonly findings: readonly CheckedFinding[];
  readonly #neighbours: Neighbours | undefined;
  #audit: Audit | undefined;
  #tables: readonly Table[] | undefined;
  #prose: readonly Range[] | undefined;
  #claims: readonly TiedClaim[] | undefined;
  #citations: readonly Citation[] | undefined;

  /** `neighbours`: what the library says of other reports; left out, this one stands alone. */
  constructor(report: Report, findings: readonly CheckedFinding[], neighbours?: Neighbours) {
    this.report = report;
    this.findings = findings;
    this.#neighbours = neighbours;
  }

  /** The figures of the same organ's last report, where they are certain. */
  get lastYear(): LastYear | undefined {
    return this.#neighbours?.lastYear();
  }

  /** The report's equations, evaluated. */
  get audit(): Audit {
    return (this.#audit ??= auditReport(this.report));
  }

  /** The tables in the order of the text. */
  get tables(): readonly Table[] {
    return (this.#tables ??= tableKeys
      .flatMap((key) => this.report.tables[key] ?? [])
      .sort((a, b) => a.range.start - b.range.start));
  }

  /** The text outside the tables. */
  get prose(): readonly Range[] {
    return (this.#prose ??= proseOf(this.report));
  }

  /** The numbers in the prose that certainly state cells of the report, in the order of the text. */
  get claims(): readonly TiedClaim[] {
    return (this.#claims ??= readClaims(this.report).flatMap((claim) => this.#tied(claim) ?? []));
  }

  /** Legal bases cited in the prose, in the order of the text. */
  get citations(): readonly Citation[] {
    return (this.#citations ??= readCitations(this.report.text, this.prose));
  }

  #tied(claim: Claim): TiedClaim | undefined {
    const table = claim.certain && claim.cells[0] ? this.report.tables[claim.cells[0].table] : undefined;
    if (!table) return undefined;
    const valueAt = this.audit.values[table.key];
    const cells: ValueCell[] = [];
    let sum: number | undefined = 0;
    for (const { row, column } of claim.cells) {
      const spec = cellSpec(table.spec, row, column);
      const cell = spec && table.cells[spec.index];
      if (!spec || !cell) return undefined;
      cells.push(cell);
      const value = valueAt(spec.index);
      sum = sum === undefined || value === undefined ? undefined : sum + value;
    }
    return { claim, table, cells, sum };
  }
}
