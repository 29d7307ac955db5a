/** Word documents as people write them, with all that a draft has no place for, come in as clean drafts. */
import { createRequire } from 'node:module';
import path from 'node:path';
import {
  DeletedTextRun,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  Textbox,
  TextRun,
  type IPropertiesOptions,
} from 'docx';
import { expect, inject, test } from 'vitest';
import type { WordTool } from '../../client/src/word/tool';
import { readHtml } from '../../server/src/interchange/html';

/** The bundle as it is shipped: made for browsers, and loaded by Node.js too. */
const { readWord } = createRequire(import.meta.url)(path.join(inject('bundles'), 'word.js')) as WordTool;

type Children = IPropertiesOptions['sections'][number]['children'];

/** The lines of the draft that a document is imported as. */
async function imported(
  children: Children,
  options: Partial<IPropertiesOptions> = {},
): Promise<readonly string[]> {
  const document = new Document({ sections: [{ children: [...children] }], ...options });
  const html = await readWord(new Uint8Array(await Packer.toArrayBuffer(document)));
  return readHtml(html).report.text.trimEnd().split('\n');
}

/** Lists as Word makes them of a line that begins with 一、 or （一）. */
const numbering: IPropertiesOptions['numbering'] = {
  config: [
    {
      reference: 'sections',
      levels: [
        { level: 0, format: 'chineseCounting', text: '%1、' },
        { level: 1, format: 'chineseCounting', text: '（%2）' },
        { level: 2, format: 'decimal', text: '%3.' },
        { level: 3, format: 'decimal', text: '%3.%4' },
      ],
    },
    { reference: 'points', levels: [{ level: 0, format: 'bullet', text: '●' }] },
    { reference: 'circles', levels: [{ level: 0, format: 'decimalEnclosedCircle', text: '%1', start: 3 }] },
  ],
};

function item(text: string, level = 0, reference = 'sections', instance = 0): Paragraph {
  return new Paragraph({ text, numbering: { reference, level, instance } });
}

test('numbers that Word counts by itself are written out, and count on where Word does', async () => {
  const children = [
    item('总体情况'),
    item('主动公开', 1),
    item('依申请公开', 1),
    item('受理', 2),
    item('答复', 2),
    item('期限', 3),
    new Paragraph('没有序号的一段。'),
    item('主动公开政府信息情况'),
    item('从头数起', 1),
    item('不是数字', 0, 'points'),
    item('从三数起', 0, 'circles'),
    item('接着数', 0, 'circles'),
    item('另起一个', 0, 'sections', 1),
  ];
  expect(await imported(children, { numbering })).toEqual([
    '一、总体情况',
    '（一）主动公开',
    '（二）依申请公开',
    '1.受理',
    '2.答复',
    '2.1期限',
    '没有序号的一段。',
    '二、主动公开政府信息情况',
    '（一）从头数起',
    '不是数字',
    '③从三数起',
    '④接着数',
    '一、另起一个',
  ]);
});

test('headings whose style is numbered have their numbers', async () => {
  const styled = (text: string): Paragraph => new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
  const lines = await imported([styled('总体情况'), styled('主动公开政府信息情况')], {
    numbering,
    styles: { default: { heading1: { paragraph: { numbering: { reference: 'sections', level: 0 } } } } },
  });
  expect(lines).toEqual(['一、总体情况', '二、主动公开政府信息情况']);
});

test('changes that are tracked count as accepted', async () => {
  const change = { author: '某某', date: '2026-01-05T08:00:00Z' };
  const lines = await imported([
    new Paragraph({
      children: [
        new TextRun('全年收到申请'),
        new DeletedTextRun({ id: 1, text: '60', ...change }),
        new InsertedTextRun({ id: 2, text: '66', ...change }),
        new TextRun('件。'),
      ],
    }),
  ]);
  expect(lines).toEqual(['全年收到申请66件。']);
});

test('a footnote stands in brackets where it belongs', async () => {
  const lines = await imported(
    [
      new Paragraph({
        children: [new TextRun('收到申请66件'), new FootnoteReferenceRun(1), new TextRun('，均已答复。')],
      }),
    ],
    { footnotes: { 1: { children: [new Paragraph('含上年结转2件。')] } } },
  );
  expect(lines).toEqual(['收到申请66件（注：含上年结转2件。），均已答复。']);
});

test('the heads and feet of pages stay out, what stands in a box comes in', async () => {
  const lines = await imported([], {
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('内部资料')] }) },
        footers: { default: new Footer({ children: [new Paragraph('第1页')] }) },
        children: [
          new Paragraph('前一段。'),
          new Textbox({ children: [new Paragraph('框里的话。')], style: { width: '5cm' } }),
        ],
      },
    ],
  });
  expect(lines).toEqual(['前一段。', '框里的话。']);
});
