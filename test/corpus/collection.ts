/**
 * A generated collection: the reports of many organs over four years, each year carrying on from the one before, with
 * prose of their own. A few break with last year or are copied, and the collection says which.
 */
import type { DraftOptions } from '../support/builders';
import { draft } from '../support/builders';
import { random, type Random } from '../support/random';

export interface CollectedReport {
  readonly path: string;
  readonly text: string;
  /** What is wrong across reports. */
  readonly faults: readonly CollectedFault[];
}

export type CollectedFault = 'carry-over' | 'in-force-balance' | 'copied-text';

const years = [2022, 2023, 2024, 2025] as const;
const numerals = [...'一二三四五六七八九'];
const first = [...'青白云石双古新东柳北河龙金松杨'];
const second = [...'山河岭桥泉渡台坪溪井湾塘坡沟滩'];
const who = [
  '党政办',
  '信息中心',
  '司法所',
  '财政所',
  '各村联络员',
  '便民大厅',
  '文化站',
  '网格员',
  '值班领导',
  '档案室',
];
const when = ['每周', '按月', '季末', '年中', '汛期', '春耕前', '入冬后', '换届期间', '节假日', '工作日'];
const did = ['核对', '补录', '张贴', '清点', '回访', '抽查', '更换', '登记', '汇编', '公示', '梳理', '答复'];
const what = [
  '低保名册',
  '惠农补贴',
  '工程招标',
  '道路养护',
  '宅基地审批',
  '救灾物资',
  '集镇规划',
  '饮水改造',
  '财政预算',
  '执法结果',
  '收费目录',
  '办事指南',
  '政策图解',
  '群众来信',
];
const how = [
  '随后在公示栏留存影像',
  '并请村民代表签字',
  '由专人当场说明',
  '结果列入年度评议',
  '逾期的在例会上点名',
  '同时推送到公众号',
  '遗漏之处次日补齐',
  '纸质件一并归档',
  '意见登记后限期回复',
  '送审时附简要说明',
];

/** Reports of `count` organs and years, about four a name; the same seed gives the same collection. */
export function* collection(count: number, seed = 1): Generator<CollectedReport> {
  for (let organ = 0; organ * years.length < count; organ++) {
    const left = count - organ * years.length;
    yield* [...reportsOf(organ, random(seed * 1_000_003 + organ))].slice(0, left);
  }
}

function* reportsOf(number: number, dice: Random): Generator<CollectedReport> {
  const county = `${name(Math.floor(number / 40))}县`;
  const organ = `${county}${name((number % 40) + 40)}${dice.pick(['镇', '乡'])}人民政府`;
  let carried = dice.int(0, 3);
  let inForce = dice.int(0, 30);
  let problems = '';
  for (const year of years) {
    const faults: CollectedFault[] = [];
    const asked = dice.int(0, 40);
    const forward = dice.int(0, Math.min(4, asked));
    const known = year !== years[0];
    const fault = (kind: CollectedFault, chance: number): boolean => {
      const wanted = known && dice.chance(chance);
      if (wanted) faults.push(kind);
      return wanted;
    };
    const carriedIn = carried + (fault('carry-over', 0.02) ? 1 : 0);
    const issued = dice.int(0, 3);
    inForce += issued + (fault('in-force-balance', 0.02) ? 5 : 0);
    problems = fault('copied-text', 0.04) ? problems : sentences(dice, 9);
    const options: DraftOptions = {
      year,
      organ,
      applications: { newRequests: [asked], carriedIn: [carriedIn], carriedForward: [forward] },
      disclosure: { normativeDocuments: [issued, 0, inForce] },
      sections: { 1: overview(dice), 5: problems },
    };
    carried = forward;
    yield { path: `${county}/${year}/${String(number).padStart(5, '0')}.txt`, text: draft(options), faults };
  }
}

/** A name of its own for each number. */
function name(number: number): string {
  const rest = Math.floor(number / (first.length * second.length));
  const signs = `${first[number % first.length] ?? ''}${second[Math.floor(number / first.length) % second.length] ?? ''}`;
  return rest === 0 ? signs : `${signs}${numerals[rest - 1] ?? ''}`;
}

const topics = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];

function overview(dice: Random): string {
  return topics.map((topic, at) => `（${numerals[at] ?? ''}）${topic}情况。${sentences(dice, 9)}`).join('\n');
}

function sentences(dice: Random, count: number): string {
  const clause = (): string =>
    `${dice.pick(who)}${dice.pick(when)}${dice.pick(did)}${dice.pick(what)}，${dice.pick(how)}`;
  return `${Array.from({ length: count }, clause).join('；')}。`;
}
