/** Runs the built command line in a folder of its own. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inject, onTestFinished } from 'vitest';

export const cli = path.join(inject('bundles'), 'cli.js');

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Folder {
  readonly path: string;
  /** Runs `ogi-report` in the folder. */
  readonly run: (args: readonly string[], options?: { input?: string; env?: NodeJS.ProcessEnv }) => Run;
  readonly read: (file: string) => string;
  readonly bytes: (file: string) => Buffer;
  readonly file: (file: string) => string;
  readonly write: (file: string, text: string) => void;
}

/** A folder with these files, removed after the test. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>): Folder {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-report-cli-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  const file = (name: string): string => path.join(folder, name);
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(file(name)), { recursive: true });
    fs.writeFileSync(file(name), content);
  }
  return {
    path: folder,
    file,
    bytes: (name) => fs.readFileSync(file(name)),
    write: (name, text) => fs.writeFileSync(file(name), text),
    read: (name) => fs.readFileSync(file(name), 'utf8'),
    run: (args, { input = '', env = {} } = {}) => {
      const { status, stdout, stderr, error } = spawnSync(process.execPath, [cli, ...args], {
        cwd: folder,
        input,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        env: { PATH: process.env.PATH, ...env },
      });
      if (error) throw error;
      return { status, stdout, stderr };
    },
  };
}
