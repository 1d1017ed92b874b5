import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeSmallYear } from '../../archive/small-year.ts';
import { copyTool } from '../../archive/tool-copy.ts';

const tool = copyTool('旧版');
afterAll(() => tool.remove());

/** The tool says it is of that version. */
function become(version: string): void {
  const path = join(tool.folder, 'package.json');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), version }));
}

test('what was sealed by version 0.1.0 is verified by version 0.2.0, its printed code too', () => {
  const data = join(tool.room, 'data');
  writeSmallYear(data, 2023);
  become('0.1.0');
  const sealed = tool.run(['seal', '2023', '--date', '2024-01-20', '--data', data]);
  expect(sealed.status, sealed.stderr).toBe(0);
  const manifest = readFileSync(join(tool.room, 'archive/2023-v1/public/manifest.json'), 'utf8');
  expect(JSON.parse(manifest).tool).toBe('0.1.0');
  become('0.2.0');
  const code = /封存码 ([0-9a-f]{64})/.exec(sealed.stdout)?.[1] ?? '';
  const verified = tool.run(['verify', '2023', '--code', code, '--data', data]);
  expect(verified.status, verified.stdout + verified.stderr).toBe(0);
});
