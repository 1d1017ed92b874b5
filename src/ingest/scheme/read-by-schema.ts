import type { z } from 'zod';
import { addAll } from '../files/add-all.ts';
import type { Yaml, YamlPath } from './read-yaml.ts';
import { findingsOf, type YamlFinding } from './schema-findings.ts';

export interface SchemaRead<T> {
  /** What could be read, with what was refused left out; absent where something needed is missing. */
  value?: T;
  findings: YamlFinding[];
}

/** What is refused in one round may show more in the next; three are as deep as a scheme is. */
const ROUNDS = 4;

const keyOf = (path: YamlPath): string => JSON.stringify(path);

/** Takes out what stands at a path; false where that would move its neighbours. */
function removeAt(data: unknown, path: YamlPath): boolean {
  const last = path.at(-1);
  if (typeof last !== 'string') return false;
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((at, step) => Reflect.get(Object(at), step), data);
  return Reflect.deleteProperty(Object(parent), last);
}

/** A missing key is not told where an unknown one beside it must be meant for it. */
function withoutConsequences(findings: YamlFinding[]): YamlFinding[] {
  const meant = new Set(
    findings
      .filter(({ finding }) => finding.code === 'unknown-key')
      .flatMap(({ path, finding }) =>
        [finding.params.near ?? []]
          .flat()
          .map((name) => keyOf([...path.slice(0, -1), String(name)])),
      ),
  );
  return findings.filter(
    ({ path, finding }) => finding.code !== 'missing-value' || !meant.has(keyOf(path)),
  );
}

/**
 * Reads YAML by a schema and gives every finding at once. `fallbacks` stand in for needed keys of
 * the top level, so that the rest can still be checked.
 */
export function readBySchema<T>(
  schema: z.ZodType<T>,
  yaml: Yaml,
  fallbacks: Readonly<Record<string, unknown>>,
): SchemaRead<T> {
  const data = structuredClone(yaml.data);
  const findings: YamlFinding[] = [];
  const removed = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const result = schema.safeParse(data);
    if (result.success) return { value: result.data, findings: withoutConsequences(findings) };
    const context = { schema, yaml, data: structuredClone(data) };
    const found = result.error.issues.flatMap((issue) => findingsOf(context, issue));
    addAll(
      findings,
      found.filter(({ path }) => !removed.has(keyOf(path))),
    );
    for (const { path } of found) removed.add(keyOf(path));
    if (!found.every((each) => mended(data, each, fallbacks))) break;
  }
  return { findings: withoutConsequences(findings) };
}

function mended(
  data: Record<string, unknown>,
  { path, finding }: YamlFinding,
  fallbacks: Readonly<Record<string, unknown>>,
): boolean {
  if (finding.code !== 'missing-value') return removeAt(data, path);
  const [key, ...deeper] = path;
  if (deeper.length > 0 || !Object.hasOwn(fallbacks, String(key))) return false;
  data[String(key)] = fallbacks[String(key)];
  return true;
}
