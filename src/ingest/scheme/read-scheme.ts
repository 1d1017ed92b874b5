import type { Problem } from '../../model/problem.ts';
import { Scheme } from '../../model/scheme.ts';
import { readBySchema } from './read-by-schema.ts';
import { readYaml, type Yaml } from './read-yaml.ts';
import type { YamlFinding } from './schema-findings.ts';
import { checkScheme } from './scheme-checks.ts';
import { checkDefaults, normaliseDefaults } from './scheme-defaults.ts';
import { inEnglish, percentWeights } from './scheme-words.ts';
import { unreadableYaml, type YamlFile, yamlProblem } from './yaml-problem.ts';

export interface SchemeRead {
  /** Absent where so much is wrong that tables judged by the rest would be told wrong things. */
  scheme?: Scheme;
  problems: Problem[];
}

/** Keys that tables are judged by: with one of them unknown, errors would follow from the error. */
const WEIGHTY = new Set([
  'weights',
  'full-score',
  'groups',
  'categories',
  'defaults',
  'missing',
  'cells',
  'raters',
  'adjustments',
  'vetoes',
  'grades',
  'difficulty',
]);

function misleads({ path, finding }: YamlFinding, data: Record<string, unknown>): boolean {
  if (path.length > 1 || finding.code !== 'unknown-key') return WEIGHTY.has(String(path[0]));
  const meant = [finding.params.near ?? []].flat().map(String);
  return meant.some((key) => WEIGHTY.has(key) && !Object.hasOwn(data, key));
}

function withDefaults(data: Record<string, unknown>): Record<string, unknown> {
  if (!Object.hasOwn(data, 'defaults')) return data;
  return { ...data, defaults: normaliseDefaults(data.defaults) };
}

/** Reads the bytes of a `scheme.yaml` and finds everything that is wrong with it. */
export function readScheme(bytes: Uint8Array, at: YamlFile & { assessment: string }): SchemeRead {
  let yaml: Yaml;
  try {
    yaml = readYaml(bytes);
  } catch (error) {
    return { problems: [unreadableYaml(error, at)] };
  }
  const { data } = yaml;
  const whole = { ...yaml, data: percentWeights(inEnglish(Scheme, withDefaults(data))) };
  const year = Number.parseInt(at.assessment, 10) || 2000;
  const fallbacks = { title: at.assessment, year };
  const { value, findings } = readBySchema(Scheme, whole, fallbacks);
  const further = value ? [...checkScheme(value, whole, year), ...checkDefaults(value, whole)] : [];
  const lineOf = ({ finding }: YamlFinding): number => Number(finding.params.line);
  const problems = [...findings, ...further]
    .sort((a, b) => lineOf(a) - lineOf(b))
    .map((finding) => yamlProblem(finding, at));
  const usable = value && !findings.some((finding) => misleads(finding, data));
  return usable ? { scheme: value, problems } : { problems };
}
