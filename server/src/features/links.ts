/** Links in the prose: web addresses, mail addresses, and the legal bases that it cites. */
import { range, type Range } from '../base/text';
import { placesOf } from '../rules/signs';
import type { Reading } from './shared/reading';

export interface Link {
  readonly range: Range;
  readonly target: string;
}

/** Where a document is looked up by its number; addresses of single documents move, the search stays. */
const search = 'https://sousuo.www.gov.cn/sousuo/search.shtml?code=17da70961a7&searchWord=';

/** No address is longer than this. */
const longest = 300;

/** The links of a report in the order of its text. Damaged addresses lead nowhere and are left out. */
export function linksIn({ report: { text }, prose, citations }: Reading): readonly Link[] {
  const links: Link[] = citations.map((citation) => ({
    range: citation.range,
    target: search + encodeURIComponent(citation.basis.number),
  }));
  for (const at of placesOf(text, '://', prose)) {
    const scheme = /https?$/i.exec(text.slice(Math.max(0, at - 5), at))?.[0];
    if (scheme !== undefined) addWeb(text, at - scheme.length, '', links);
  }
  for (const at of placesOf(text, 'www.', prose)) {
    if (!isWord(text.charCodeAt(at - 1)) && text.charAt(at - 1) !== '/') addWeb(text, at, 'http://', links);
  }
  for (const at of placesOf(text, '@', prose)) addMail(text, at, links);
  return links.sort((a, b) => a.range.start - b.range.start);
}

const web =
  /^(?:https?:\/\/)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?::\d{1,5})?(?:[/?#][\w\-./?#=&%~+@:!,;]*)?/i;

function addWeb(text: string, start: number, scheme: string, links: Link[]): void {
  const found = web.exec(text.slice(start, start + longest))?.[0].replace(/[.,;:!?]+$/, '');
  // a host name that goes on in a wrong sign is damaged: rule malformed-url speaks of it
  if (
    found === undefined ||
    /^[、，。．·](?=[a-z0-9])/i.test(text.slice(start + found.length, start + found.length + 2))
  )
    return;
  links.push({ range: range(start, start + found.length), target: scheme + found });
}

function addMail(text: string, at: number, links: Link[]): void {
  const name = /[\w.+-]+$/.exec(text.slice(Math.max(0, at - 64), at))?.[0];
  const host = /^@(?:[a-z0-9-]+\.)+[a-z]{2,}/i.exec(text.slice(at, at + longest))?.[0];
  if (name === undefined || host === undefined) return;
  links.push({ range: range(at - name.length, at + host.length), target: `mailto:${name}${host}` });
}

function isWord(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || ((code | 32) >= 0x61 && (code | 32) <= 0x7a);
}
