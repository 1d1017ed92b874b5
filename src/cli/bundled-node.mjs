import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Plain JavaScript for Node ≥ 18: this runs before anything of the project can be relied on. */

/** Whether this Node runs TypeScript as it is: 22.18, 23.6, or anything from 24. */
export function runsTypeScript(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  if (major === 22) return minor >= 18;
  if (major === 23) return minor >= 6;
  return major >= 24;
}

/** The Node that npm has installed with the tool, or undefined on a platform without one. */
export function bundledNode(root) {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const system = process.platform === 'win32' ? 'win' : process.platform;
  try {
    const about = `node-${system}-${process.arch}/package.json`;
    const path = join(
      dirname(createRequire(join(root, 'package.json')).resolve(about)),
      'bin',
      name,
    );
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}
