/** A URL is damaged: its dots became `、`, its colon or slashes became wide, or one of them is lost. */
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
      if (words === 'www' && (before === 0x2f || before === 0xff0f || isWord(before))) continue;
      if (words === 'http' && at < behind) continue;
      const end = addressEnd(text, at);
      behind = words === 'http' ? end : behind;
      yield range(at, end);
    }
  }
}

/** Signs that people and converters put for the dots of a host name. */
const wrongDots = '、。，,．·';
const wrongOthers = '：／';

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

function isWord(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || ((code | 32) >= 0x61 && (code | 32) <= 0x7a);
}

const wellFormed =
  /^(?:https?:\/\/)?[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.[a-z]{2,6}(?::\d{1,5})?(?:\/\S*)?$/i;

/** The address as it was meant; undefined where that is not certain. */
function mended(found: string): string | undefined {
  let address = found.replace(/：/g, ':').replace(/／/g, '/');
  const scheme = /^(https?)(?:\/|:)*(?=[a-z0-9])/i.exec(address);
  const head = scheme?.[1] === undefined ? '' : `${scheme[1].toLowerCase()}://`;
  address = address.slice(scheme?.[0].length ?? 0);
  if (scheme && scheme[0].length === scheme[1]?.length) return undefined;
  const slash = address.indexOf('/');
  const host = slash === -1 ? address : address.slice(0, slash);
  const rest = slash === -1 ? '' : address.slice(slash);
  const right = head + host.replace(/[、。，,．·]/g, '.') + rest;
  return wellFormed.test(right) ? right : undefined;
}
