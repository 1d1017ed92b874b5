import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { filesBelow } from '../../archive/manifest.ts';
import { addressesOf } from '../../export/address.ts';
import type { Found } from '../../export/article-nodes.ts';
import { openBrowser } from '../../export/browser-of-machine.ts';
import { type DocumentFiles, makeDocument } from '../../export/document-files.ts';
import { fileName } from '../../export/file-name.ts';
import { messages } from '../../i18n/messages.ts';
import type { DocumentFilesMessages } from '../../i18n/zh-CN/document-files.ts';
import type { Report } from '../../model/report.ts';
import { attempt } from '../attempt.ts';
import { inBuildFolder } from '../build-folder.ts';
import { buildPages } from '../build-pages.ts';
import { type Run, UsageError } from '../command.ts';
import { assessmentId, refuses } from '../load.ts';
import { theUnit } from '../the-assessment.ts';

/** Kinds of built-in documents, and those that are made one for each unit. */
const KINDS = [
  'circular',
  'unit-report',
  'one-pager',
  'weak-links',
  'progress-alert',
  'standing',
  'tutorial',
  'speaking-notes',
  'score-notice',
  'pack',
];
const OF_UNITS = ['unit-report', 'one-pager', 'score-notice'];

type Format = 'docx' | 'pdf' | 'html';

interface Wanted {
  kind: string;
  assessment: string;
  format: Format;
  /** Address of the unit, where one was named. */
  unit: string | undefined;
}

/** Meeting documents as files: one, those of all units, or all of an assessment. */
export async function document(run: Run): Promise<number> {
  const [kind = '', typed = ''] = run.args;
  const text = messages(run.language ?? 'zh-CN');
  if (kind !== 'all' && !KINDS.includes(kind))
    throw new UsageError(text.documentFiles.unknownKind(kind, KINDS));
  const many = kind === 'all' || run.switches.has('all');
  if (OF_UNITS.includes(kind) && run.args[2] === undefined && !many)
    throw new UsageError(text.documentFiles.needsUnit(kind));
  const assessment = assessmentId(run, typed, text.cli);
  const only: Run = { ...run, texts: new Map([...run.texts, ['only', assessment]]) };
  const { loaded, report, problems } = await attempt(only);
  if (refuses(run, problems, loaded)) return 1;
  const unit = run.args[2] === undefined ? undefined : unitAddress(report, assessment, run.args[2]);
  const format = (run.texts.get('format') ?? 'docx') as Format;
  return inBuildFolder(run, loaded.text, async (work) => {
    const site = await buildPages(work, report, run.content);
    return writeDocuments(
      { ...run, language: loaded.language },
      site,
      { kind, assessment, format, unit },
      many,
    );
  });
}

function unitAddress(report: Report, assessment: string, typed: string): string {
  const scores = report.assessments.find(({ id }) => id === assessment)?.scores;
  if (scores === undefined) throw new Error(`${assessment} was scored, yet is not in the report`);
  const { code } = theUnit(scores, typed, messages(report.language).cli).unit;
  return addressesOf(scores.assessment.units).get(code) ?? code;
}

async function writeDocuments(
  run: Run,
  site: string,
  wanted: Wanted,
  many: boolean,
): Promise<number> {
  const text = textOf(run);
  const pages = pagesOf(site, wanted);
  if (pages.length === 0) {
    const kinds = KINDS.filter(
      (kind) => pagesOf(site, { ...wanted, kind, unit: undefined }).length > 0,
    );
    throw new UsageError(text.noneForAssessment(wanted.kind, wanted.assessment, kinds));
  }
  const browser = wanted.format === 'pdf' ? await openBrowser() : undefined;
  if (wanted.format === 'pdf' && browser === undefined) {
    run.output.complain(`${text.noBrowser}\n`);
    return 1;
  }
  if (pages.length > 1) run.output.note(`${text.making(pages.length)}\n`);
  try {
    return await writeAll(run, site, { pages, wanted, many, browser });
  } finally {
    await browser?.close();
  }
}

interface Writing {
  pages: string[];
  wanted: Wanted;
  many: boolean;
  browser: Browser | undefined;
}

async function writeAll(
  run: Run,
  site: string,
  { pages, wanted, many, browser }: Writing,
): Promise<number> {
  const text = textOf(run);
  const missing = new Set<string>();
  const names = new Set<string>();
  let refused = 0;
  for (const page of pages) {
    const made = await makeDocument(readFileSync(join(site, page), 'utf8'), browser);
    if (made.kind === 'refused') {
      for (const found of made.problems)
        run.output.complain(`${text.refused(page, found.line, found.column, words(found, run))}\n`);
      refused++;
      continue;
    }
    const file = placeOf(run, made.files, wanted.format, many, names);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, contentOf(made.files, wanted.format));
    for (const face of made.files.pdf?.faces.missing ?? []) missing.add(face);
    await run.output.print(`${text.made(file)}\n`);
  }
  if (missing.size > 0) run.output.note(`${text.missingFaces([...missing])}\n`);
  return refused > 0 ? 1 : 0;
}

const textOf = (run: Run): DocumentFilesMessages => messages(run.language ?? 'zh-CN').documentFiles;

const words = ({ what, found, known = [] }: Found, run: Run): string =>
  textOf(run).found[what](found, known);

/** Pages of a kind (and unit) of one assessment, in the order of their addresses. */
function pagesOf(site: string, { kind, assessment, unit }: Wanted): string[] {
  const folder = `${assessment}/documents/`;
  const names = filesBelow(site)
    .filter(
      (path) => path.startsWith(folder) && path.endsWith('.html') && !path.endsWith('.single.html'),
    )
    .map((path) => path.slice(folder.length, -'.html'.length));
  const ofKind = names.filter(
    (name) => kind === 'all' || name === kind || name.startsWith(`${kind}-`),
  );
  const ofUnit = unit === undefined ? ofKind : ofKind.filter((name) => name.endsWith(`-${unit}`));
  return ofUnit.sort().map((name) => `${folder}${name}.html`);
}

function contentOf({ docx, single, pdf }: DocumentFiles, format: Format): Uint8Array | string {
  if (format === 'html') return single;
  return format === 'pdf' && pdf ? pdf.bytes : docx;
}

/** `--out` as given, or a name that an office would give, inside `--out` where several are made. */
function placeOf(
  run: Run,
  { article }: DocumentFiles,
  format: Format,
  many: boolean,
  names: Set<string>,
): string {
  const out = run.texts.get('out');
  const isFolder = out !== undefined && existsSync(out) && statSync(out).isDirectory();
  if (out !== undefined && !many && !isFolder) return resolve(out);
  const base = fileName(article.title);
  let name = base;
  for (let n = 2; names.has(name.toLowerCase()); n++) name = `${base}（${n}）`;
  names.add(name.toLowerCase());
  return resolve(out ?? '.', `${name}.${format}`);
}
