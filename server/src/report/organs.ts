/** Names of administrative organs: what one looks like, and where a report names its own. */
import { range, type Range } from '../base/text';
import type { Stated } from './model';

/** How far into the prose an organ is looked for. */
const look = 2400;

const organEnd =
  /(?:政府|[省市县区旗州盟乡镇]|苏木|街道|办事处|[局厅委署院处会]|委员会|办公室|总队|支队|大队|中心|[小中大]学|学校|学院|医院|园|馆|公司|农场|林场|厂|集团|银行|海关|管委会|[社所队部]|(?<!网)站|电视台|监狱)$/;
/** What speaks of the writer or of several; 本溪市 and 全州县 are places. */
const notOrgan =
  /^(?:我|本(?!溪)|各|该|全(?:[省市县区旗盟乡镇局]|州(?!县))|其|和(?:各|其|相关|有关|上级)|有关|上级|相关|年度|关于)|^[由及与等对按]?.$|^(?:人民)?政府$/;
/** What joins a name to the words before it in a sentence; in a title 由拳街道 is a place. */
const joint = /^[由及与等对按]/;
const organCharacters = /^[\u4e00-\u9fff（）()·]{2,32}$/;

/** Is this, as a whole, the name of an organ? */
export function isOrganName(name: string): boolean {
  const own = name.replace(/[（(][^（）()]{1,20}[）)]$/, '');
  return organCharacters.test(name) && organEnd.test(own) && !notOrgan.test(name);
}

/**
 * The organ that a title names, with its place in the title: before the year or behind it, before 政府信息公开,
 * of which 政府 may belong to the organ's own name (某镇人民政府信息公开…).
 */
export function organInTitle(title: string): { readonly name: string; readonly at: number } | undefined {
  const about = /(?:政府)?(?:信息公开|政务公开)/.exec(title);
  if (!about) return undefined;
  const head = title.slice(0, about.index);
  const year = /[\d０-９〇○零一二三四五六七八九]{4}\s*年度?/.exec(head);
  const parts = year ? [head.slice(0, year.index), head.slice(year.index + year[0].length)] : [head];
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const lead = /^\s*(?:关于)?/.exec(part)?.[0].length ?? 0;
    let name = part.slice(lead).replace(/(?:关于|的)?\s*$/, '');
    const last = index === parts.length - 1;
    if (last && name.endsWith('人民') && about[0].startsWith('政府')) name += '政府';
    if (isOrganName(name.replace(/\s+/g, ''))) return { name, at: at + lead };
    at += part.length + (year?.[0].length ?? 0);
  }
  return undefined;
}

/** What the report says it is about: 全文包括某镇人民政府2025年政府信息公开总体情况、…. */
const contents =
  /(?:全文|报告)(?:主要|共|内容){0,2}(?:包括|涵盖|包含|反映|由)[：:]?(?:[^，。；\n]{0,24}期间)?([\u4e00-\u9fff（）()·]{2,30}?)(?:\d{4}年度?)?(?:政府)?信息公开(?:工作)?(?:的)?(?:总体)?(?:工作)?情况/;
/** What is published: 现公布某镇人民政府2025年度政府信息公开工作年度报告. */
const published =
  /(?:公布|发布|公开|编制|制作|形成|将)(?:并(?:公布|发布|公开))?([\u4e00-\u9fff（）()·]{2,30}?)\d{4}年度?(?:政府)?信息公开(?:工作)?(?:年度报告|年报|(?:工作)?情况)/;
/** Whom to ask: 请与某镇人民政府联系. An office or centre is a part of the organ, not the organ. */
const contact = /请(?:直接)?(?:与|和|同|向)([\u4e00-\u9fff（）()·]{2,30}?)(?:联系|咨询|反映)/;
const partOfOrgan = /(?:办公室|中心|[股科室站])$/;

/** The organ that the prose names as the report's own; undefined when unsure. */
export function organInProse(text: string, where: Range): Stated<string> | undefined {
  const start = where.start;
  const prose = text.slice(start, Math.min(where.end, start + look));
  const about = contents.exec(prose);
  if (about?.[1] !== undefined) {
    const behind = prose.slice(about.index + about[0].indexOf(about[1]) + about[1].length);
    const name = about[1].endsWith('人民') && behind.startsWith('政府') ? `${about[1]}政府` : about[1];
    if (isNamedOrgan(name)) return stated(start + about.index + about[0].indexOf(about[1]), name);
  }
  const named = published.exec(prose);
  if (named?.[1] !== undefined && isNamedOrgan(named[1])) {
    return stated(start + named.index + named[0].indexOf(named[1]), named[1]);
  }
  const asked = contact.exec(prose);
  if (asked?.[1] !== undefined && isNamedOrgan(asked[1]) && !partOfOrgan.test(asked[1])) {
    return stated(start + asked.index + asked[0].indexOf(asked[1]), asked[1]);
  }
  return undefined;
}

function isNamedOrgan(name: string): boolean {
  return isOrganName(name) && !joint.test(name);
}

function stated(start: number, name: string): Stated<string> {
  return { value: name, range: range(start, start + name.length) };
}
