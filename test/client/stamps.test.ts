import { expect, test } from 'vitest';
import { Stamps } from '../../client/src/workspace/stamps';

/** A folder whose files change when they are told to. */
function folder(files: Record<string, string>) {
  return { files, stamps: new Stamps((file) => Promise.resolve(files[file])) };
}

const always = (): boolean => false;

test('a file has changed when it looks otherwise than at the last look', async () => {
  const { files, stamps } = folder({ '甲镇.txt': '1', '乙镇.txt': '1' });
  expect(await stamps.changed(['甲镇.txt', '乙镇.txt'], always)).toEqual([]);
  files['乙镇.txt'] = '2';
  expect(await stamps.changed(['甲镇.txt', '乙镇.txt'], always)).toEqual(['乙镇.txt']);
  expect(await stamps.changed(['甲镇.txt', '乙镇.txt'], always)).toEqual([]);
});

test('new ones have not changed, nor have those that went and came back', async () => {
  const { files, stamps } = folder({ '甲镇.txt': '1' });
  await stamps.changed(['甲镇.txt'], always);
  files['乙镇.txt'] = '1';
  delete files['甲镇.txt'];
  expect(await stamps.changed(['甲镇.txt', '乙镇.txt'], always)).toEqual([]);
  files['甲镇.txt'] = '2';
  expect(await stamps.changed(['甲镇.txt', '乙镇.txt'], always)).toEqual([]);
});

test('more files than are looked at side by side', async () => {
  const names = Array.from({ length: 100 }, (_, at) => `${at}.txt`);
  const { files, stamps } = folder(Object.fromEntries(names.map((name) => [name, '1'])));
  await stamps.changed(names, always);
  for (const name of ['0.txt', '16.txt', '99.txt']) files[name] = '2';
  expect(await stamps.changed(names, always)).toEqual(['0.txt', '16.txt', '99.txt']);
});

test('a look that was broken off remembers nothing: the next one compares with the one before', async () => {
  const { files, stamps } = folder({ '甲镇.txt': '1' });
  await stamps.changed(['甲镇.txt'], always);
  files['甲镇.txt'] = '2';
  expect(await stamps.changed(['甲镇.txt'], () => true)).toBeUndefined();
  expect(await stamps.changed(['甲镇.txt'], always)).toEqual(['甲镇.txt']);
});
