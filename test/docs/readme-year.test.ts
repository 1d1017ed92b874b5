import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { copyTool } from '../archive/tool-copy.ts';

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

const OFFICES: [name: string, answers: string][] = [
  [
    '市考核县区',
    '考核名称: 云溪市目标管理考核\n发布机关: 云溪市考核办\n单位统称: 县区\n组成部分: [目标任务, 评议, 一票否决]',
  ],
  [
    '区考核部门、乡镇，分组不比',
    '考核名称: 青岚区目标管理考核\n发布机关: 青岚区考核办\n单位统称: 单位\n组别: 区直部门；乡镇街道\n各组可比: 否\n组成部分: [目标任务, 重点工作, 评议, 扣分, 加减分, 一票否决]',
  ],
  [
    '局考核十二所学校，相对权重',
    `title: 教育系统目标考核\nissuer: 青岚区教育局\nunits: 学校\nweights: 相对\ncomponents: [目标任务, 扣分]\nnames: [${Array.from({ length: 12 }, (_, at) => `学校${at + 1}`).join(', ')}]`,
  ],
];

/** What a reader of the line does first: answers the questions, or writes the stage that the line names. */
function prepared(folder: string, line: string, answers: string): string[] {
  const stage = /stage 改为 (\w+)/.exec(line)?.[1];
  const scheme = join(folder, 'data/2025/main/scheme.yaml');
  if (stage !== undefined)
    writeFileSync(scheme, readFileSync(scheme, 'utf8').replace(/^stage: \w+/m, `stage: ${stage}`));
  const words = line.replace(/\s+#.*$/, '').split(/\s+/);
  if (words[2] !== 'init') return words;
  const file = join(folder, '回答.yaml');
  writeFileSync(
    file,
    `${answers}\n年度: 2025\n`.replace(/^年度/m, answers.startsWith('title') ? 'year' : '年度'),
  );
  return [...words.filter((word) => !['--year', '2025'].includes(word)), '--answers', file];
}

describe.each(OFFICES)('the year of README.zh-CN: %s', (name, answers) => {
  test('every printed command does its work, from an empty folder to the second year', {
    timeout: 900_000,
  }, () => {
    const started = performance.now();
    let folder = join(room, name);
    mkdirSync(folder);
    for (const line of LINES) {
      const [program, command, ...words] = prepared(folder, line, answers);
      if (program === 'cd') {
        folder = join(folder, command ?? '');
        continue;
      }
      expect([program, command]).toEqual(['npx', 'biaochi']);
      const ran = spawnSync(process.execPath, [tool.bin, ...words], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect(ran.status, `${line}\n${ran.stdout}${ran.stderr}`).toBe(0);
    }
    expect(existsSync(join(folder, 'dist/2025/main/index.html'))).toBe(true);
    expect(existsSync(join(folder, 'dist/2026/main/index.html'))).toBe(true);
    process.stdout.write(`${name}: ${((performance.now() - started) / 60_000).toFixed(1)} min\n`);
  });
});
