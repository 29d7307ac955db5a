// Lets the workbench call itself Chinese although no language pack can be had from npm: its own words stay English,
// but `vscode.env.language` is zh-cn, so the extension, its manifest and its server speak Chinese.
import fs from 'node:fs';
import path from 'node:path';

/** Registers an empty Chinese language pack; a server started with --locale zh-cn then uses it. */
export function registerChinese(userDataDir) {
  const translation = path.join(userDataDir, 'zh-cn.json');
  const pack = {
    hash: 'empty',
    label: '中文(简体)',
    extensions: [{ extensionIdentifier: { id: 'ogi-report.empty-language-pack' }, version: '0.0.0' }],
    translations: { vscode: translation },
  };
  fs.mkdirSync(userDataDir, { recursive: true });
  fs.writeFileSync(translation, JSON.stringify({ contents: {} }));
  fs.writeFileSync(path.join(userDataDir, 'languagepacks.json'), JSON.stringify({ 'zh-cn': pack }));
}
