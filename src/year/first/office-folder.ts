import { relative } from 'node:path';

/** What makes a folder an office's own: `npx biaochi` in it runs the software that made it. */

/** Runs the software from wherever the folder lies; asks for its place where it has moved away. */
const STARTER = `#!/usr/bin/env node
// 在本文件夹里运行标尺软件。软件移动过位置的，请修改 package.json 里的 biaochi.software。
// Runs Biaochi in this folder. Where the software was moved, change biaochi.software in package.json.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const { biaochi } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
const program = [biaochi.software, 'node_modules/biaochi']
  .map((folder) => resolve(here, folder, 'src/cli/biaochi.mjs'))
  .find((path) => existsSync(path));
if (program === undefined) {
  console.error(\`找不到标尺软件：\${resolve(here, biaochi.software)}。请在 package.json 里改正 biaochi.software。\`);
  console.error('Biaochi is not there; please correct biaochi.software in package.json.');
  process.exit(2);
}
const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? 1);
`;

/** The files of the folder that find the software at \`program\`, which is told relative to it. */
export function starterOf(folder: string, program: string): Map<string, string> {
  const software = relative(folder, program).replaceAll('\\', '/') || '.';
  const about = {
    name: 'biaochi-office',
    version: '1.0.0',
    private: true,
    bin: { biaochi: 'biaochi.mjs' },
    biaochi: { software },
  };
  return new Map([
    ['package.json', `${JSON.stringify(about, null, 2)}\n`],
    ['biaochi.mjs', STARTER],
  ]);
}
