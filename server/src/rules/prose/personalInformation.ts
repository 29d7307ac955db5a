/**
 * An identity number or a private mobile number stands in the text. An identity number must carry a real date and,
 * unless it is called one, its check digit (GB 11643-1999), so that no document number is taken for one; the office's
 * own telephone in the preamble is none of a person's.
 */
import { range, type Range } from '../../base/text';
import type { Report } from '../../report/model';
import { bothForms, defineRule } from '../rule';

export const personalInformation = defineRule({
  id: 'personal-information',
  group: 'prose',
  tags: ['privacy'],
  severity: 'warning',
  forms: bothForms,
  fix: 'none',
  since: '0.1.0',
  *check({ report, signs }) {
    const { text } = report;
    for (const run of signs.longNumbers) {
      const identity = identityAt(text, run);
      const where = identity ?? run;
      const digits = narrow(text.slice(where.start, where.end));
      if (identity) {
        yield { range: where, facts: { kind: 'identity', masked: masked(digits, 6, 4) } };
      } else if (isMobile(digits) && !isOffice(report, run) && !isOtherNumber(text, run)) {
        yield { range: where, facts: { kind: 'mobile', masked: masked(digits, 3, 4) } };
      }
    }
  },
});

/** Digits of both widths, and an X behind them, as ASCII; blanks and hyphens left out. */
function narrow(found: string): string {
  return found
    .replace(/[-\s]/g, '')
    .replace(/[xＸ]$/, 'X')
    .replace(/[０-９]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

function masked(digits: string, first: number, last: number): string {
  return digits.slice(0, first) + '*'.repeat(Math.max(0, digits.length - first - last)) + digits.slice(-last);
}

function isMobile(digits: string): boolean {
  return /^(?:86)?1[3-9]\d{9}$/.test(digits);
}

/** The run of digits, with an X behind it, where it is an identity number. */
function identityAt(text: string, { start, end }: Range): Range | undefined {
  const next = text.charAt(end);
  const last = /^[xXＸ]$/.test(next) ? end + 1 : end;
  const digits = narrow(text.slice(start, last));
  const called = /身份证(?:件)?(?:号码?|编号)[:：]?\s?(?:为|是)?$/.test(
    text.slice(Math.max(0, start - 12), start),
  );
  return isIdentity(digits, called) ? range(start, last) : undefined;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** @param called the text calls it an identity number: a slip makes it no other number. */
function isIdentity(digits: string, called: boolean): boolean {
  const found = /^[1-9]\d{5}((?:19|20)\d\d)(\d\d)(\d\d)\d{3}[\dX]$/.exec(digits);
  if (!found) return false;
  const [month, day] = [Number(found[2]), Number(found[3])];
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  if (called) return true;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0);
  return '10X98765432'.charAt(sum % 11) === digits.charAt(17);
}

/** The telephone that the preamble gives for questions about the report; anywhere, a line that serves the public. */
function isOffice({ text, preamble }: Report, { start }: Range): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  if (publicLine.test(before)) return true;
  if (start < preamble.start || start >= preamble.end) return false;
  return /(?:电话|热线|咨询|传真)[^，。；\n]{0,10}$/.test(before);
}

const publicLine =
  /(?:热线|专线|客服|(?:值班|服务|咨询|监督|举报|投诉|办公|受理)(?:电话|手机)(?:号码)?)[^，。；\n]{0,10}$/;

/** Eleven digits of money or of things, or the number of a document or an account. */
function isOtherNumber(text: string, { start, end }: Range): boolean {
  if (/(?:编号|文号|单号|账号|账户|卡号|代码)[:：]?\s?$/.test(text.slice(Math.max(0, start - 6), start)))
    return true;
  return /^\s?(?:元|万|亿|人|次|条|件|平方米|公斤|吨)/.test(text.slice(end, end + 4));
}
