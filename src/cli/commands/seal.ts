import { mkdtempSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { takeBuildLock } from '../../archive/build-lock.ts';
import { locatedLater } from '../../archive/located.ts';
import { type SealOptions, seal } from '../../archive/seal.ts';
import {
  archiveOf,
  newestVersions,
  readManifest,
  type SealVersion,
  sealCode,
  versionName,
} from '../../archive/seal-versions.ts';
import { keyPrint } from '../../archive/signature.ts';
import { clearUnfinished } from '../../archive/unfinished-seal.ts';
import { packFiles } from '../../export/xlsx/pack-files.ts';
import { messages } from '../../i18n/messages.ts';
import { toolVersion } from '../../integration/project.ts';
import { reportWith } from '../../integration/report-settings.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Report } from '../../model/report.ts';
import { scoreAll } from '../../report.ts';
import { attempt } from '../attempt.ts';
import { type Run, UsageError } from '../command.ts';
import { refuses } from '../load.ts';
import { requireOwnArchive } from '../out/own-archive.ts';
import { type HeldInputs, holdInputs, requireSameInputs } from '../seal/held-inputs.ts';
import { saysWhatIsPublished } from '../seal/publishing-year.ts';
import { editionFiles, firstPages, inputFiles, officeFiles } from '../seal/seal-files.ts';
import type { SealKey } from '../seal/seal-key.ts';
import { internalResults } from '../seal/seal-results.ts';
import { type Asked, askedOf, requireNext, type Wish } from '../seal/seal-wish.ts';
import { buildAt } from './build.ts';

/** How long a second seal waits for the first. */
const PATIENCE = 60_000;

type Edition = Report['edition'];

/**
 * Seals a published year as its next version, with one part that may be given out and one that may
 * not.
 */
export async function sealCommand(run: Run): Promise<number> {
  const asked = askedOf(run);
  const text = messages(run.language ?? 'zh-CN').archive;
  requireOwnArchive(run);
  requireNextVersion(run, asked);
  const held = holdInputs(run);
  const sealing: Run = { ...run, sealing: Number(asked.year) };
  const { loaded, report, problems, leftOut } = await attempt(siteRun(sealing, 'office'));
  if (refuses(run, problems, loaded)) return 1;
  if (!report.assessments.some(({ id }) => id.startsWith(`${asked.year}/`)))
    throw new UsageError(text.noSuchYear(asked.year));
  requireStage(run, report, asked);
  if (leftOut.length > 0) run.output.complain(`${text.sealWithout(leftOut)}\n`);
  const { dataset } = loaded;
  const wish = { ...asked, edition: editionOf(run, asked, dataset) };
  run.output.note(`${text.sealing(wish.year)}\n`);
  return locatedLater(archiveOf(run.data), () =>
    alone(run, () => {
      // Another seal of the year may have ended since this one began.
      requireNextVersion(run, asked);
      return sealAlone(sealing, wish, { report, dataset, held });
    }),
  );
}

/** Throws if the year is sealed already and the request is not that of a further version. */
function requireNextVersion(run: Run, asked: Asked): void {
  const before = newestVersions(archiveOf(run.data)).get(Number(asked.year));
  if (before) requireNext(run, asked, before);
}

/**
 * Chooses the edition of the public part: the public one wherever the office said what may be
 * published.
 */
function editionOf(run: Run, { year, edition }: Asked, dataset: Dataset): Edition {
  const isPublic = saysWhatIsPublished(run.data, year, dataset);
  if (isPublic && edition === 'office')
    throw new UsageError(messages(run.language ?? 'zh-CN').archive.officeIsInside(year));
  return isPublic ? 'public' : (edition ?? 'office');
}

/**
 * Runs one seal at a time in an archive folder. Removes the folder again if it was empty and got no
 * seal.
 */
async function alone(run: Run, work: () => Promise<number>): Promise<number> {
  const archive = archiveOf(run.data);
  const release = await takeBuildLock(archive, { patience: PATIENCE, onWait: () => undefined });
  if (release === undefined) {
    run.output.complain(`${messages(run.language ?? 'zh-CN').archive.sealBusy}\n`);
    return 1;
  }
  try {
    return await work();
  } finally {
    release();
    removeEmpty(join(archive, '.biaochi'));
    removeEmpty(archive);
  }
}

function removeEmpty(folder: string): void {
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

async function sealAlone(
  run: Run,
  wish: Wish,
  { report, dataset, held }: Pick<Making, 'report' | 'dataset' | 'held'>,
): Promise<number> {
  const text = messages(run.language ?? 'zh-CN').archive;
  const archive = archiveOf(run.data);
  clearUnfinished(archive);
  const room = mkdtempSync(join(archive, '.making-site-'));
  try {
    for (const edition of editionsOf(wish)) {
      run.output.note(`${text.sealingEdition[edition]}\n`);
      const make = () => buildAt(siteRun(run, edition), join(room, edition));
      const code = await locatedLater(archive, make);
      if (code !== 0) return code;
    }
    const version = sealFrom(run, { room, archive, wish, report, dataset, held });
    const name = versionName(version.year, version.version);
    const parts = `${text.sealParts[wish.edition]}\n${text.sealInternal[wish.edition]}`;
    await run.output.print(`${text.sealDone(name, version.folder)}\n${parts}\n`);
    await run.output.print(`${text.sealCodeIs(sealCode(version))}\n`);
    const code16 = report.yearFingerprints[version.year] ?? '';
    await run.output.print(`${text.fingerprintIs(code16)}\n`);
    await sayKey(run, wish, version);
    return 0;
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}

/** Says whose signature the seal bears, and where a new key lies. */
async function sayKey(run: Run, { key }: Wish, version: SealVersion): Promise<void> {
  const text = messages(run.language ?? 'zh-CN').archive;
  const { signer } = readManifest(version, 'public');
  if (signer !== undefined) await run.output.print(`${text.signedWith(keyPrint(signer))}\n`);
  if (key?.files) await run.output.print(`${text.keyMade(key.files.private, key.files.public)}\n`);
}

/** The office’s pages are sealed whatever the public part holds. */
const editionsOf = ({ edition }: Wish): Edition[] =>
  edition === 'public' ? ['public', 'office'] : ['office'];

/**
 * Refuses to seal a year that is still in trial, hearing or approval, unless `--stage-is-right`
 * says that this is meant.
 */
function requireStage(run: Run, { assessments }: Report, { year }: Asked): void {
  const { archive, stage } = messages(run.language ?? 'zh-CN');
  const others = assessments
    .map(({ scores }) => scores.assessment)
    .filter(({ id, scheme }) => id.startsWith(`${year}/`) && scheme.stage !== 'published')
    .map(({ id, scheme }) => archive.inStage(id, stage.stages[scheme.stage]));
  if (others.length === 0) return;
  if (!run.switches.has('stage-is-right')) throw new UsageError(archive.notPublished(others));
  run.output.complain(`${archive.sealedInStage(others)}\n`);
}

/** The same command line, changed to build the whole site in a folder aside, without output. */
function siteRun(run: Run, edition: Edition): Run {
  return {
    ...run,
    args: [],
    texts: new Map([['edition', edition]]),
    switches: new Set(),
    output: { ...run.output, print: async () => undefined },
  };
}

interface Making {
  room: string;
  archive: string;
  wish: Wish;
  report: Report;
  dataset: Dataset;
  /** The inputs as they were before they were read. */
  held: HeldInputs;
}

function sealFrom(run: Run, { room, archive, wish, report, dataset, held }: Making): SealVersion {
  const year = Number(wish.year);
  const version = (newestVersions(archive).get(year)?.version ?? 0) + 1;
  const isOfYear = ({ id }: { id: string }): boolean => id.startsWith(`${wish.year}/`);
  const whole = [...scoreAll(dataset, false).scored.values()].filter(({ assessment }) =>
    isOfYear(assessment),
  );
  const named = { ...wish, version };
  const open = wish.edition === 'public' ? publicReport(dataset, report) : report;
  const placesOf = (edition: Edition) => ({
    site: join(room, edition),
    room: join(room, `${edition}-results`),
  });
  const options: Omit<SealOptions, 'key'> = {
    archive,
    year,
    date: wish.date,
    ...(wish.reason === undefined ? {} : { reason: wish.reason }),
    tool: toolVersion(),
    edition: wish.edition,
    fingerprint: report.yearFingerprints[year] ?? '',
    assessments: report.assessments
      .filter(isOfYear)
      .map(({ id }) => id)
      .sort(),
    publicFiles: editionFiles(placesOf(wish.edition), open, wish),
    publicPages: firstPages(open, named),
    internalFiles: new Map([
      ...inputFiles(run, wish.year),
      ...internalResults(join(room, 'internal'), whole),
    ]),
    ...(wish.edition === 'public' && {
      officeFiles: officeFiles(placesOf('office'), report, named),
    }),
    requireSame: () => requireSameInputs(run, held),
    pack: packFiles,
  };
  return sealWith(options, wish.key);
}

/** The same data and settings, cut to what is published. */
const publicReport = (dataset: Dataset, { language, version, sealed }: Report): Report =>
  reportWith(dataset, {
    draft: false,
    anonymise: false,
    edition: 'public',
    language,
    version,
    sealed,
  }).report;

/** Seals and signs. If that fails, removes a key that was made for it. */
function sealWith(options: Omit<SealOptions, 'key'>, key: SealKey | undefined): SealVersion {
  if (!key) return seal(options);
  try {
    return seal({ ...options, key: key.take() });
  } catch (error) {
    key.drop();
    throw error;
  }
}
