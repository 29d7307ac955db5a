/**
 * The sheet as an Excel workbook: the reports on one sheet, the findings by rule on another. The few parts that a
 * workbook must have (ECMA-376) are written here; fflate zips them.
 */
import { strToU8, zipSync } from 'fflate';
import { displayWidth } from '../../base/width';
import type { Sheet } from './sheet';
import { escaped } from './xml';

type Cell = string | number | null;

interface Page {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** The last row sums up. */
  readonly totals: boolean;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Styles by index: plain, and bold for headings and totals. */
const styles =
  `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>';

/** The bytes of the workbook. */
export function asXlsx(sheet: Sheet): Uint8Array {
  const pages = pagesOf(sheet);
  const files: Record<string, string> = {
    '[Content_Types].xml':
      `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ` +
      'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>` +
      pages
        .map(
          (_, at) =>
            `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
        )
        .join('') +
      '</Types>',
    '_rels/.rels':
      `${head}<Relationships xmlns="${packages}/relationships">` +
      `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>` +
      pages
        .map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
        .join('') +
      '</sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      `${head}<Relationships xmlns="${packages}/relationships">` +
      pages
        .map(
          (_, at) =>
            `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
        )
        .join('') +
      `<Relationship Id="rId${pages.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
  };
  pages.forEach((page, at) => (files[`xl/worksheets/sheet${at + 1}.xml`] = worksheet(page)));
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])),
    // equal sheets are equal bytes, whenever they are made
    { mtime: '1980-01-01T00:00:00' },
  );
}

function pagesOf({ words, columns, lines, totals, rules }: Sheet): readonly Page[] {
  return [
    {
      name: words.list,
      rows: [
        columns.map(({ long }) => long),
        ...lines.map((line) => columns.map(({ value }) => value(line))),
        totals,
      ],
      totals: true,
    },
    {
      name: words.byRule,
      rows: [
        [words.rule, words.findings, words.reportsFound, words.finds],
        ...rules.map(({ rule, count, reports, summary }) => [rule, count, reports, summary]),
      ],
      totals: false,
    },
  ];
}

function worksheet({ rows, totals }: Page): string {
  const width = rows[0]?.length ?? 1;
  const columns = Array.from({ length: width }, (_, at) => {
    const widest = Math.max(...rows.map((row) => displayWidth(String(row[at] ?? ''), 'wide')));
    return `<col min="${at + 1}" max="${at + 1}" width="${Math.min(60, widest + 2)}" customWidth="1"/>`;
  });
  const data = rows.map((row, at) => {
    const bold = at === 0 || (totals && at === rows.length - 1);
    const cells = row.map((cell, column) => cellXml(cell, `${columnName(column)}${at + 1}`, bold ? 1 : 0));
    return `<row r="${at + 1}">${cells.join('')}</row>`;
  });
  const last = totals ? rows.length - 1 : rows.length;
  return (
    `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${columns.join('')}</cols><sheetData>${data.join('')}</sheetData>` +
    `<autoFilter ref="A1:${columnName(width - 1)}${Math.max(1, last)}"/></worksheet>`
  );
}

function cellXml(cell: Cell, place: string, style: number): string {
  if (cell === null || cell === '') return style === 0 ? '' : `<c r="${place}" s="${style}"/>`;
  if (typeof cell === 'number') return `<c r="${place}" s="${style}"><v>${cell}</v></c>`;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** A, B, … Z, AA, … */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
