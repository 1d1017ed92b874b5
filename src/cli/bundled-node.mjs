import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Plain JavaScript for Node ≥ 18: this runs before anything of the project can be relied on. */

/** Whether this Node runs TypeScript as it is: 22.18, 23.6, or anything from 24. */
export function runsTypeScript(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  if (major === 22) return minor >= 18;
  if (major === 23) return minor >= 6;
  return major >= 24;
}

/** The Node that was installed with the project, or undefined on a platform without one. */
export function bundledNode(root) {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const path = join(root, 'node_modules', `node-${system}-${process.arch}`, 'bin', name);
  return existsSync(path) ? path : undefined;
}
