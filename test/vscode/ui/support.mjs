// What the UI suites share.
import assert from 'node:assert';
import fs from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../../..');
export const pictures = path.join(root, 'out-test/ui');
export const samples = path.join(root, 'samples');

/** The sample of an organ. */
export function sample(organ) {
  const name = fs.readdirSync(samples).find((file) => file.includes(organ));
  assert.ok(name, `no sample of ${organ}`);
  return name;
}

/**
 * A font as people who line up Chinese columns use: a Chinese character is as wide as two letters. It is made of two
 * that the test host has; the letters of the first are 1233/2048 em wide.
 */
export const twoToOne = `
  @font-face { font-family: TwoToOne; font-weight: 100 900; src: local('DejaVu Sans Mono'), local('DejaVuSansMono'); }
  @font-face { font-family: TwoToOne; font-weight: 100 900; size-adjust: ${(2 * 123_300) / 2048}%;
    src: local('WenQuanYi Micro Hei'), local('WenQuanYiMicroHei'); unicode-range: U+2014-2026, U+2E80-FFEF; }`;
