import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileSum, filesBelow, MANIFEST } from '../../src/archive/manifest.ts';

/** The same moments each time, spread over the length of a whole run. */
export function* moments(seed: number, whole: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield (state / 2 ** 32) * whole;
  }
}

/**
 * Runs a script and kills it and all it started with −9: after so many milliseconds, counted from
 * its start or from the line of its output that has this number.
 */
export async function killed(
  args: readonly string[],
  { after, line = 0, cwd }: { after: number; line?: number; cwd: string },
): Promise<void> {
  const stdout = line > 0 ? 'pipe' : 'ignore';
  const child = spawn(process.execPath, args, {
    cwd,
    stdio: ['ignore', stdout, 'ignore'],
    detached: true,
  });
  const ended = once(child, 'exit');
  if (child.stdout) await Promise.race([lineOf(child.stdout, line), ended]);
  const timer = setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), after);
  await ended;
  clearTimeout(timer);
}

/** Until so many lines have come. */
async function lineOf(output: Readable, number: number): Promise<void> {
  for (let lines = 0; lines < number; ) {
    const [text] = await once(output, 'data');
    lines += String(text).split('\n').length - 1;
  }
}

/** Path and sum of every file below a folder. */
export const sumsOf = (folder: string): string[] =>
  filesBelow(folder).map((path) => `${path} ${fileSum(folder, path).sha256}`);

/** A site with all files of its manifest as they were made. */
function isWhole(site: string): boolean {
  if (!existsSync(join(site, MANIFEST))) return false;
  const { files } = JSON.parse(readFileSync(join(site, MANIFEST), 'utf8'));
  const listed = files.map(
    (file: { path: string; sha256: string }) => `${file.path} ${file.sha256}`,
  );
  const there = sumsOf(site).filter((line) => !line.startsWith(`${MANIFEST} `));
  return listed.join('\n') === there.join('\n');
}

/** Title of a whole site, which tells the old from the new. */
export const titleOf = (site: string): string | undefined =>
  isWhole(site)
    ? /<title>(.*?)<\/title>/.exec(readFileSync(join(site, 'index.html'), 'utf8'))?.[1]
    : undefined;
