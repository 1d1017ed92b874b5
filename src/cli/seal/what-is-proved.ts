import type { KeyObject } from 'node:crypto';
import { dirname } from 'node:path';
import {
  findManifest,
  findSealCode,
  type SealVersion,
  sealVersions,
  versionName,
} from '../../archive/seal-versions.ts';
import type { TypedCode } from '../../archive/typed-code.ts';
import { messages } from '../../i18n/messages.ts';
import type { SealManifest } from '../../model/seal.ts';
import type { Run } from '../command.ts';

/**
 * What the reader brought from outside the archive. Without it, an archive proves nothing about
 * itself.
 */
export interface Witness {
  code: TypedCode | undefined;
  key: KeyObject | undefined;
}

const textOf = (run: Run) => messages(run.language ?? 'zh-CN').archive;

/**
 * The first line when only a 校验码 is compared with the versions. The code covers data and results;
 * pages with other numbers would carry the same code.
 */
export async function sayPagesNotExamined(
  run: Run,
  { code, key }: Witness,
  versions: readonly SealVersion[],
): Promise<void> {
  const { seal, check } = code ?? {};
  if (check === undefined || key !== undefined) return;
  const isOfSeal =
    seal !== undefined && versions.some((one) => findSealCode(one)?.startsWith(seal));
  if (!isOfSeal) await run.output.print(`${textOf(run).pagesNotExamined}\n`);
}

/**
 * The last line when nothing from outside was given: files that agree with their own lists prove
 * nothing.
 */
export async function sayNothingProved(run: Run, { code, key }: Witness): Promise<void> {
  if (code === undefined && key === undefined)
    await run.output.print(`${textOf(run).nothingProved}\n`);
}

/**
 * Names signed versions of the archive when this one is not signed: somebody may have made it anew.
 */
export async function saySignedNeighbours(
  run: Run,
  version: SealVersion,
  { signer }: SealManifest,
): Promise<void> {
  if (signer !== undefined) return;
  const signed = sealVersions(dirname(version.folder)).filter(
    (one) => findManifest(one, 'public')?.signer !== undefined,
  );
  if (signed.length === 0) return;
  const names = signed.map((one) => versionName(one.year, one.version));
  await run.output.print(`  ${textOf(run).othersAreSigned(names)}\n`);
}

/** Says which edition the public part holds if that is not the public one. */
export async function sayEdition(
  run: Run,
  { edition, year }: SealManifest,
  hidesFromPublic: boolean,
): Promise<void> {
  if (edition === 'public') return;
  const text = textOf(run);
  await run.output.print(
    `  ${hidesFromPublic ? text.officeGivenOut(year) : text.officeInPublic}\n`,
  );
}
