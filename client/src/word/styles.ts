/** How official documents are set (GB/T 9704): A4, the margins, faces and sizes; lengths in twentieths of a point. */
import { AlignmentType, type IFontAttributesProperties, type IStylesOptions } from 'docx';

/** A4 and its margins. */
export const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, bottom: 1984, left: 1588, right: 1474 },
};
export const textWidth = page.size.width - page.margin.left - page.margin.right;

/** 二号, 三号, 小五 and 四号, in half points. */
export const size = { title: 44, text: 32, table: 18, footer: 28 };
/** Two characters of 三号, and a line of 28 points. */
export const indent = { firstLine: 640 };
export const spacing = { line: 560, lineRule: 'exact' } as const;

/** Chinese in one face, letters and figures in Times New Roman. */
export function face(eastAsia: string): IFontAttributesProperties {
  return { eastAsia, ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman' };
}

const heading = { indent, spacing, keepNext: true } as const;

export const styles: IStylesOptions = {
  default: {
    document: {
      // without a language, Word takes it for the program's own and underlines every sentence
      run: {
        font: face('仿宋_GB2312'),
        size: size.text,
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
    },
    title: {
      run: { font: face('方正小标宋简体'), size: size.title, color: '000000' },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: 640, lineRule: 'exact', after: 560 },
        // a title of several lines is one: the space stands below its last
        contextualSpacing: true,
        keepNext: true,
      },
    },
    heading1: {
      run: { font: face('黑体'), size: size.text, color: '000000' },
      paragraph: heading,
    },
    heading2: {
      run: { font: face('楷体_GB2312'), size: size.text, color: '000000' },
      paragraph: heading,
    },
  },
};
