import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import type { RulesVersion } from '../model/rules-version.ts';
import { archiveOf, findManifest, sealVersions, versionName } from './seal-versions.ts';
import { rulesOfSeal, sealedRules } from './sealed-rules.ts';

/** A version of the data as it was typed: a folder, `2024@v1` or `git:REV`, with `#ASSESSMENT`. */
export interface VersionName {
  kind: 'folder' | 'sealed' | 'git';
  /** Folder, name of the sealed version, or revision. */
  name: string;
  assessment?: string;
}

export function parseVersion(typed: string): VersionName {
  const hash = typed.lastIndexOf('#');
  const text = hash < 0 ? typed : typed.slice(0, hash);
  const assessment = hash < 0 ? {} : { assessment: typed.slice(hash + 1) };
  const sealed = /^(\d{4})@v(\d+)$/.exec(text);
  if (sealed) {
    const name = versionName(Number(sealed[1]), Number(sealed[2]));
    return { kind: 'sealed', name, ...assessment };
  }
  if (text.startsWith('git:')) return { kind: 'git', name: text.slice(4), ...assessment };
  return { kind: 'folder', name: text, ...assessment };
}

/** A version laid out as a data folder; `remove` clears what was made for it. */
export interface LaidOut {
  data: string;
  /** The rules that an assessment in it is scored by: those of its seal where it has one. */
  rulesOf: (assessment: string) => RulesVersion | undefined;
  remove: () => void;
}

/** Lays a version out as a data folder. Undefined: there is none of that name. */
export function layOut(
  version: VersionName,
  places: { archive: string; data: string },
): LaidOut | undefined {
  if (version.kind === 'git') {
    const found = fromGit(version.name, resolve(places.data));
    return found && { ...found, rulesOf: sealedRules(places.archive, undefined) };
  }
  const found =
    version.kind === 'sealed' ? fromSeal(places.archive, version.name) : fromFolder(version.name);
  const isThere = existsSync(found.data) && statSync(found.data).isDirectory();
  return isThere ? { ...found, remove: () => undefined } : undefined;
}

const fromFolder = (name: string): Omit<LaidOut, 'remove'> => ({
  data: resolve(name),
  rulesOf: sealedRules(archiveOf(name), undefined),
});

function fromSeal(archive: string, name: string): Omit<LaidOut, 'remove'> {
  const folder = join(archive, name);
  const version = sealVersions(archive).find((one) => one.folder === folder);
  const manifest = version && findManifest(version, 'public');
  const rules = manifest && rulesOfSeal(manifest);
  return { data: join(folder, 'internal', 'data'), rulesOf: () => rules };
}

/** The data folder as it was in a revision of the repository that it lies in. */
function fromGit(revision: string, data: string): Omit<LaidOut, 'rulesOf'> | undefined {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', data, ...args], {
      maxBuffer: 2 ** 30,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const room = mkdtempSync(join(tmpdir(), 'biaochi-git-'));
  const remove = () => rmSync(room, { recursive: true, force: true });
  try {
    const commit = git('rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`);
    const tree = commit.toString('utf8').trim();
    const paths = git('ls-tree', '-r', '-z', '--name-only', tree).toString('utf8').split('\0');
    for (const path of paths.filter((one) => one !== '')) {
      const file = join(room, path);
      // Git itself makes no such tree, but somebody else may.
      if (!file.startsWith(room + sep)) throw new Error(`outside the repository: ${path}`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, git('show', `${tree}:./${path}`));
    }
    if (paths.length > 1) return { data: room, remove };
    remove();
    return undefined;
  } catch {
    remove();
    return undefined;
  }
}
