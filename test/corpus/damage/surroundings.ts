/** Damage around the tables: prose, residue, headings, title, period, line ends. */
import type { SectionNumber } from '../../../server/src/form/types';
import type { DraftOptions, SectionDraft } from '../../support/builders';
import type { Random } from '../../support/random';
import { withOptions, type Damage, type Plan } from '../plan';

/** The section with more options, beside those that other damage has set. */
function withSection(plan: Plan, number: SectionNumber, change: SectionDraft): Plan {
  const old = plan.options.sections?.[number];
  const before: SectionDraft = typeof old === 'string' ? { text: old } : (old ?? {});
  const sections: DraftOptions['sections'] = { ...plan.options.sections, [number]: { ...before, ...change } };
  return withOptions(plan, { sections });
}

function headingOf(plan: Plan, number: SectionNumber): string {
  const section = plan.form.sections.find((one) => one.number === number);
  const given = plan.options.sections?.[number];
  const heading = typeof given === 'object' ? given?.heading : undefined;
  return heading ?? `${section?.numeral}、${section?.title}`;
}

/** Each of the six headings, changed with this probability. */
function eachHeading(
  plan: Plan,
  random: Random,
  probability: number,
  change: (heading: string, number: SectionNumber) => string | null,
): Plan {
  return plan.form.sections.reduce((changed, { number }) => {
    const given = changed.options.sections?.[number];
    const lost = typeof given === 'object' && given?.heading === null;
    if (lost || !random.chance(probability)) return changed;
    return withSection(changed, number, { heading: change(headingOf(changed, number), number) });
  }, plan);
}

const introductions = [
  '该部分以表格形式报告。表格如下:',
  '本部分内容见下表：',
  '{year}年有关数据如下表所示。',
  '（统计时间：{year}年全年）',
  '具体情况如下',
  '单位：件',
];

const remarks = [
  '注：以上数据由各站所报送，办公室汇总。',
  '说明：表中未填写的栏目均无数据。',
  '从上表看，{year}年群众的申请集中在土地和社会救助两个方面。',
  '与上年相比变化不大，较上年减少3件。',
  '以上为本部分全部内容。',
];

const residueInFront = [
  '当前位置：首页 > 政务公开 > 年报',
  '发布日期：{next}-01-20 10:05',
  '浏览次数：128',
  '[ 打印 ]',
];
const residueBehind = [
  '打印',
  '关闭窗口',
  '上一篇：没有了',
  '当前位置:',
  '某公网安备 00000000000000号',
  '分享到：',
];

const pageEnds = ['- 3 -', '— 4 —', '第 2 页 共 6 页', '\f'];

function filled(plan: Plan, sentence: string): string {
  return sentence.replaceAll('{year}', String(plan.year)).replaceAll('{next}', String(plan.year + 1));
}

const tableSections: readonly SectionNumber[] = [2, 3, 4];

function tableHeadings(plan: Plan, random: Random): Plan {
  return withSection(plan, random.pick(tableSections), { heading: null });
}

/** The period as reports word it, with `{y}` for the year. */
const periodWordings = [
  '所列数据统计期限为{y}年1月1日至{y}年12月31日。',
  '本报告数据统计时限为{y}年1月1日至12月31日。',
  '统计周期：{y}年1月1日—{y}年12月31日。',
  '报告反映{y}年1月1日至12月31日期间本机关政府信息公开工作情况。',
  '本报告中所列数据的统计期限自 {y} 年 1 月 1 日起至 {y} 年 12 月 31 日止。',
  '数据统计时间从{y}年1月1日到{y}年12月31日。',
  '统计期限为{y}年01月01日至{y}年12月31日。',
];

const brokenPeriods = [
  '所列数据统计期限为{y}1月1日至{y}12月31日。',
  '统计时限为{y}年1月1日至12月31止。',
  '本报告统计期限自{y}年1月1日起至{y}年12月底止。',
];

