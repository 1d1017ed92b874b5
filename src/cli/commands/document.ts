import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import type { AssessmentFacts } from '../../briefing/assessment-facts.ts';
import { openPlaces } from '../../briefing/blanks.ts';
import { type DocumentEntry, documentsOf } from '../../briefing/documents.ts';
import type { Draft, Pack } from '../../briefing/draft.ts';
import { type DocumentFiles, makeDocument } from '../../export/article/document-files.ts';
import { fileName } from '../../export/links/file-name.ts';
import { openBrowser } from '../../export/pdf/browser-of-machine.ts';
import { messages } from '../../i18n/messages.ts';
import { ContentKind } from '../../model/content.ts';
import { factsByAssessment } from '../../view/documents/facts-by-assessment.ts';
import { attempt } from '../attempt.ts';
import { type Run, UsageError } from '../command.ts';
import { documentPage } from '../document-page.ts';
import { assessmentId, refuses, unknownAssessment } from '../load.ts';
import { type AddFile, withNewFiles } from '../new-files.ts';
import { requireOut } from '../out/file-place.ts';
import { explainDocuments } from '../print/explained.ts';
import { progress } from '../progress.ts';
import { theUnit } from '../the-assessment.ts';

const OF_UNITS: readonly string[] = ['unit-report', 'one-pager', 'score-notice'];

type Form = 'docx' | 'pdf' | 'html';

/** Meeting documents as files: one, those of all units, or all of an assessment; without a site. */
export async function document(run: Run): Promise<number> {
  checkForm(run);
  const lines: string[] = [];
  const code = await withNewFiles(run, (add) =>
    documents(run, { add, say: (line) => lines.push(`${line}\n`) }),
  );
  for (const line of lines) await run.output.print(line);
  return code;
}

/** `text` and `json` go with `--explain`; all other formats are files. */
function checkForm({ texts, switches, language }: Run): void {
  const { documentFiles } = messages(language ?? 'zh-CN');
  const form = texts.get('format');
  const isFile = form !== undefined && form !== 'json';
  if (switches.has('explain') ? isFile || texts.has('out') : form === 'json')
    throw new UsageError(documentFiles.explainForms);
}

/** Where files go, and what is said of them once they are all there. */
interface Goal {
  add: AddFile;
  say: (line: string) => void;
}

async function documents(run: Run, goal: Goal): Promise<number> {
  const [kind = '', typed = '', unit] = run.args;
  const before = messages(run.language ?? 'zh-CN');
  const kinds: readonly string[] = ContentKind.options;
  if (kind !== 'all' && !kinds.includes(kind))
    throw new UsageError(before.documentFiles.unknownKind(kind, kinds));
  const many = kind === 'all' || run.switches.has('all');
  if (OF_UNITS.includes(kind) && unit === undefined && !many)
    throw new UsageError(before.documentFiles.needsUnit(kind));
  if (!run.switches.has('explain'))
    requireOut(run, { many, format: run.texts.get('format') ?? 'docx' });
  if (typed === '') return ofLatestYear(run, kind, goal);
  const id = assessmentId(run, typed, before.cli);
  const { loaded, report, problems } = await attempt(run);
  if (refuses(run, problems, loaded)) return 1;
  const facts = factsByAssessment(report).get(id);
  if (facts === undefined) throw unknownAssessment(run, typed, loaded.text);
  const wanted = chosen(run, facts);
  if (run.switches.has('explain')) return explainDocuments(run, facts, wanted);
  const several = many || wanted.length > 1;
  return write({ ...run, language: loaded.language }, { facts, wanted, many: several, goal });
}

/** `all` without an assessment: everything of the latest year, each assessment in a folder of its own. */
async function ofLatestYear(run: Run, kind: string, goal: Goal): Promise<number> {
  const { cli } = messages(run.language ?? 'zh-CN');
  if (kind !== 'all') throw new UsageError(cli.tooFewArguments(cli.commands.document.usage));
  const { loaded, report, problems } = await attempt(run);
  if (refuses(run, problems, loaded)) return 1;
  const years = report.assessments.map(({ scores }) => scores.assessment.scheme.year);
  const latest = report.assessments.filter(({ id }) => id.startsWith(`${Math.max(...years)}/`));
  const codes: number[] = [];
  for (const { id, scores } of latest) {
    const title = fileName(scores.assessment.scheme.title);
    const out = join(run.texts.get('out') ?? '.', title);
    const texts = new Map([...run.texts, ['out', out]]);
    codes.push(await documents({ ...run, args: ['all', id], texts }, goal));
  }
  return Math.max(0, ...codes);
}

