import { existsSync, mkdtempSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { takeBuildLock } from '../../archive/build-lock.ts';
import { locatedLater } from '../../archive/located.ts';
import { filesBelow } from '../../archive/manifest.ts';
import { clearUnfinished, type SealOptions, seal } from '../../archive/seal.ts';
import {
  archiveOf,
  newestVersions,
  readManifest,
  type SealVersion,
  sealCode,
  versionName,
} from '../../archive/seal-versions.ts';
import { dataFiles } from '../../archive/sealed-years.ts';
import { keyPrint } from '../../archive/signature.ts';
import { packFiles } from '../../export/xlsx/pack-files.ts';
import { messages } from '../../i18n/messages.ts';
import { toolVersion } from '../../integration/project.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Report } from '../../model/report.ts';
import { scoreAll } from '../../report.ts';
import { attempt } from '../attempt.ts';
import { type Run, UsageError } from '../command.ts';
import { refuses } from '../load.ts';
import type { SealKey } from '../seal/seal-key.ts';
import { sealPages } from '../seal/seal-pages.ts';
import { internalResults, publicResults } from '../seal/seal-results.ts';
import { requireNext, type Wish, wishOf } from '../seal/seal-wish.ts';
import { buildAt } from './build.ts';

/** How long a second seal waits for the first. */
const PATIENCE = 60_000;

/** Freezes a published year as its next version: site and results apart from inputs and ballots. */
export async function sealCommand(run: Run): Promise<number> {
  const wish = wishOf(run);
  const text = messages(run.language ?? 'zh-CN').archive;
  const before = newestVersions(archiveOf(run.data)).get(Number(wish.year));
  if (before) requireNext(run, wish, before);
  const sealing: Run = { ...run, sealing: Number(wish.year) };
  const { loaded, report, problems, leftOut } = await attempt(siteRun(sealing, wish));
  if (refuses(run, problems, loaded)) return 1;
  if (!report.assessments.some(({ id }) => id.startsWith(`${wish.year}/`)))
    throw new UsageError(text.noSuchYear(wish.year));
  warnOfStages(run, report, wish);
  if (leftOut.length > 0) run.output.complain(`${text.sealWithout(leftOut)}\n`);
  run.output.note(`${text.sealing(wish.year)}\n`);
  const { dataset } = loaded;
  return locatedLater(archiveOf(run.data), () =>
    alone(run, () => sealAlone(sealing, wish, { report, dataset })),
  );
}

/** One seal at a time in an archive folder; one that was empty and got none is not left behind. */
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
  { report, dataset }: Pick<Making, 'report' | 'dataset'>,
): Promise<number> {
  const text = messages(run.language ?? 'zh-CN').archive;
  const archive = archiveOf(run.data);
  clearUnfinished(archive);
  const room = mkdtempSync(join(archive, '.making-site-'));
  try {
    const out = join(room, 'site');
    const code = await locatedLater(archive, () => buildAt(siteRun(run, wish), out));
    if (code !== 0) return code;
    const made = sealFrom(run, { room, archive, wish, report, dataset });
    const name = versionName(made.year, made.version);
    await run.output.print(`${text.sealDone(name, made.folder)}\n${text.sealParts}\n`);
    await run.output.print(`${text.sealCodeIs(sealCode(made))}\n`);
    const code16 = report.yearFingerprints[made.year] ?? '';
    await run.output.print(`${text.fingerprintIs(code16)}\n`);
    await sayKey(run, wish, made);
    return 0;
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}

/** Whose signature it bears, and where a new key lies. */
async function sayKey(run: Run, { key }: Wish, version: SealVersion): Promise<void> {
  const text = messages(run.language ?? 'zh-CN').archive;
  const { signer } = readManifest(version, 'public');
  if (signer !== undefined) await run.output.print(`${text.signedWith(keyPrint(signer))}\n`);
  if (key?.made) await run.output.print(`${text.keyMade(key.made.private, key.made.public)}\n`);
}

/** A year that is still tried out, heard or approved is sealed as such, once it has been said. */
function warnOfStages(run: Run, { assessments }: Report, { year }: Wish): void {
  const { archive, stage } = messages(run.language ?? 'zh-CN');
  const others = assessments
    .map(({ scores }) => scores.assessment)
    .filter(({ id, scheme }) => id.startsWith(`${year}/`) && scheme.stage !== 'published')
    .map(({ id, scheme }) => archive.inStage(id, stage.stages[scheme.stage]));
  if (others.length > 0) run.output.complain(`${archive.notPublished(others)}\n`);
}

/** The same command line, building the whole site somewhere aside and without a word. */
function siteRun(run: Run, { edition }: Wish): Run {
  return {
    ...run,
    args: [],
    texts: new Map(edition === 'public' ? [['edition', 'public']] : []),
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
}

function sealFrom(run: Run, { room, archive, wish, report, dataset }: Making): SealVersion {
  const year = Number(wish.year);
  const version = (newestVersions(archive).get(year)?.version ?? 0) + 1;
  const isOfYear = ({ id }: { id: string }): boolean => id.startsWith(`${wish.year}/`);
  const shown = report.assessments.filter(isOfYear).map(({ scores }) => scores);
  const whole = [...scoreAll(dataset, false).scored.values()].filter(({ assessment }) =>
    isOfYear(assessment),
  );
  const site = join(room, 'site', wish.year);
  const options: Omit<SealOptions, 'key'> = {
    archive,
    year,
    date: wish.date,
    ...(wish.reason === undefined ? {} : { reason: wish.reason }),
    tool: toolVersion(),
    edition: wish.edition,
    fingerprint: report.yearFingerprints[year] ?? '',
    assessments: shown.map(({ assessment }) => assessment.id).sort(),
    publicFiles: new Map([
      ...placed(site, filesBelow(site), wish.year),
      ...publicResults(join(room, 'public'), shown),
    ]),
    publicPages: sealPages(report, { year, version, date: wish.date, reason: wish.reason }),
    internalFiles: new Map([
      ...inputFiles(run, wish.year),
      ...internalResults(join(room, 'internal'), whole),
    ]),
    pack: packFiles,
  };
  return sealWith(options, wish.key);
}

/** Seals and signs; a key made for it is gone again where that fails. */
function sealWith(options: Omit<SealOptions, 'key'>, key: SealKey | undefined): SealVersion {
  if (!key) return seal(options);
  try {
    return seal({ ...options, key: key.take() });
  } catch (error) {
    key.drop();
    throw error;
  }
}

/** The year’s tables, the site’s settings and the texts, as they were delivered. */
function inputFiles({ data, content }: Run, year: string): [string, string][] {
  const tables = join(data, year);
  const settings = ['site.yaml'].filter((path) => existsSync(join(data, path)));
  return [
    ...placed(tables, dataFiles(tables), `data/${year}`),
    ...placed(data, settings, 'data'),
    ...(existsSync(content) ? placed(content, dataFiles(content), 'content') : []),
  ];
}

const placed = (folder: string, paths: readonly string[], below: string): [string, string][] =>
  paths.map((path) => [`${below}/${path}`, join(folder, path)]);
