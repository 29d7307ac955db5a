/** malformed-url: dots, colons and slashes of an address that pasting changed. */
import { test } from 'vitest';
import { draft } from '../../support/builders';
import { forRule } from '../../support/draft';

const { check, checkFix } = forRule('malformed-url');
const said = (text: string) => draft({ sections: { 5: text } });

test.each([
  ['http://www、example、gov、cn/', 'http://www.example.gov.cn/'],
  ['http：//www.example.gov.cn', 'http://www.example.gov.cn'],
  ['https:/www.example.gov.cn/a', 'https://www.example.gov.cn/a'],
  ['http//www.example.gov.cn', 'http://www.example.gov.cn'],
  ['www，example，gov，cn', 'www.example.gov.cn'],
  ['http:／／www.example.gov.cn', 'http://www.example.gov.cn'],
  ['http://http://www.example.gov.cn/', 'http://www.example.gov.cn/'],
  ['http://https://www.example.gov.cn', 'https://www.example.gov.cn'],
  ['http://www..example.gov.cn/a', 'http://www.example.gov.cn/a'],
  ['http://ｗｗｗ．example．gov．ｃｎ', 'http://www.example.gov.cn'],
  ['http:\\\\www.example.gov.cn\\a', 'http://www.example.gov.cn/a'],
  ['htp://www.example.gov.cn', 'http://www.example.gov.cn'],
  ['htttps://www.example.gov.cn', 'https://www.example.gov.cn'],
  ['ttp://www.example.gov.cn', 'http://www.example.gov.cn'],
])('mends %s', (found, right) => {
  check(said(`网站（⟦${found}⟧）可以下载`), `malformed-url W 网址“${found}”有误，应为“${right}”`);
  checkFix(said(`网站（⟦${found}⟧）可以下载`), said(`网站（${right}）可以下载`));
});

test.each([
  'http://www.example.gov.cn/',
  'https://www.example.gov.cn/a/b-c_d.html?x=1&y=2#z',
  'www.example.gov.cn，请查阅',
  'http://www.example.gov.cn、www.example2.gov.cn',
  'http://www.example.gov.cn:8080/index.html。',
  'wwwords',
  'http协议',
  'http://',
  'ftp://www.example.gov.cn/a.zip',
  'rtsp://www.example.gov.cn/live',
  'http://www.example.gov.cn/a..b',
  'http://www.example.gov.cn/login?to=http://www.example.gov.cn/a',
  '://',
])('is silent on %s', (text) => {
  check(said(`见${text}`));
});
