import {
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import { decode } from '../files/decode.ts';
import { UnreadableFile } from '../files/unreadable-file.ts';
import { checkYamlTexts } from './yaml-texts.ts';

export type YamlPath = readonly (string | number)[];

export interface Yaml {
  /** Plain data; what was written blank (`issuer:`) is left out, except where null says something. */
  data: Record<string, unknown>;
  /** Line, counted from 1, of what stands at a path, or of the nearest thing around it. */
  lineOf(path: YamlPath): number;
}

/** A scheme is some pages long. */
const LONGEST = 400_000;
const DEEPEST = 60;
/** The library looks for what each reference means from the beginning of the file. */
const MOST_REFERENCES = 1_000;

const damaged = (text: string, line: number): UnreadableFile => new UnreadableFile(text, { line });

const TEXT_BY_ERROR: Record<string, string> = {
  TAB_AS_INDENT: 'yaml-tab',
  DUPLICATE_KEY: 'yaml-duplicate-key',
  MULTILINE_IMPLICIT_KEY: 'yaml-colon',
  BAD_ALIAS: 'yaml-alias',
  MULTIPLE_DOCS: 'yaml-several',
  TAG_RESOLVE_FAILED: 'yaml-tag',
};

/** Signs of Chinese input where YAML needs ASCII ones. */
const WIDE_SIGNS = /[：，｛｝［］＃“”‘’]/;

function syntaxProblem(text: string, code: string, line: number): UnreadableFile {
  const written = text.split('\n')[line - 1] ?? '';
  const paired = /[[\]{}"']/.test(written) ? 'yaml-unclosed' : 'yaml-syntax';
  const known = TEXT_BY_ERROR[code] ?? paired;
  const wide =
    known === 'yaml-duplicate-key' || known === 'yaml-tab' ? null : WIDE_SIGNS.exec(written);
  return new UnreadableFile(wide ? 'yaml-wide-sign' : known, {
    line,
    sign: wide?.[0],
    written: written.trim(),
  });
}

/** Bounds the nesting before anything is built of it: brackets and `- - -` alike. */
function checkDepth(text: string): void {
  let depth = 0;
  for (const [line, written] of text.split('\n').entries()) {
    for (const sign of written) {
      if (sign === '[' || sign === '{') depth++;
      else if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1);
      if (depth > DEEPEST) throw damaged('yaml-deep', line + 1);
    }
    const indent = /^(?:[ -]|\? )*/.exec(written)?.[0] ?? '';
    if (indent.replaceAll(' ', '').length > DEEPEST || indent.length > 8 * DEEPEST) {
      throw damaged('yaml-deep', line + 1);
    }
  }
}

/**
 * Refuses a key that stands twice in one mapping (the library compares each key with all others),
 * a reference to something that it stands in itself, which would never end, and more references than
 * anybody writes.
 */
function checkKeysAndReferences(
  document: Document,
  refuse: (code: string, at: Node) => never,
): void {
  let references = 0;
  visit(document, {
    Map(_, { items }) {
      const names = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (names.has(key.value)) refuse('DUPLICATE_KEY', key);
        names.add(key.value);
      }
    },
    Alias(_, alias, path) {
      references++;
      const isInside = path.some(
        (one) => isNode(one) && 'anchor' in one && one.anchor === alias.source,
      );
      if (isInside || references > MOST_REFERENCES) refuse('BAD_ALIAS', alias);
    },
  });
}

/** Numbers that are codes (001, 340100000000000001) stay as they are written. */
function keepCodes(document: Document): void {
  visit(document, {
    Scalar(_, node) {
      const { value, source } = node;
      if (typeof value !== 'number' || source === undefined) return;
      const padded = /^[-+]?0\d/.test(source);
      if (padded || (/^[-+]?\d+$/.test(source) && !Number.isSafeInteger(value)))
        node.value = source;
    },
  });
}

/** Without the keys that were written without a value; inside `tiers` such a one has a meaning. */
function withoutBlank(data: unknown, keep = false): unknown {
  if (Array.isArray(data)) return data.map((item) => withoutBlank(item, keep));
  if (data === null || typeof data !== 'object') return data;
  const entries = Object.entries(data).filter(([, value]) => value !== null || keep);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, withoutBlank(value, keep || name === 'tiers')]),
  );
}

/** What is missing at the end of the text is missing in its last written line. */
function lastWritten(text: string, line: number): number {
  const lines = text.split('\n').slice(0, line);
  return Math.max(1, lines.findLastIndex((written) => written.trim() !== '') + 1);
}

function parsed(text: string, lines: LineCounter): Document {
  checkDepth(text);
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
    uniqueKeys: false,
  });
  // What the library only warns of (a tag that it does not know) would be read as something else.
  const error = document.errors[0] ?? document.warnings[0];
  if (error) {
    const { line } = lines.linePos(error.pos[0]);
    throw syntaxProblem(text, error.code, lastWritten(text, line));
  }
  const lineOfNode = (node: Node): number => lines.linePos(node.range?.[0] ?? 0).line;
  checkKeysAndReferences(document, (code, at) => {
    throw syntaxProblem(text, code, lineOfNode(at));
  });
  keepCodes(document);
  checkYamlTexts(document, lineOfNode);
  return document;
}

function plain(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 });
  } catch {
    // The one thing that fails here: references that multiply, or lead nowhere.
    throw damaged('yaml-alias', 1);
  }
}

/** Reads YAML that must be a mapping. Throws UnreadableFile with the line of what is wrong. */
export function readYaml(bytes: Uint8Array): Yaml {
  const { text } = decode(bytes);
  if (text.length > LONGEST) throw new UnreadableFile('too-large');
  const lines = new LineCounter();
  const unix = text.replaceAll(/\r\n?/g, '\n');
  const document = parsed(unix, lines);
  if (document.contents === null) throw new UnreadableFile('empty-file');
  if (!isMap(document.contents)) throw syntaxProblem(unix, 'MULTILINE_IMPLICIT_KEY', 1);
  const data = withoutBlank(plain(document)) as Record<string, unknown>;
  const lineAt = (node: Node | null | undefined): number | undefined =>
    node?.range ? lines.linePos(node.range[0]).line : undefined;
  return { data, lineOf: (path) => lineOf(document, path, lineAt) };
}

type LineAt = (node: Node | null | undefined) => number | undefined;

const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** The pair of a key; all keys of a mapping are looked through once. */
function pairOf(map: YAMLMap, name: string): Pair | undefined {
  const known =
    pairs.get(map) ??
    new Map(map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair]));
  pairs.set(map, known);
  return known.get(name);
}

function lineOf(document: Document, path: YamlPath, lineAt: LineAt): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    const pair = isMap(parent) ? pairOf(parent, String(last)) : undefined;
    const line =
      lineAt(pair?.key as Node | undefined) ??
      lineAt(document.getIn(path.slice(0, length), true) as Node);
    if (line !== undefined) return line;
  }
  return 1;
}
