import { FrontMatter } from '../../model/content.ts';
import type { Problem } from '../../model/problem.ts';
import { readBySchema } from '../scheme/read-by-schema.ts';
import { readYaml, type Yaml } from '../scheme/read-yaml.ts';
import { unreadableYaml, yamlProblem } from '../scheme/yaml-problem.ts';
import type { Spot } from './parse-mdx.ts';

/** A file in its two halves; the body keeps its line numbers by blank lines in front. */
export interface Halves {
  head: string;
  body: string;
}

/** Undefined where the file does not begin with a front matter. */
export function halvesOf(text: string): Halves | undefined {
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() !== '---') return undefined;
  const end = lines.findIndex((line, i) => i > 0 && line.trimEnd() === '---');
  if (end < 0) return undefined;
  return {
    head: ['', ...lines.slice(1, end)].join('\n'),
    body: [...lines.slice(0, end + 1).map(() => ''), ...lines.slice(end + 1)].join('\n'),
  };
}

/** Where a key of the front matter stands. */
export type PlaceOf = (...path: (string | number)[]) => Spot;

export function readFrontMatter(
  head: string,
  file: string,
): { meta: FrontMatter | undefined; problems: Problem[]; placeOf: PlaceOf } {
  const at = { assessment: null, file };
  let yaml: Yaml;
  try {
    yaml = readYaml(new TextEncoder().encode(head));
  } catch (error) {
    const placeOf = () => ({ line: 1, column: 1 });
    return { meta: undefined, problems: [unreadableYaml(error, at)], placeOf };
  }
  const { value, findings } = readBySchema(FrontMatter, yaml, {});
  const problems = findings.map((finding) => yamlProblem(finding, at));
  const placeOf: PlaceOf = (...path) => ({ line: yaml.lineOf(path), column: 1 });
  return { meta: findings.length === 0 ? value : undefined, problems, placeOf };
}
