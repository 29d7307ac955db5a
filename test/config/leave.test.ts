/** What a person has decided to leave is neither reported nor mended. */
import { expect, test } from 'vitest';
import { applyEdits } from '../../server/src/base/edits';
import { acceptedFrom } from '../../server/src/config/baseline';
import { checkDraft, mendDraft, type Draft } from '../../server/src/config/check';
import { defaultSettings, type Settings } from '../../server/src/config/settings';
import { draft } from '../support/builders';

// two findings with safe fixes
const text = draft({
  sections: { 3: { heading: '3、收到和处理政府信息公开申请情况' } },
  applications: { newRequests: ['５８', 7, 0, 0, 1, 0, 66] },
});
const leave: Partial<Settings> = { ignored: new Set(['section-number']) };

function mended(
  one: Draft,
  settings: Settings,
): { readonly rules: readonly string[]; readonly text: string } {
  const checked = checkDraft(one, settings);
  return {
    rules: checked.findings.map(({ finding }) => finding.rule),
    text: applyEdits(one.text, mendDraft(one, checked, settings).edits),
  };
}

const halfMended = text.replace('５８', '58');

test('what nobody speaks against is reported and mended', () => {
  const { rules, text: after } = mended({ text }, defaultSettings);
  expect(rules).toEqual(['section-number', 'invalid-value']);
  expect(after).toBe(halfMended.replace('3、收到', '三、收到'));
});

test('ignored by the configuration', () => {
  const { rules, text: after } = mended({ text }, { ...defaultSettings, ...leave });
  expect(rules).toEqual(['invalid-value']);
  expect(after).toBe(halfMended);
});

test('accepted by a baseline', () => {
  const found = checkDraft({ text }, defaultSettings).findings;
  const accepted = found.map(({ finding }) => acceptedFrom(finding)).slice(0, 1);
  const { rules, text: after } = mended({ text }, { ...defaultSettings, accepted });
  expect(rules).toEqual(['invalid-value']);
  expect(after).toBe(halfMended);
});

test('switched off by a comment, in Markdown only', () => {
  const comment = '<!-- ogi-report-disable-next-line section-number -->\n';
  const put = (one: string): string => one.replace('3、收到', `${comment}3、收到`);
  const inMarkdown = mended({ text: put(text), languageId: 'markdown' }, defaultSettings);
  expect(inMarkdown.rules).not.toContain('section-number');
  expect(inMarkdown.text).toBe(put(halfMended));
  expect(mended({ text: put(text) }, defaultSettings).text).toContain('三、收到');
});
