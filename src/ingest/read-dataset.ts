import { stat } from 'node:fs/promises';
import type { Assessment, Dataset } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { RulesVersion } from '../model/rules-version.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Language, Site } from '../model/site.ts';
import { locatedProblem } from './cells/located-problem.ts';
import { type Guards, guardAssessment, isGuarded, isOfGuards } from './check/guard-assessment.ts';
import { checkLineage } from './check/lineage.ts';
import { oneForEachCause } from './check/one-cause.ts';
import { checkUppers, type Read } from './check/upper.ts';
import { valuesBefore } from './check/year-before.ts';
import { addAll } from './files/add-all.ts';
import { readDelivered } from './files/delivered-file.ts';
import { type AssessmentFolder, byText, findFolders } from './files/find-folders.ts';
import { readFiles } from './files/read-files.ts';
import { TABLE_FILE } from './files/read-grids.ts';
import { isSetAside } from './files/set-aside.ts';
import { readScheme } from './scheme/read-scheme.ts';
import { readSite } from './scheme/read-site.ts';
import { readAssessment } from './tables/read-assessment.ts';

export type { Guards };
export { isGuarded };

export interface ReadOptions {
  /** One assessment alone, or all of a year, with what stands above them: `2024/counties`, `2024`. */
  only?: string;
  /** Version of the rules that an assessment is read and scored by; the present one unless told. */
  rulesOf?: (assessment: string) => RulesVersion | undefined;
  /** Language of the site where its own cannot be read. */
  language?: Language;
  /** What is done about figures that cannot be right; the build stops unless another is asked for. */
  guards?: Guards;
  /** In a draft bureaus may still owe everything. */
  draft?: boolean;
}

/**
 * Reads a data folder: the one door of this stage. Never throws on bad data; what is wrong with it
 * is in `problems`, all of it at once.
 */
export async function readDataset(dataDir: string, options: ReadOptions = {}): Promise<Dataset> {
  const dataset = emptyDataset(options.language);
  if (!(await isFolder(dataDir))) {
    dataset.problems.push(lacking('no-data-folder', dataDir));
    return dataset;
  }
  const { folders, problems, isUnknown } = await findFolders(dataDir);
  await readSiteFile(dataDir, dataset);
  addAll(
    dataset.problems,
    problems.filter((p) => wanted(p.assessment, options.only) && !isIgnored(p, dataset.site)),
  );
  const schemes = await readSchemes(dataDir, folders);
  const chosen = chosenFolders(folders, schemes, options.only);
  const read: Read[] = [];
  const { rulesOf = () => undefined } = options;
  for (const folder of chosen) {
    const rules = rulesOf(folder.id);
    read.push(...(await readFolder(dataDir, folder, { schemes, dataset, rules })));
  }
  const { guards = 'stop', draft = false } = options;
  const context = await yearsBefore(dataDir, { folders, chosen, schemes });
  checkTogether(read, { schemes, context, guarding: { guards, draft } });
  const found = read.map(({ reading }) => oneForEachCause(reading.problems));
  dataset.problems = dataset.problems.concat(...found);
  if (guards !== 'stop') dataset.problems = trial(dataset.problems, guards);
  dataset.assessments.sort(byYearThenName);
  if (folders.length === 0 && !isUnknown) dataset.problems.push(lacking('no-assessments', dataDir));
  return dataset;
}

function emptyDataset(language: Language = 'zh-CN'): Dataset {
  const site = { title: '标尺', language, order: 'office' as const };
  return { site, assessments: [], problems: [], read: [], files: [] };
}

