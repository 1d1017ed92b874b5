import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { type Finding, locatedProblem } from './cells/located-problem.ts';
import { nearest } from './cells/nearest.ts';
import { readYaml } from './scheme/read-yaml.ts';
import { unreadableYaml } from './scheme/yaml-problem.ts';

const FILE = 'words.yaml';
const PLACE = { assessment: null, file: `content/${FILE}` };

/** What can be overridden: each sentence by its key, as it is built in. */
export interface Ownable {
  known: ReadonlyMap<string, string>;
  placesIn: (text: string) => readonly string[];
}

/**
 * Reads the office's own sentences, `words.yaml` in the folder of texts. A sentence that is not known,
 * or that lost one of its places or has one of no meaning, is an error with its line.
 *
 * @returns by key, `circular.figureHead`; none where there is no file
 */
export function readOwnWords(
  folder: string,
  ownable: Ownable,
): { words: ReadonlyMap<string, string>; problems: Problem[] } {
  const path = join(folder, FILE);
  const words = new Map<string, string>();
  const problems: Problem[] = [];
  if (!existsSync(path)) return { words, problems };
  try {
    const { data, lineOf } = readYaml(readFileSync(path));
    for (const [keys, value] of entriesOf(data)) {
      const key = keys.join('.');
      const fault = faultOf(key, value, ownable);
      if (fault === undefined) words.set(key, String(value));
      else problems.push(located(fault, lineOf(keys), key));
    }
  } catch (error) {
    problems.push(unreadableYaml(error, PLACE));
  }
  return { words, problems };
}

function entriesOf(data: unknown, above: readonly string[] = []): [string[], unknown][] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return [[[...above], data]];
  return Object.entries(data).flatMap(([key, value]) => entriesOf(value, [...above, key]));
}

type Fault = Pick<Finding, 'code' | 'text' | 'params'>;

function faultOf(key: string, value: unknown, { known, placesIn }: Ownable): Fault | undefined {
  const builtIn = known.get(key);
  if (builtIn === undefined) {
    const near = nearest(key, [...known.keys()]);
    return { code: 'unknown-key', text: 'unknown-key', params: { key, ...(near && { near }) } };
  }
  if (typeof value !== 'string')
    return { code: 'wrong-type', text: 'words-no-text', params: { key } };
  const [places, own] = [placesIn(builtIn), placesIn(value)];
  const lost = places.filter((one) => !own.includes(one));
  const strange = own.filter((one) => !places.includes(one));
  const braced = (names: readonly string[]) => names.map((one) => `{${one}}`).join(' ');
  if (lost.length > 0)
    return { code: 'content', text: 'words-lost-place', params: { key, places: braced(lost) } };
  if (strange.length > 0) {
    const params = { key, places: braced(strange), known: braced(places) };
    return { code: 'content', text: 'words-strange-place', params };
  }
  return undefined;
}

const located = ({ params, ...fault }: Fault, line: number, found: string): Problem =>
  locatedProblem({ level: 'error', ...fault, params: { line, ...params } }, { ...PLACE, found });
