import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { writeSmallYear } from './small-year.ts';
import { copyTool, type Tool } from './tool-copy.ts';

/** What happens beside a seal: another seal, and somebody who saves a table. */

let tool: Tool;
let data: string;
let archive: string;

beforeAll(() => {
  tool = copyTool('封存之际');
  data = join(tool.room, 'data');
  archive = join(tool.room, 'archive');
  writeSmallYear(data, 2023);
});
afterEach(() => rmSync(archive, { recursive: true, force: true }));
afterAll(() => tool.remove());

interface Ended {
  code: number | null;
  said: string;
}

/** Seals 2023 in a process of its own; `watch` sees what it has said so far. */
function seal(watch: (said: string) => void = () => {}): Promise<Ended> {
  const args = [tool.bin, 'seal', '2023', '--date', '2024-01-20', '--data', data];
  const child = spawn(process.execPath, args, { cwd: tool.room });
  let said = '';
  const hear = (bytes: Buffer): void => {
    said += bytes.toString('utf8');
    watch(said);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((done) => child.on('close', (code) => done({ code, said })));
}

const versions = (): string[] =>
  existsSync(archive) ? readdirSync(archive).filter((name) => /^\d/.test(name)) : [];

describe('beside a seal', () => {
  test('a second one of the same data makes no second version', async () => {
    const ended = await Promise.all([seal(), seal()]);
    expect(ended.map(({ code }) => code).sort()).toEqual([0, 2]);
    expect(ended.find(({ code }) => code === 2)?.said).toContain('数据与 2023-v1 完全相同');
    expect(versions()).toEqual(['2023-v1']);
  });

  test('a table that is saved stops it: its pages and its data would differ', async () => {
    const table = join(data, '2023/main/完成情况.csv');
    const before = readFileSync(table, 'utf8');
    let isSaved = false;
    const { code, said } = await seal((text) => {
      if (isSaved || !text.includes('正在封存')) return;
      isSaved = true;
      writeFileSync(table, before.replace('9.6', '8.6'));
    });
    writeFileSync(table, before);
    expect(isSaved).toBe(true);
    expect([code, versions()]).toEqual([2, []]);
    expect(said).toContain('没有封存');
    expect(said).toContain('2023/main/完成情况.csv');
    expect(readdirSync(tool.room)).not.toContain('archive');
  });
});
