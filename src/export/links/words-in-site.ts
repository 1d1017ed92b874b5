import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, strFromU8, unzipSync } from 'fflate';

export interface FoundWord {
  word: string;
  /** Below the site's folder; of a packed file with the part inside. */
  path: string;
}

/**
 * Finds the first of some words that stands anywhere in a site: in a file name, in text (plain or
 * escaped as in HTML, JSON and scripts), or inside workbooks, documents and packed files. Latin
 * words count only if they stand alone.
 */
export function wordInSite(
  site: string,
  paths: readonly string[],
  words: readonly string[],
): FoundWord | undefined {
  if (words.length === 0) return undefined;
  const search = searchFor(words);
  for (const path of paths) {
    const named = search(path);
    if (named !== undefined) return { word: named, path };
    for (const [part, text] of textsOf(path, readFileSync(join(site, path)))) {
      const word = search(text);
      if (word !== undefined) return { word, path: part === '' ? path : `${path} ${part}` };
    }
  }
  return undefined;
}

function searchFor(words: readonly string[]): (text: string) => string | undefined {
  const wordOf = new Map<string, string>();
  for (const word of words) for (const form of formsOf(word)) wordOf.set(form, word);
  const forms = [...wordOf.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(forms.map(patternOf).join('|'), 'u');
  return (text) => {
    const found = pattern.exec(text)?.[0];
    return found === undefined ? undefined : (wordOf.get(found) ?? found);
  };
}

function formsOf(word: string): string[] {
  const html = word
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  const json = JSON.stringify(word).slice(1, -1);
  const units = Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
  const script = units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
  const points = [...word].map((character) => character.codePointAt(0) ?? 0);
  const entities = points.map((point) => `&#x${point.toString(16)};`).join('');
  const decimal = points.map((point) => `&#${point};`).join('');
  return [word, html, json, script, entities, decimal, encodeURIComponent(word)];
}

function patternOf(form: string): string {
  const plain = form.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  const isLatin = /^[\w .'&;-]+$/.test(form) && !form.startsWith('&#');
  return isLatin ? `(?<![A-Za-z0-9])${plain}(?![A-Za-z0-9])` : plain;
}

/** What a file says: its text, or that of each part of an archive file. */
function* textsOf(path: string, bytes: Uint8Array): Generator<[part: string, text: string]> {
  if (/\.(docx|xlsx|zip)$/.test(path)) {
    for (const [part, inner] of Object.entries(unzipSync(bytes))) {
      yield [part, part];
      yield [part, strFromU8(inner)];
    }
    return;
  }
  yield ['', strFromU8(path.endsWith('.gz') ? gunzipSync(bytes) : bytes)];
}
