/** A URL is damaged: its dots became `、`, its signs became wide, were lost or doubled, or its scheme is mistyped. */
import { replace } from '../../base/edits';
import { range, type Range } from '../../base/text';
import { bothForms, defineRule } from '../rule';
import { placesOf } from '../signs';

export const malformedUrl = defineRule({
  id: 'malformed-url',
  group: 'prose',
  tags: ['copying'],
  severity: 'warning',
  forms: bothForms,
  fix: 'offered',
  since: '0.1.0',
  *check({ report, prose }) {
    const { text } = report;
    for (const where of addresses(text, prose)) {
      const found = text.slice(where.start, where.end);
      const expected = mended(found);
      if (expected === undefined || expected === found) continue;
      yield {
        range: where,
        facts: { found, expected },
        fixes: () => [
          {
            title: { key: 'right-url', expected },
            safe: false,
            preferred: true,
            edits: [replace(where, expected)],
          },
        ],
      };
    }
  },
});

const longest = 200;

/** Stretches that start as an address does. */
function* addresses(text: string, prose: readonly Range[]): Generator<Range> {
  let behind = 0;
  for (const words of ['http', 'www']) {
    for (const at of placesOf(text, words, prose)) {
      const before = text.charCodeAt(at - 1);
      // www behind a scheme belongs to the address that was seen already
      if (words === 'www' && (isSlash(before) || isWord(before))) continue;
      if (words === 'http' && at < behind) continue;
      const end = addressEnd(text, at);
      behind = words === 'http' ? end : behind;
      yield range(at, end);
    }
  }
  for (const at of placesOf(text, '://', prose)) {
    const scheme = /[a-z]{1,8}$/i.exec(text.slice(Math.max(0, at - 8), at))?.[0] ?? '';
    const start = at - scheme.length;
    if (mistyped.test(scheme)) yield range(start, addressEnd(text, start));
  }
}

/** `http` or `https` with a letter lost or typed once more. */
const mistyped = /^(?!(?:https?)$)h*t+p+s?$/i;

/** Signs that people and converters put for the dots of a host name. */
const wrongDots = '、。，,．·';
const wrongOthers = '：／\\＼';

/** Where an address ends; a wrong sign belongs to it only between two parts of a host name. */
function addressEnd(text: string, start: number): number {
  let at = start;
  let host = '';
  for (; at < text.length && at - start < longest; at++) {
    const sign = text.charAt(at);
    if (isWord(text.charCodeAt(at)) || '.-_/:?=&%#~+@'.includes(sign) || wrongOthers.includes(sign)) {
      host += sign;
      continue;
    }
    const complete = /\.(?:cn|com|net|org)(?:\/.*)?$/.test(host) || /^[^/]*\/\/[^/]+\//.test(host);
    if (!wrongDots.includes(sign) || complete || !isWord(text.charCodeAt(at + 1))) break;
    host += sign;
  }
  while (at > start && '.,:：／'.includes(text.charAt(at - 1)) && !text.startsWith('://', at - 3)) at--;
  return at;
}

function isSlash(code: number): boolean {
  return code === 0x2f || code === 0xff0f || code === 0x5c || code === 0xff3c;
}

/** A letter or digit of either width. */
function isWord(code: number): boolean {
  const narrow = code > 0xff00 && code < 0xff5f ? code - wide : code;
  return (narrow >= 0x30 && narrow <= 0x39) || ((narrow | 32) >= 0x61 && (narrow | 32) <= 0x7a);
}

/** How far a full-width sign is from its ASCII one. */
const wide = 0xfee0;

const wellFormed =
  /^(?:https?:\/\/)?[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.[a-z]{2,6}(?::\d{1,5})?(?:\/\S*)?$/i;

/** The address as it was meant; undefined where that is not certain. */
function mended(found: string): string | undefined {
  const address = found
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - wide))
    .replaceAll('\\', '/');
  const schemes = /^(?:h*t+p+s?[:/]+)*/i.exec(address)?.[0] ?? '';
  if (schemes === '' && /^https?/i.test(address)) return undefined;
  const last = /(s?)[:/]+$/i.exec(schemes);
  const head = last ? `http${last[1]?.toLowerCase() ?? ''}://` : '';
  const bare = address.slice(schemes.length);
  const slash = bare.indexOf('/');
  const host = slash === -1 ? bare : bare.slice(0, slash);
  const rest = slash === -1 ? '' : bare.slice(slash);
  const right = head + host.replace(/[、。,·.]+/g, '.') + rest;
  return wellFormed.test(right) ? right : undefined;
}
