import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listFound } from '../../archive/list-faults.ts';
import {
  archiveOf,
  misnamedVersions,
  sealVersions,
  strayVersions,
  versionName,
} from '../../archive/seal-versions.ts';
import { LIST_FILE } from '../../archive/version-list.ts';
import { messages } from '../../i18n/messages.ts';
import { visible } from '../../i18n/visible.ts';
import type { Run } from '../command.ts';

/**
 * Says what the list of versions tells of the archive, of one year or of all, and what only looks like
 * a version. False where a version is lost or is not the one that was listed.
 */
export async function sayList(run: Run, year: string | undefined): Promise<boolean> {
  const text = messages(run.language ?? 'zh-CN').archive;
  const say = (line: string) => run.output.print(`${visible(line)}\n`);
  const archive = archiveOf(run.data);
  const isOfYear = (name: string): boolean => year === undefined || name.startsWith(year);
  for (const name of strayNames(archive).filter(isOfYear)) await say(text.strayVersion(name));
  const { faults, isWithoutList, unlisted } = listFound(archive);
  if (isWithoutList) await say(text.listAbsent);
  for (const one of unlisted) await say(text.notListedYet(versionName(one.year, one.version)));
  const own = faults.filter(({ path }) => path === LIST_FILE || isOfYear(path));
  if (own.length > 0) {
    await say(text.listBroken(own.length));
    for (const fault of own) await say(`  ${text.sealFault(fault)}`);
  } else if (existsSync(join(archive, LIST_FILE)))
    await say(text.listWhole(sealVersions(archive).length));
  return own.length === 0;
}

/** Names like those of versions that are none. */
const strayNames = (archive: string): string[] => [
  ...strayVersions(archive).map(({ year, version }) => versionName(year, version)),
  ...misnamedVersions(archive),
];
