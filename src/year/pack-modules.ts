import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tidiedOnStop } from '../archive/told-to-end.ts';
import { messages } from '../i18n/messages.ts';
import type { Language } from '../model/site.ts';
import type { PackPlatform } from './pack-platform.ts';

/** The versions of a checkout, and of an installed package. */
const LOCKS = ['package-lock.json', 'npm-shrinkwrap.json'];
const NPM_LINES = 6;
/** How often it is looked how many modules are there, in milliseconds. */
const LOOK_EVERY = 250;

/** A failed step of making a pack, with a sentence for the reader. */
export class PackFailed extends Error {
  override name = 'PackFailed';
}

export interface ModulesWanted {
  /** The tool’s own folder. */
  project: string;
  platform: PackPlatform;
  data: string;
  language: Language;
  /** Called now and then with how many modules are there, and how many there will be. */
  told: (done: number, of: number) => void;
}

/** Installs the platform’s modules, pinned by the lock file, into a folder of their own. */
export async function modulesFor(wanted: ModulesWanted): Promise<string> {
  const { project, platform, data, language, told } = wanted;
  const locks = LOCKS.filter((name) => existsSync(join(project, name)));
  const [lock] = locks;
  if (lock === undefined) throw new PackFailed(messages(language).year.packWithinPack);
  const work = join(dirname(data), '.biaochi');
  mkdirSync(work, { recursive: true });
  const room = mkdtempSync(join(work, 'pack-'));
  for (const name of ['package.json', '.npmrc', ...locks])
    if (existsSync(join(project, name))) cpSync(join(project, name), join(room, name));
  const folders = lockedFolders(readFileSync(join(room, lock), 'utf8'), platform);
  const looking = setInterval(() => {
    const there = folders.filter((folder) => existsSync(join(room, folder, 'package.json')));
    if (there.length > 0) told(there.length, folders.length);
  }, LOOK_EVERY);
  const npm = startNpmCi(room, platform);
  const stopNpm = async (): Promise<void> => {
    npm.child.kill();
    await npm.ended;
    rmSync(room, { recursive: true, force: true });
  };
  try {
    const { status, said } = await tidiedOnStop(stopNpm, () => npm.ended);
    if (status === 0) return room;
    throw new PackFailed(messages(language).year.packFailed(said));
  } catch (error) {
    rmSync(room, { recursive: true, force: true });
    throw error;
  } finally {
    clearInterval(looking);
  }
}

/** Folders of the modules that a lock file pins for the platform. */
export function lockedFolders(lock: string, { os, cpu }: PackPlatform): string[] {
  const { packages } = JSON.parse(lock) as { packages: Record<string, Locked> };
  const fits = (named: readonly string[] | undefined, own: string): boolean =>
    named === undefined || named.includes(own);
  const isWanted = ({ dev, devOptional, ...one }: Locked): boolean =>
    !dev && !devOptional && fits(one.os, os) && fits(one.cpu, cpu) && fits(one.libc, 'glibc');
  const isInside = (folder: string): boolean =>
    [...folder.matchAll(/\/node_modules\//g)].every(({ index }) => {
      const around = packages[folder.slice(0, index)];
      return around !== undefined && isWanted(around);
    });
  return Object.entries(packages)
    .filter(([folder, one]) => folder !== '' && isWanted(one) && isInside(folder))
    .map(([folder]) => folder);
}

interface Locked {
  dev?: boolean;
  devOptional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
}

/** Runs npm in `room`. What it says about its own use helps nobody, so only its first lines count. */
function startNpmCi(
  room: string,
  platform: PackPlatform,
): { child: ChildProcess; ended: Promise<{ status: number; said: string }> } {
  const parameters = [
    'ci',
    '--prefer-offline',
    '--omit=dev',
    '--include=optional',
    '--ignore-scripts',
    `--os=${platform.os}`,
    `--cpu=${platform.cpu}`,
    ...(platform.os === 'linux' ? ['--libc=glibc'] : []),
    '--no-audit',
    '--no-fund',
  ];
  const windows = process.platform === 'win32';
  const child = spawn(windows ? 'npm.cmd' : 'npm', parameters, {
    cwd: room,
    shell: windows,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<{ status: number; said: string }>((resolve) => {
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.on('error', ({ message }) => resolve({ status: 1, said: message }));
    child.on('close', (status) => {
      const lines = said.trim().split('\n').slice(0, NPM_LINES);
      resolve({ status: status ?? 1, said: lines.join('\n') });
    });
  });
  return { child, ended };
}
