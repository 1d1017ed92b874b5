import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { copyTool } from '../archive/tool-copy.ts';
import { filledIn } from './fill-in.ts';
import { type LivedOffice, OFFICES } from './offices.ts';

/** The commands that README.zh-CN prints, in order: the first ten minutes, then the year. */
const README = resolve(import.meta.dirname, '../../README.zh-CN.md');
const LINES = [...readFileSync(README, 'utf8').matchAll(/^```sh\n([\s\S]*?)^```$/gm)]
  .flatMap(([, block = '']) => block.split('\n'))
  .filter((line) => line !== '');

const tool = copyTool('一年');
const room = mkdtempSync(join(tmpdir(), 'biaochi-year-'));
afterAll(() => {
  tool.remove();
  rmSync(room, { recursive: true, force: true });
});

const biaochi = (folder: string, ...args: string[]): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [tool.bin, ...args], { cwd: folder, encoding: 'utf8' });

/** What a reader of the line does first: answers the questions, or writes the stage that the line names. */
function prepared(folder: string, line: string, { answers }: LivedOffice): string[] {
  const stage = /stage 改为 (\w+)/.exec(line)?.[1];
  const scheme = join(folder, 'data/2025/main/scheme.yaml');
  if (stage !== undefined)
    writeFileSync(scheme, readFileSync(scheme, 'utf8').replace(/^stage: \w+/m, `stage: ${stage}`));
  const words = line.replace(/\s+#.*$/, '').split(/\s+/);
  if (words[2] !== 'init') return words;
  const file = join(folder, '回答.yaml');
  writeFileSync(file, answers);
  return [...words.filter((word) => !['--year', '2025'].includes(word)), '--answers', file];
}

/** The office's own units, indicators and figures in place of all samples: nothing is wrong with them. */
async function fillIn(folder: string, { sheets }: LivedOffice): Promise<void> {
  const path = join(folder, 'data/2025/main/考核数据.xlsx');
  writeFileSync(path, await filledIn(readFileSync(path), sheets));
  const { stdout } = biaochi(folder, 'check', '--format', 'json');
  expect(JSON.parse(stdout).problems).toEqual([]);
}

function expectWorkedUnit(folder: string, { unit, total, grade }: LivedOffice): void {
  const { stdout } = biaochi(folder, 'score', '2025/main', '--format', 'json');
  const { units } = JSON.parse(stdout) as { units: { name: string }[] };
  expect(units.find(({ name }) => name === unit)).toMatchObject({ total, grade });
}

describe.each(OFFICES)('the year of README.zh-CN: $name', (office) => {
  test('every printed command does its work, from an empty folder to the second year', async () => {
    const started = performance.now();
    let folder = join(room, office.name);
    mkdirSync(folder);
    for (const line of LINES) {
      const [program, command, ...words] = prepared(folder, line, office);
      if (program === 'cd') {
        folder = join(folder, command ?? '');
        await fillIn(folder, office);
        expectWorkedUnit(folder, office);
        continue;
      }
      expect([program, command]).toEqual(['npx', 'biaochi']);
      const ran = biaochi(folder, ...words);
      expect(ran.status, `${line}\n${ran.stdout}${ran.stderr}`).toBe(0);
    }
    const page = (year: number) => join(folder, `dist/${year}/main/index.html`);
    expect(readFileSync(page(2025), 'utf8')).toContain(office.unit);
    expect(existsSync(page(2026))).toBe(true);
    process.stdout.write(
      `${office.name}: ${((performance.now() - started) / 60_000).toFixed(1)} min\n`,
    );
  });
});
