/** What the library leaves to others: filters on the headers, and pages that hold whole rows when printed. */
import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import {
  getCellAddress,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import type { Page } from './xlsx';

/** A4, lying. */
const paper = { paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 };

/** For a workbook of these pages: headers that filter and come back on every printed page. */
export function readable(pages: readonly Page[]): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => withFilter(xml, pages[sheetIndex]),
        },
        'xl/workbook.xml': { transform: (xml) => withTitles(xml, pages) },
      },
    },
  };
}

function withFilter(xml: string, page: Page | undefined): string {
  if (!page) return xml;
  const insert = (into: string, element: string): string =>
    insertElementMarkupAccordingToOrderOfSiblings(
      into,
      element,
      getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [],
      'worksheet',
    );
  // totals are no report: they stay below whatever is filtered
  const last = page.rows.length - (page.totals ? 2 : 1);
  const width = page.rows[0]?.length ?? 1;
  const filter = getSelfClosingTagMarkup('autoFilter', { ref: `A1:${getCellAddress(last, width - 1)}` });
  const fits = `<sheetPr>${getSelfClosingTagMarkup('pageSetUpPr', { fitToPage: 1 })}</sheetPr>`;
  return insert(insert(insert(xml, fits), filter), getSelfClosingTagMarkup('pageSetup', paper));
}

function withTitles(xml: string, pages: readonly Page[]): string {
  const names = pages.map(
    ({ name }, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">` +
      `${sanitizeTextContent(`'${name.replaceAll("'", "''")}'!$1:$1`)}</definedName>`,
  );
  return insertElementMarkupAccordingToOrderOfSiblings(
    xml,
    `<definedNames>${names.join('')}</definedNames>`,
    getOrderOfSiblings('xl/workbook.xml', 'workbook') ?? [],
    'workbook',
  );
}