export const surroundingDamage: readonly Damage[] = [
  {
    id: 'prose-around-tables',
    apply: (plan, random) =>
      tableSections.reduce((changed, number) => {
        const text = random.chance(0.7) ? filled(plan, random.pick(introductions)) : undefined;
        const after = random.chance(0.6) ? filled(plan, random.pick(remarks)) : undefined;
        return withSection(changed, number, {
          ...(text !== undefined && { text }),
          ...(after !== undefined && { after }),
        });
      }, plan),
  },
  {
    id: 'residue',
    apply: (plan, random) => {
      const lines = (from: readonly string[]): string =>
        random
          .sample(from, random.int(1, 3))
          .map((line) => filled(plan, line))
          .join('\n');
      return withOptions(plan, { before: lines(residueInFront), after: `\n\n${lines(residueBehind)}` });
    },
  },
  {
    id: 'heading-numbers',
    apply: (plan, random) =>
      eachHeading(plan, random, 0.5, (heading, number) =>
        heading.replace(
          /^[一二三四五六]、/,
          random.pick([`${number}、`, `${number}、 `, `${number}.`, '$&　', '']),
        ),
      ),
  },
  {
    id: 'heading-indent',
    apply: (plan, random) =>
      eachHeading(plan, random, 0.6, (heading) => random.pick(['  ', '    ', '　　', '\t']) + heading),
  },
  {
    id: 'heading-residue',
    apply: (plan, random) =>
      eachHeading(plan, random, 0.4, (heading) =>
        random.pick([
          `[bookmark: _GoBack]${heading}`,
          `## ${heading}`,
          `**${heading}**`,
          `${heading}。`,
          `${heading}：`,
        ]),
      ),
    excludes: ['heading-indent'],
  },
  {
    id: 'heading-spaces',
    apply: (plan, random) =>
      eachHeading(plan, random, 0.4, (heading) => {
        const at = random.int(3, heading.length - 1);
        return `${heading.slice(0, at)} ${heading.slice(at)}`;
      }),
  },
  {
    id: 'page-numbers',
    // A page's end in the middle of a table, as PDF text has it.
    apply: (plan, random) => {
      const style = {
        ...plan.options.style,
        pageBreak: { every: random.int(9, 30), line: random.pick(pageEnds) },
      };
      return withOptions(plan, { style });
    },
    layouts: ['flat-lines', 'spaces'],
    excludes: ['labels-lost', 'labels-stand-in'],
  },
  { id: 'heading-lost', apply: tableHeadings },
  { id: 'crlf', apply: (plan) => withOptions(plan, { eol: '\r\n' }) },
  { id: 'bom', apply: (plan) => withOptions(plan, { bom: true }) },
  {
    id: 'no-period',
    apply: (plan) => ({ ...withOptions(plan, { period: null }), noPeriod: true }),
    excludes: ['broken-period', 'period-wording'],
  },
  {
    id: 'period-wording',
    apply: (plan, random) =>
      withOptions(plan, { period: random.pick(periodWordings).replaceAll('{y}', String(plan.year)) }),
    excludes: ['broken-period', 'no-period'],
  },
  {
    id: 'broken-period',
    apply: (plan, random) => ({
      ...withOptions(plan, { period: random.pick(brokenPeriods).replaceAll('{y}', String(plan.year)) }),
      unasked: [...plan.unasked, 'period'],
    }),
    excludes: ['period-wording', 'no-period'],
  },
  {
    id: 'title-missing',
    apply: (plan) => ({ ...withOptions(plan, { title: null }), unasked: [...plan.unasked, 'organ'] }),
    excludes: ['title-split', 'title-wording'],
  },
  {
    id: 'title-split',
    apply: (plan, random) => {
      const end = `${plan.year}年政府信息公开工作年度报告`;
      return withOptions(plan, {
        title: random.pick([
          `\n${plan.organ}\n${end}\n`,
          `${plan.organ}${plan.year}年\n政府信息公开工作年度报告`,
          `  ${plan.organ}\n  ${end}`,
        ]),
      });
    },
    excludes: ['title-missing', 'title-wording'],
  },
  {
    id: 'title-wording',
    apply: (plan, random) =>
      withOptions(plan, {
        title: random.pick([
          `${plan.organ}${plan.year}年度政府信息公开工作年度报告`,
          `${plan.organ} ${plan.year} 年政府信息公开工作年度报告`,
          `# ${plan.organ}${plan.year}年政府信息公开工作年度报告`,
          `${plan.organ}${plan.year}年政府信息公开年度报告`,
          `《${plan.organ}${plan.year}年政府信息公开工作年度报告》`,
        ]),
      }),
    excludes: ['title-missing', 'title-split'],
  },
  {
    id: 'merged-repeated',
    apply: (plan) => withOptions(plan, { style: { ...plan.options.style, merged: 'repeated' } }),
    layouts: ['markdown', 'tsv', 'pipe-row', 'trailing-pipe'],
  },
];
