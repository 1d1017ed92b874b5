import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeFolder, removeFolder } from './folders.ts';
import { isPlainFile } from './seal-versions.ts';

/** One build in an office's folder at a time. */

const POLL = 250;
/** A lock of another machine on a shared drive, or without a readable owner, counts this long. */
const FOREIGN_AGE = 3_600_000;
const UNREADABLE_AGE = 10_000;

interface Owner {
  pid: number;
  host: string;
  /** When the process started, as its system says it; a process number alone is used again. */
  started: string | null;
}

const lockOf = (office: string): string => join(office, '.biaochi', 'build.lock');

/**
 * Takes the lock, waiting for a living owner up to `patience` milliseconds; the lock of a dead one
 * is taken over. Returns the way to release it, or undefined if it was never free.
 */
export async function takeBuildLock(
  office: string,
  { patience, onWait }: { patience: number; onWait: () => void },
): Promise<(() => void) | undefined> {
  const lock = lockOf(office);
  const until = Date.now() + patience;
  const take = (): boolean => {
    // Who held it before may have removed the folder with it.
    makeFolder(dirname(lock));
    return create(lock, ownerText());
  };
  for (let told = false; !take(); told = true) {
    if (takeOver(lock)) continue;
    if (Date.now() >= until) return undefined;
    if (!told) onWait();
    await pause(POLL);
  }
  return () => release(lock);
}

/** A lock that another process has taken over since (after a pause of the machine) is left to it. */
function release(lock: string): void {
  if (isOwn(lock)) rmSync(lock, { force: true });
}

function isOwn(lock: string): boolean {
  try {
    return readFileSync(lock, 'utf8') === ownerText();
  } catch {
    return false;
  }
}

/** Removes a dead owner's lock, one process at a time, looking again under the guard. */
function takeOver(lock: string): boolean {
  if (isHeld(lock)) return false;
  const guard = `${lock}.guard`;
  if (!create(guard, '')) {
    if (ageOf(guard) > UNREADABLE_AGE) rmSync(guard, { force: true });
    return false;
  }
  try {
    if (!isHeld(lock)) removeFolder(lock);
    return true;
  } finally {
    rmSync(guard, { force: true });
  }
}

function create(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    // On a full disk the file is there, and nothing in it.
    rmSync(path, { force: true });
    throw error;
  }
}

function isHeld(lock: string): boolean {
  const age = ageOf(lock);
  if (age === Number.POSITIVE_INFINITY) return false;
  const owner = readOwner(lock);
  if (owner === undefined) return age < UNREADABLE_AGE;
  if (owner.host !== hostname()) return age < FOREIGN_AGE;
  // Numbers of processes begin anew when the machine does; where nothing but the clock tells it.
  if (owner.started === null && age > uptime() * 1000) return false;
  return isAlive(owner.pid) && startOf(owner.pid) === owner.started;
}

function ageOf(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? Date.now() - stat.mtimeMs : Number.POSITIVE_INFINITY;
}

function readOwner(lock: string): Owner | undefined {
  if (!isPlainFile(lock)) return undefined;
  try {
    const owner: unknown = JSON.parse(readFileSync(lock, 'utf8'));
    return typeof owner === 'object' && owner !== null && 'pid' in owner
      ? (owner as Owner)
      : undefined;
  } catch {
    return undefined;
  }
}

const ownerText = (): string =>
  JSON.stringify({ pid: process.pid, host: hostname(), started: startOf(process.pid) });

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * The start of the machine, and that of the process as field 22 of /proc/PID/stat counts it from
 * there, behind the name in brackets; null where there is no /proc. A clock that is set meanwhile
 * changes neither.
 */
function startOf(pid: number): string | null {
  try {
    const machine = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const start = text.slice(text.lastIndexOf(')') + 2).split(' ')[19];
    return start === undefined ? null : `${machine} ${start}`;
  } catch {
    return null;
  }
}
