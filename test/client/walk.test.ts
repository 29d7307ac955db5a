/** A file system that can only be listed is gone through folder by folder. */
import { expect, test } from 'vitest';
import { walk } from '../../client/src/workspace/walk';

const files = [
  '买菜.txt',
  '2025/青山镇.txt',
  '2025/附件.docx',
  '旧稿/2024/青山镇.txt',
  'node_modules/a/README.md',
];

/** Lists a folder of `files`; remembers what it was asked for. */
function lister() {
  const asked: string[] = [];
  const list = (folder: string) => {
    asked.push(folder);
    const below = folder === '' ? '' : `${folder}/`;
    const names = files
      .filter((file) => file.startsWith(below))
      .map((file) => file.slice(below.length).split('/'));
    const entries = new Map(names.map(([name = '', ...more]) => [name, more.length > 0]));
    return Promise.resolve([...entries].map(([name, isFolder]) => ({ name, isFolder })));
  };
  return { asked, list };
}

const wanted = (path: string): boolean => path.endsWith('.txt');

test('finds what is wanted, and does not look into what is hidden', async () => {
  const { asked, list } = lister();
  const hidden = (path: string): boolean => /^(?:旧稿|node_modules)(?:\/|$)/.test(path);
  expect(await walk({ list, hidden, wanted, cancelled: () => false })).toEqual([
    '买菜.txt',
    '2025/青山镇.txt',
  ]);
  expect(asked).toEqual(['', '2025']);
});

test('stops when nobody wants it any more', async () => {
  const { asked, list } = lister();
  await walk({ list, hidden: () => false, wanted, cancelled: () => asked.length === 2 });
  expect(asked).toHaveLength(2);
});

test('comes to an end where folders hold themselves', async () => {
  const list = () => Promise.resolve([{ name: '圈', isFolder: true }]);
  expect(await walk({ list, hidden: () => false, wanted, cancelled: () => false })).toEqual([]);
});
