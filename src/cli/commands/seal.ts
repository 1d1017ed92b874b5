import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../../archive/manifest.ts';
import { clearUnfinished, seal } from '../../archive/seal.ts';
import {
  archiveOf,
  newestVersions,
  type SealVersion,
  sealCode,
  versionName,
} from '../../archive/seal-versions.ts';
import { dataFiles, sealedDataFaults } from '../../archive/sealed-years.ts';
import { html } from '../../components/html.ts';
import { scoreJson } from '../../export/score-json.ts';
import { zip } from '../../export/zip.ts';
import { messages } from '../../i18n/messages.ts';
import type { Report } from '../../model/report.ts';
import { attempt } from '../attempt.ts';
import { type Run, UsageError } from '../command.ts';
import { refuses } from '../load.ts';
import { toolVersion } from '../project.ts';
import { build } from './build.ts';

interface Wish {
  year: string;
  date: string;
  reason: string | undefined;
  edition: Report['edition'];
}

/** Freezes a published year as its next version: site and results apart from inputs and ballots. */
export async function sealCommand(run: Run): Promise<number> {
  const wish = wishOf(run);
  const text = messages(run.language ?? 'zh-CN').archive;
  const before = newestVersions(archiveOf(run.data)).get(Number(wish.year));
  if (before) requireReason(run, wish, before);
  const reopened: Run = { ...run, reopened: Number(wish.year) };
  const { loaded, report, problems } = await attempt(reopened);
  if (refuses(run, problems, loaded)) return 1;
  if (!report.assessments.some(({ id }) => id.startsWith(`${wish.year}/`)))
    throw new UsageError(text.noSuchYear(wish.year));
  run.output.note(`${text.sealing(wish.year)}\n`);
  const archive = archiveOf(run.data);
  mkdirSync(archive, { recursive: true });
  clearUnfinished(archive);
  const room = mkdtempSync(join(archive, '.making-site-'));
  try {
    const code = await build(siteRun(reopened, join(room, 'site'), wish));
    if (code !== 0) return code;
    const made = sealFrom(run, { room, archive, wish, report });
    const name = versionName(made.year, made.version);
    await run.output.print(`${text.sealDone(name, made.folder)}\n${text.sealParts}\n`);
    await run.output.print(`${text.sealCodeIs(sealCode(made))}\n`);
    const code16 = report.yearFingerprints[made.year] ?? '';
    await run.output.print(`${text.fingerprintIs(code16)}\n`);
    return 0;
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}

function wishOf(run: Run): Wish {
  const text = messages(run.language ?? 'zh-CN').archive;
  const year = run.args[0] ?? '';
  const date = run.texts.get('date');
  if (!/^\d{4}$/.test(year)) throw new UsageError(text.badYear(year));
  if (date === undefined) throw new UsageError(text.needDate);
  if (!isDate(date)) throw new UsageError(text.badDate(date));
  const edition = run.texts.get('edition') === 'public' ? 'public' : 'office';
  return { year, date, reason: run.texts.get('reason'), edition };
}

/** A day that exists, as YYYY-MM-DD. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}

function requireReason(run: Run, wish: Wish, before: SealVersion): void {
  const text = messages(run.language ?? 'zh-CN').archive;
  const name = versionName(before.year, before.version);
  if (wish.reason === undefined) {
    const same = sealedDataFaults(run.data, before).length === 0;
    throw new UsageError(
      same ? text.sealUnchanged(name) : text.needReason(wish.year, before.version),
    );
  }
}

/** The same command line, building the whole site somewhere aside and without a word. */
function siteRun(run: Run, out: string, { edition }: Wish): Run {
  return {
    ...run,
    args: [],
    texts: new Map([
      ['out', out],
      ...(edition === 'public' ? ([['edition', 'public']] as const) : []),
    ]),
    switches: new Set(),
    output: { ...run.output, print: async () => undefined },
  };
}

interface Making {
  room: string;
  archive: string;
  wish: Wish;
  report: Report;
}

function sealFrom(run: Run, { room, archive, wish, report }: Making): SealVersion {
  const year = Number(wish.year);
  const version = (newestVersions(archive).get(year)?.version ?? 0) + 1;
  const site = join(room, 'site', wish.year);
  const assessments = report.assessments.filter(({ id }) => id.startsWith(`${wish.year}/`));
  return seal({
    archive,
    year,
    date: wish.date,
    ...(wish.reason === undefined ? {} : { reason: wish.reason }),
    tool: toolVersion(),
    edition: wish.edition,
    fingerprint: report.yearFingerprints[year] ?? '',
    assessments: assessments.map(({ id }) => id).sort(),
    publicFiles: new Map(placed(site, filesBelow(site), wish.year)),
    publicPages: publicPages(report, { year, version, wish }),
    internalFiles: new Map([
      ...placed(
        join(run.data, wish.year),
        dataFiles(join(run.data, wish.year)),
        `data/${wish.year}`,
      ),
      ...placed(
        run.data,
        ['site.yaml'].filter((path) => existsSync(join(run.data, path))),
        'data',
      ),
      ...(existsSync(run.content) ? placed(run.content, dataFiles(run.content), 'content') : []),
      ...writeResults(join(room, 'results'), assessments),
    ]),
    pack: (files) => zip([...files].map(([path, bytes]) => ({ path, bytes }))),
  });
}

const placed = (folder: string, paths: readonly string[], below: string): [string, string][] =>
  paths.map((path) => [`${below}/${path}`, join(folder, path)]);

/** The results in the form of `score --format json`, for scoring anew to be held against. */
function writeResults(folder: string, assessments: Report['assessments']): [string, string][] {
  mkdirSync(folder, { recursive: true });
  return assessments.map(({ id, scores }) => {
    const name = `${id.slice(id.indexOf('/') + 1)}.json`;
    writeFileSync(join(folder, name), [...scoreJson(scores)].join(''));
    return [`results/${name}`, join(folder, name)];
  });
}

/** The first page of a seal and its page of years: plain, with nothing to load. */
function publicPages(
  report: Report,
  { year, version, wish }: { year: number; version: number; wish: Wish },
): Map<string, string> {
  const text = messages(report.language).archive;
  const title = text.sealPageTitle(year, version);
  const page = (up: string): string =>
    html`<!doctype html>
<html lang="${report.language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<h1>${title}</h1>
<p>${report.site.title}</p>
<ul>${report.assessments
      .filter(({ id }) => id.startsWith(`${year}/`))
      .map(
        ({ id, scores }) =>
          html`<li><a href="${up}${id}/index.html">${scores.assessment.scheme.title}</a></li>`,
      )}</ul>
<p>${text.sealPageDate(wish.date)}</p>
${wish.reason === undefined ? '' : html`<p>${text.sealPageReason(wish.reason)}</p>`}
<p>${text.fingerprintIs(report.yearFingerprints[year] ?? '')}</p>
<p>${text.sealPageHow}</p>
</html>
`.markup;
  return new Map([
    ['index.html', page('')],
    ['archive/index.html', page('../')],
  ]);
}
