// Table two of the form as Word and Excel put it on the clipboard.

/** Its rows; the last cell of a row reaches to the right edge. */
const rows = [
  ['第二十条第（一）项'],
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '0', '0', '0'],
  ['行政规范性文件', '2', '1', '17'],
  ['第二十条第（五）项'],
  ['信息内容', '本年处理决定数量'],
  ['行政许可', '350'],
  ['第二十条第（六）项'],
  ['信息内容', '本年处理决定数量'],
  ['行政处罚', '4'],
  ['行政强制', '0'],
  ['第二十条第（八）项'],
  ['信息内容', '本年收费金额（单位：万元）'],
  ['行政事业性收费', '0'],
];

/** A table whose cells have `attributes`, the last of a row a span, and their texts as `dress` writes them. */
function table(attributes, dress) {
  const row = (cells) =>
    cells
      .map((cell, index) => {
        const span = index === cells.length - 1 && cells.length < 4 ? ` colspan=${5 - cells.length}` : '';
        return `<td ${attributes}${span}>${dress(cell)}</td>`;
      })
      .join('');
  return rows.map((cells) => `<tr>${row(cells)}</tr>`).join('\n');
}

/** A paragraph of Word. */
export const wordParagraph = (text) =>
  `<p class=MsoNormal><span style='font-family:仿宋'>${text}<o:p></o:p></span></p>`;

export const wordTable = `<table class=MsoNormalTable>${table("style='padding:0cm'", wordParagraph)}</table>`;

export const excelTable = `<table border=0>${table('class=xl65', (text) => text)}</table>`;

/** A selection of cells in Excel. */
export const excelClipboard = `<html><head><style>td{mso-number-format:General}</style></head><body>${excelTable}</body></html>`;