function lacking(text: string, dataDir: string): Problem {
  const finding = { level: 'error' as const, code: 'missing-scheme' as const, text };
  return locatedProblem(
    { ...finding, params: { folder: dataDir } },
    { assessment: null, file: null },
  );
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

const wanted = (assessment: string | null, only: string | undefined): boolean =>
  only === undefined || assessment === null || isAmong(assessment, only);

/** Whether an assessment is the one asked for, or of the year asked for. */
const isAmong = (id: string, only: string): boolean => id === only || id.startsWith(`${only}/`);

/** A path that is not read, and was set aside. */
function isIgnored({ code, file }: Problem, { ignore = [] }: Site): boolean {
  return code === 'not-read' && isSetAside((file ?? '').replace(/^.*\//, ''), ignore);
}

async function readSiteFile(dataDir: string, dataset: Dataset): Promise<void> {
  const { bytes, input, problem } = await readDelivered(dataDir, {
    assessment: null,
    file: 'site.yaml',
  });
  if (!bytes || !input) {
    if (problem) dataset.problems.push(siteProblem(problem));
    return;
  }
  dataset.files.push(input);
  const { site, problems } = readSite(bytes, { file: 'site.yaml' });
  dataset.site = site;
  addAll(dataset.problems, problems);
}

/** A folder without `site.yaml` is told what it is for, any other failure as of any file. */
function siteProblem(problem: Problem): Problem {
  return problem.params.reason === 'ENOENT' ? { ...problem, text: 'site-missing' } : problem;
}

type SchemeRead = { scheme?: Scheme; problems: Problem[]; input?: Dataset['files'][number] };

async function readSchemes(
  dataDir: string,
  folders: readonly AssessmentFolder[],
): Promise<Map<string, SchemeRead>> {
  const schemes = new Map<string, SchemeRead>();
  for (const { id, files } of folders) {
    if (!files.includes('scheme.yaml')) continue;
    const at = { assessment: id, file: 'scheme.yaml' };
    const { bytes, input, problem } = await readDelivered(dataDir, at);
    if (bytes && input) schemes.set(id, { ...readScheme(bytes, at), input });
    else schemes.set(id, { problems: problem ? [problem] : [] });
  }
  return schemes;
}

/** All folders, or those asked for with what stands above them. */
function chosenFolders(
  folders: readonly AssessmentFolder[],
  schemes: ReadonlyMap<string, SchemeRead>,
  only: string | undefined,
): AssessmentFolder[] {
  if (only === undefined) return [...folders];
  const ids = new Set<string>();
  for (const asked of folders.filter((folder) => isAmong(folder.id, only)))
    for (let id: string | null | undefined = asked.id; id && !ids.has(id); ) {
      ids.add(id);
      id = schemes.get(id)?.scheme?.upper;
    }
  return folders.filter(({ id }) => ids.has(id));
}

async function readFolder(
  dataDir: string,
  folder: AssessmentFolder,
  {
    schemes,
    dataset,
    rules,
  }: {
    schemes: ReadonlyMap<string, SchemeRead>;
    dataset: Dataset;
    rules: RulesVersion | undefined;
  },
): Promise<Read[]> {
  const read = schemes.get(folder.id);
  if (!read) {
    if (folder.files.some((file) => TABLE_FILE.test(file))) dataset.problems.push(noScheme(folder));
    return [];
  }
  if (read.input) dataset.files.push(read.input);
  const files = await readFiles(dataDir, folder, dataset.site.ignore);
  dataset.files.push(...files.inputs);
  const { reading, assessment } = readAssessment(folder.id, read.scheme, files, rules);
  reading.problems.unshift(...read.problems);
  dataset.read.push(...reading.read);
  if (read.scheme) dataset.assessments.push(assessment);
  return [{ reading, assessment }];
}

/** The same assessments a year before, which are not asked for but tell what figures are likely. */
async function yearsBefore(
  dataDir: string,
  {
    folders,
    chosen,
    schemes,
  }: {
    folders: readonly AssessmentFolder[];
    chosen: readonly AssessmentFolder[];
    schemes: ReadonlyMap<string, SchemeRead>;
  },
): Promise<Map<string, Read>> {
  const before = new Map<string, Read>();
  for (const { id } of chosen) {
    const [year, name] = id.split('/');
    const wantedId = `${Number(year) - 1}/${name}`;
    const folder = folders.find((one) => one.id === wantedId);
    const scheme = schemes.get(wantedId)?.scheme;
    if (!folder || !scheme || chosen.includes(folder)) continue;
    before.set(wantedId, readAssessment(wantedId, scheme, await readFiles(dataDir, folder)));
  }
  return before;
}

/** In a trial what guards find is told, and stops nothing. */
function trial(problems: readonly Problem[], guards: Guards): Problem[] {
  if (guards === 'off') return problems.filter(({ code }) => !isOfGuards(code)).map(milder);
  return problems.map(milder);
}

const milder = (one: Problem): Problem => (isGuarded(one) ? { ...one, level: 'warning' } : one);

/** Checks that need several assessments: upper ones, and the year before. */
function checkTogether(
  read: readonly Read[],
  {
    schemes,
    context,
    guarding,
  }: {
    schemes: ReadonlyMap<string, SchemeRead>;
    context: ReadonlyMap<string, Read>;
    guarding: { guards: Guards; draft: boolean };
  },
): void {
  const byId = new Map(read.map((one) => [one.reading.id, one]));
  const ids = new Set(schemes.keys());
  const lowerOf = (id: string): string[] =>
    [...schemes].filter(([, { scheme }]) => scheme?.upper === id).map(([lower]) => lower);
  for (const problem of checkUppers(read, { ids, lowerOf })) {
    byId.get(problem.assessment ?? '')?.reading.problems.push(problem);
  }
  for (const one of read) {
    const { reading } = one;
    const [year, name] = reading.id.split('/');
    const idBefore = `${Number(year) - 1}/${name}`;
    const before = byId.get(idBefore) ?? context.get(idBefore);
    addAll(reading.problems, checkLineage(one, before));
    guardAssessment(one, { lastYear: valuesBefore(before, one), before }, guarding);
  }
}

/** A scheme that Windows calls scheme.yaml while it hides the `.txt` behind it, or one in capitals. */
const MISNAMED = /^scheme\.(yml|yaml|txt)(\.(txt|yaml|yml))?$/i;

function noScheme({ id, files }: AssessmentFolder): Problem {
  const misnamed = files.find((file) => MISNAMED.test(file));
  const text = misnamed === undefined ? 'missing-scheme' : 'misnamed-scheme';
  return locatedProblem(
    { level: 'error', code: 'missing-scheme', text, params: { folder: id, misnamed } },
    { assessment: id, file: misnamed ?? 'scheme.yaml' },
  );
}

function byYearThenName(a: Assessment, b: Assessment): number {
  const year = (assessment: Assessment): string => assessment.id.slice(0, 4);
  return byText(year(b), year(a)) || byText(a.id, b.id);
}
