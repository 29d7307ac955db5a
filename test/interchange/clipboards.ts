/** Invented clipboards: a draft as Word, WPS, Excel and a web page would put it there, with all that comes along. */

/** A draft whose tables are HTML (`draft({ layout: 'html' })`), dressed as a program's clipboard. */
export type Dress = (draft: string) => string;

const lead = '<!--StartFragment-->';
const trail = '<!--EndFragment-->';

/** Each line of prose by `line`, each cell's content by `cell`; the tables' tags stay. */
function dressed(draft: string, line: (text: string) => string, cell: (text: string) => string): string {
  return draft
    .split(/(<table[\s\S]*?<\/table>)/)
    .map((part) =>
      part.startsWith('<table')
        ? part.replace(
            /(<t[dh][^>]*>)([\s\S]*?)(<\/t[dh]>)/g,
            (_, open: string, text: string, close: string) => open + cell(text) + close,
          )
        : part
            .split('\n')
            .filter((text) => text.trim() !== '')
            .map(line)
            .join('\n'),
    )
    .join('\n');
}

/** Word: long lines broken in the source, list numbers of its own, conditional comments, hidden bookmarks. */
export const word: Dress = (draft) => {
  const broken = (text: string): string => text.replace(/.{38}(?=[一-龥]{4})/g, '$&\n');
  const paragraph = (text: string): string => {
    const numbered = /^([一二三四五六]、)(.*)$/.exec(text);
    const own = numbered
      ? `<![if !supportLists]><span style='mso-list:Ignore'>${numbered[1]}<span style='font:7.0pt "Times New Roman"'>&nbsp;</span></span><![endif]>${numbered[2]}`
      : broken(text);
    return `<p class=MsoNormal style='mso-margin-top-alt:auto;text-indent:\n32.0pt'><span style='font-family:仿宋_GB2312;mso-bidi-font-family:\n宋体'>${own}<o:p></o:p></span></p>`;
  };
  const body = dressed(
    draft,
    paragraph,
    (text) =>
      `\n  <p class=MsoNormal align=center style='line-height:16.0pt'><span lang=EN-US\n  style='mso-font-kerning:0pt'>${text}<o:p></o:p></span></p>\n  `,
  );
  return (
    `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">` +
    `<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->` +
    `<style><!-- /* Font Definitions */ p.MsoNormal {mso-style-parent:""; margin:0cm} --></style></head>` +
    `<body lang=ZH-CN><a name="_Toc1"></a><span style='display:none;mso-hide:all'>批注</span>${lead}${body}${trail}</body></html>`
  );
};

/** WPS: everything in spans with quotes of its own, empty paragraphs between. */
export const wps: Dress = (draft) =>
  `<html><head><meta charset="utf-8"><style>@font-face{font-family:"Times New Roman";}</style></head><body>${lead}` +
  dressed(
    draft,
    (text) =>
      `<p class="MsoNormal"><b><span style="mso-spacerun:'yes';font-family:方正小标宋简体;"><font face="方正小标宋简体">${text}</font></span></b><o:p></o:p></p><p class=MsoNormal>&nbsp;</p>`,
    (text) =>
      `<p class="MsoNormal"><span style="mso-spacerun:'yes'"><font face="宋体">${text.slice(0, 1)}</font>${text.slice(1)}</span></p>`,
  ) +
  `${trail}</body></html>`;

/** A web page: the table of the page's frame around it all, tools above, footers below, scripts between. */
export const page: Dress = (draft) =>
  `<div class="wrap"><nav><a>首页</a>&gt;<a>政务公开</a></nav><table width="1000"><tbody><tr><td>` +
  `<div>发布时间：2026-01-20</div><div>浏览次数：<script>count(9)</script>128</div><div>【打印本页】【关闭窗口】</div>` +
  dressed(
    draft,
    (text) => `<p>&emsp;&emsp;${text}</p>`,
    (text) => `<div>${text}</div>`,
  ) +
  `<div>扫一扫在手机打开当前页</div></td></tr></tbody></table><footer>ICP备00000000号</footer></div>`;

/** The cells only, as a browser or Excel copies a selection of them: no paragraphs, styles on every cell. */
export const excel: Dress = (draft) =>
  `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{mso-ignore:padding}</style></head><body link="#0563C1">${
    /<table[\s\S]*?<\/table>/
      .exec(draft)?.[0]
      ?.replaceAll('<td', "<td height=19 class=xl65 style='border-top:none'")
      .replaceAll('<tr', "<tr height=19 style='height:14.25pt'") ?? ''
  }</body></html>`;

export const dresses: Readonly<Record<string, Dress>> = { word, wps, page };
