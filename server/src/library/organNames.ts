/**
 * Organs by their names: `某镇`, `某镇人民政府` and `某县某镇人民政府` may be one organ, while two counties each have a
 * 城关镇. A short name says who it is only beside others of its folder.
 */
import { bareText } from '../base/normalise';

/** An organ as its report and its file tell it. */
export interface OrganName {
  /** Without the units above it and without 人民政府: `青山镇`, `财政局`, `云山县`. */
  readonly core: string;
  /** The units above it as far as they are named, outermost first, in one word and one by one. */
  readonly above: string;
  readonly units: readonly string[];
  /** The folder of the file, without what only tells years apart. */
  readonly folder: string;
}

export type Sameness = 'same' | 'different' | 'unsure';

/**
 * A province, city, county or the like in front of an organ's own name. A city's name has two characters at least
 * (沙市区 is a district), 市场, 市政 and the like begin the organ's own name, and so does a zone that has a 管委会.
 */
const unitAbove =
  /^.{1,12}?(?:自治[区州县旗]|(?<=^.{2,})省|(?<=^.{2,})市(?![场政容民域])|[县旗盟]|(?<![社小景园校库灌片])区(?!管委会|管理委员会))(?=.)/;
const government = /(?:人民政府|政府)$/;
const office = /(?<=街道)办事处$/;

/** Reads an organ's name; `path` is where its report lies, with forward slashes. */
export function organName(name: string, path: string): OrganName {
  const bare = bareText(name);
  let rest = bare.replace(government, '').replace(office, '');
  const units: string[] = [];
  for (;;) {
    const unit = unitAbove.exec(rest)?.[0];
    if (unit === undefined) break;
    units.push(unit);
    rest = rest.slice(unit.length);
  }
  return { core: rest === '' ? bare : rest, above: units.join(''), units, folder: folderOf(path) };
}

const yearOnly = /^(?:\d{4}|20\d{2}\D{0,8})$/;

/** The folder of a path; parts that are years, and years inside parts, are left out: `2024/云山县` is `云山县`. */
export function folderOf(path: string): string {
  const parts = (path.includes('://') ? unescaped(path) : path).split('/').slice(0, -1);
  return parts
    .filter((part) => part !== '' && part !== '.' && !yearOnly.test(part))
    .map((part) => part.replace(/20\d{2}年?度?/g, ''))
    .join('/');
}

/** An address as people read it. */
function unescaped(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch (error) {
    if (error instanceof URIError) return uri;
    throw error;
  }
}

/**
 * Are two names those of one organ? `unsure` where only their short names agree and nothing, neither the units
 * above nor the folder, says that they are the same.
 */
export function compareOrgans(a: OrganName, b: OrganName): Sameness {
  if (a.core !== b.core) return 'different';
  if (a.above !== '' && b.above !== '') {
    // unit by unit: 沙县 is not 长沙县
    return endsLike(a.units, b.units) || endsLike(b.units, a.units) ? 'same' : 'different';
  }
  if (a.folder === b.folder) return 'same';
  if (a.above === '' && b.above === '') return 'unsure';
  return folderNames(a, b) || folderNames(b, a) ? 'same' : 'unsure';
}

/** Does the folder of the one, whose name says nothing of what is above it, say what the other's name says? */
function folderNames(short: OrganName, long: OrganName): boolean {
  if (short.above !== '' || long.above === '') return false;
  const said = new Set(long.units.map((_, at) => long.units.slice(at).join('')));
  return short.folder.split('/').some((part) => said.has(part));
}

/** Are the last of these units the others? */
function endsLike(units: readonly string[], others: readonly string[]): boolean {
  const offset = units.length - others.length;
  return offset >= 0 && others.every((unit, at) => units[offset + at] === unit);
}
