import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ContentDocument } from '../../model/content.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Problem } from '../../model/problem.ts';
import type { Language } from '../../model/site.ts';
import { findName, suggestions } from '../cells/find-name.ts';
import { textFlaw } from '../cells/text-flaw.ts';
import { addAll } from '../files/add-all.ts';
import { decode } from '../files/decode.ts';
import { UnreadableFile } from '../files/unreadable-file.ts';
import { unreadableYaml } from '../scheme/yaml-problem.ts';
import { checkAgenda } from './check-agenda.ts';
import { checkDate } from './check-date.ts';
import { checkPublic } from './check-public.ts';
import { checkTitleBreak } from './check-title-break.ts';
import { SECTIONS } from './components.ts';
import { type Tell, teller } from './content-problem.ts';
import { halvesOf, type PlaceOf, readFrontMatter } from './front-matter.ts';
import { type AssessmentNames, type Names, namesOf } from './names.ts';
import { parseMdx } from './parse-mdx.ts';
import { readText } from './read-text.ts';

const TOP = { line: 1, column: 1 };
const OF_UNITS = ['unit-report', 'one-pager', 'score-notice'];

/**
 * Reads and checks every MDX file of a folder against the data: front matter, components, the
 * units, indicators and assessments that they name. Nothing in a text is run.
 *
 * @param folder of texts; one that does not exist has none
 * @param options `partial`: not all assessments were read, and texts about others are left out;
 *   `leaveOut`: whether a text about the first of these assessments, with values of the others, is
 *   left out too; `hidden`: names that the public edition hides, by assessment, where one is to be made
 */
export function readContent(
  folder: string,
  dataset: Dataset,
  options: {
    partial?: boolean;
    leaveOut?: (named: readonly string[]) => boolean;
    hidden?: ReadonlyMap<string, readonly string[]>;
  } = {},
): { documents: ContentDocument[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const names = namesOf(dataset);
  const isOther = (id: string): boolean => !names.has(id) && /^\d{4}\/./.test(id);
  const leaveOut = (named: readonly string[]): boolean =>
    (options.partial && named.some(isOther)) || (options.leaveOut?.(named) ?? false);
  const seen = new Map<string, string>();
  const read = filesOf(folder).flatMap((file) => {
    const tell = teller(`content/${file}`, problems);
    // Astro knows the small letters alone.
    if (!file.endsWith('.mdx')) {
      tell('content-extension', TOP, file);
      return [];
    }
    const one = readDocument(
      { folder, file, names, leaveOut, hidden: options.hidden },
      tell,
      problems,
    );
    return one && isFirst(one, { seen, tell, language: dataset.site.language })
      ? [{ ...one, tell }]
      : [];
  });
  const documents = read.map(({ document }) => document);
  for (const { document, ...where } of read) checkAgenda(document, documents, names, where);
  return { documents, problems };
}

function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.mdx$/i.test(path) && !/(^|\/)[._]/.test(path))
    .sort();
}

function textOf(path: string, file: string, problems: Problem[]): string | undefined {
  try {
    if (!statSync(path).isFile()) throw new UnreadableFile('no-regular-file');
    const text = decode(readFileSync(path)).text.replaceAll(/\r\n?/g, '\n');
    checkLines(text);
    return text;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    problems.push(unreadableYaml(error, { assessment: null, file: `content/${file}` }));
    return undefined;
  }
}

/** Throws UnreadableFile with the first line that holds a character which no page can show. */
function checkLines(text: string): void {
  for (const [place, written] of text.split('\n').entries()) {
    const flaw = textFlaw(written, false);
    if (flaw)
      throw new UnreadableFile(
        flaw.text,
        { ...flaw.params, line: place + 1 },
        undefined,
        flaw.code,
      );
  }
}

/** A text, and where the keys of its front matter stand. */
interface Read {
  document: ContentDocument;
  placeOf: PlaceOf;
}

interface Reading {
  folder: string;
  file: string;
  names: Names;
  leaveOut: (named: readonly string[]) => boolean;
  hidden: ReadonlyMap<string, readonly string[]> | undefined;
}

function readDocument(
  { folder, file, names, leaveOut, hidden }: Reading,
  tell: Tell,
  problems: Problem[],
): Read | undefined {
  const path = join(folder, file);
  const text = textOf(path, file, problems);
  if (text === undefined) return undefined;
  const halves = halvesOf(text);
  if (!halves) {
    tell('content-no-head', TOP, file);
    return undefined;
  }
  const { meta, problems: found, placeOf } = readFrontMatter(halves.head, `content/${file}`);
  addAll(problems, found);
  if (!meta) return undefined;
  if (leaveOut(assessmentsNamed(halves.body, meta.assessment))) return undefined;
  const own = names.get(meta.assessment);
  if (!own) {
    tell('content-assessment', placeOf('assessment'), meta.assessment, {
      known: [...names.keys()],
    });
    return undefined;
  }
  checkDate(meta.date, placeOf('date'), tell);
  checkDate(meta['printed-on'], placeOf('printed-on'), tell);
  checkTitleBreak(meta, placeOf('title-break'), tell);
  const parsed = parseMdx(halves.body);
  if ('wrong' in parsed) {
    const { line, reason } = parsed.wrong;
    const written = text.split('\n')[line - 1]?.trim() ?? '';
    tell('content-syntax', parsed.wrong, written, { reason });
    return undefined;
  }
  if (meta.public)
    addAll(problems, checkPublic(`content/${file}`, text, hidden?.get(meta.assessment)));
  const unit = unitOf(meta, own, { tell, placeOf });
  const { parts } = readText(parsed.root.children, {
    tell,
    known: { names, own, sections: SECTIONS[meta.kind] },
    folder: dirname(path),
  });
  const document = { file, path, mdx: halves.body, meta, parts };
  return { document: unit === undefined ? document : { ...document, unit }, placeOf };
}

/** The assessment that a text is about, and those that it takes values from. */
function assessmentsNamed(body: string, own: string): string[] {
  return [own, ...[...body.matchAll(/\sassessment="([^"]*)"/g)].map(([, id = '']) => id)];
}

/** The unit of a document of one unit, which all others must not name. */
function unitOf(
  { kind, unit }: ContentDocument['meta'],
  { units, assessment }: AssessmentNames,
  { tell, placeOf }: { tell: Tell; placeOf: PlaceOf },
): string | undefined {
  const needsUnit = OF_UNITS.includes(kind);
  if (unit === undefined) {
    if (needsUnit) tell('content-unit-missing', placeOf('kind'), kind);
    return undefined;
  }
  if (!needsUnit) {
    tell('content-unit-idle', placeOf('unit'), kind);
    return undefined;
  }
  const found = findName(units, unit);
  if (!found)
    tell('content-unit', placeOf('unit'), unit, {
      assessment: assessment.id,
      near: suggestions(units, unit),
    });
  return found?.code;
}

/** Two texts of one language for one document: the second is told. */
function isFirst(
  { document: one, placeOf }: Read,
  { seen, tell, language }: { seen: Map<string, string>; tell: Tell; language: Language },
): boolean {
  if (one.meta.kind === 'article') return true;
  const { kind, assessment, lang = language } = one.meta;
  const key = [kind, assessment, one.unit ?? '', lang].join(' ');
  const before = seen.get(key);
  if (before !== undefined) {
    tell('content-twice', placeOf('kind'), one.meta.kind, { file: before });
    return false;
  }
  seen.set(key, one.file);
  return true;
}