/** The documents that the command names. Throws where there is none. */
function chosen(run: Run, facts: AssessmentFacts): DocumentEntry[] {
  const { documentFiles, cli } = facts.words;
  const [kind = '', , typed] = run.args;
  const all = documentsOf(facts);
  const code = typed === undefined ? undefined : theUnit(facts.scores, typed, cli).unit.code;
  const found = all
    .filter((one) => kind === 'all' || one.kind === kind)
    .filter((one) => code === undefined || one.unit?.unit.code === code);
  if (found.length > 0) return found;
  const kinds = new Set(all.filter((one) => code === undefined || one.unit).map((one) => one.kind));
  if (code !== undefined && all.some((one) => one.kind === kind && !one.unit))
    throw new UsageError(documentFiles.notOfUnits(kind, [...kinds]));
  throw new UsageError(documentFiles.noneForAssessment(kind, facts.id, [...kinds]));
}

interface Wanted {
  facts: AssessmentFacts;
  wanted: readonly DocumentEntry[];
  many: boolean;
  goal: Goal;
}

async function write(run: Run, all: Wanted): Promise<number> {
  const { facts, wanted, many } = all;
  const text = facts.words.documentFiles;
  const form = (run.texts.get('format') ?? 'docx') as Form;
  const out = run.texts.get('out');
  if (many && out !== undefined && existsSync(out) && !statSync(out).isDirectory())
    throw new UsageError(text.outIsFolder(out));
  const browser = form === 'pdf' ? await openBrowser() : undefined;
  if (form === 'pdf' && browser === undefined) {
    run.output.complain(`${text.noBrowser}\n`);
    return 1;
  }
  if (wanted.length > 1) run.output.note(`${text.making(wanted.length)}\n`);
  try {
    return await writeAll(run, { ...all, form, browser });
  } finally {
    await browser?.close();
  }
}

interface Writing extends Wanted {
  form: Form;
  browser: Browser | undefined;
}

async function writeAll(run: Run, work: Writing): Promise<number> {
  const { facts, wanted, form, browser, goal } = work;
  const text = facts.words.documentFiles;
  const missing = new Set<string>();
  const taken = new Set<string>();
  let refused = 0;
  const told = progress(run.output, facts.words.cli.progress).documents;
  for (const [index, entry] of wanted.entries()) {
    if (index > 0) told(index, wanted.length);
    const draft = entry.make();
    const outcome = await makeDocument(await documentPage(facts, draft), browser);
    if (outcome.kind === 'refused') {
      for (const { what, found, known = [], line, column } of outcome.problems)
        run.output.complain(
          `${text.refused(draft.title, line, column, text.found[what](found, known))}\n`,
        );
      refused++;
      continue;
    }
    const path = placeOf(run, work, freeName(draft.title, entry, taken));
    goal.add(path, contentOf(outcome.files, form));
    goal.say(text.made(path));
    for (const line of openLines(facts, draft)) goal.say(line);
    for (const face of outcome.files.pdf?.faces.missing ?? []) missing.add(face);
  }
  if (missing.size > 0) run.output.note(`${text.missingFaces([...missing])}\n`);
  return refused > 0 ? 1 : 0;
}

/** What is still to be filled in: in which part, what, and how often. */
function openLines({ words, frame }: AssessmentFacts, draft: Draft | Pack): string[] {
  const places = openPlaces(draft, frame.language);
  if (places.length === 0) return [];
  const counts = new Map<string, { part: string; what: string; count: number }>();
  for (const { part, what } of places) {
    const key = JSON.stringify([part, what]);
    counts.set(key, { part, what, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const list = [...counts.values()].map(words.documentFiles.openPlace);
  return [words.documentFiles.openPlaces({ count: places.length, list })];
}

/** The office's name for it; where another has that name, with the unit's code. */
function freeName(title: string, { unit }: DocumentEntry, taken: Set<string>): string {
  const base = fileName(title);
  let name = base;
  for (let n = 1; taken.has(name.toLowerCase()); n++)
    name = n === 1 && unit ? fileName(`${base}（${unit.unit.code}）`) : `${base}（${n + 1}）`;
  taken.add(name.toLowerCase());
  return name;
}

/** `--out` as given, or the document's name, inside `--out` where that is a folder. */
function placeOf(run: Run, { many, form }: Writing, name: string): string {
  const out = run.texts.get('out');
  const isFolder = out !== undefined && existsSync(out) && statSync(out).isDirectory();
  if (out !== undefined && !many && !isFolder) return resolve(out);
  return join(resolve(out ?? '.'), `${name}.${form}`);
}

function contentOf({ docx, single, pdf }: DocumentFiles, form: Form): Uint8Array | string {
  if (form === 'html') return single;
  return form === 'pdf' && pdf ? pdf.bytes : docx;
}
