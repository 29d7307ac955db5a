/** `workspace/symbol` over all reports of a workspace, open or not. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { draft } from '../support/builders';
import { start } from './support';

test('the search for symbols finds organs and sections of reports that nobody has open', async () => {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-report-symbols-')));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, text: string): string => {
    const file = path.join(folder, name);
    fs.writeFileSync(file, text);
    return pathToFileURL(file).href;
  };
  const other = draft({ organ: '白河镇人民政府' });
  const closed = write('白河.txt', other);
  const opened = write('青山.txt', draft());
  const client = await start({
    initializationOptions: { announcesFiles: true },
    params: { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'drafts' }] },
  });
  await client.opened(opened, draft());
  client.notify('ogiReport/files', { added: [closed, opened] });
  await client.ask('ogiReport/checkWorkspace', {}); // all files have been read by then

  interface Found {
    readonly name: string;
    readonly containerName: string;
    readonly location: {
      readonly uri: string;
      readonly range: { readonly start: { readonly line: number } };
    };
  }
  const find = (query: string): Promise<readonly Found[]> => client.ask('workspace/symbol', { query });
  const [report] = await find('白河镇人民政府 2025');
  expect(report).toMatchObject({ name: '白河镇人民政府 2025', location: { uri: closed } });
  const line = other.split('\n').findIndex((text) => text.startsWith('三、'));
  expect(await find('白河 收到和处理')).toMatchObject([
    {
      name: '三、收到和处理政府信息公开申请情况',
      location: { uri: closed, range: { start: { line } } },
    },
  ]);
  // an open report is found once, as it stands
  const own = await find('总体情况');
  expect(own.map(({ location }) => location.uri).sort()).toEqual([closed, opened].sort());
});
