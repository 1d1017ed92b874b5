import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, unzipSync } from 'fflate';
import { filesBelow } from '../../src/archive/manifest.ts';

export interface Text {
  path: string;
  /** The text itself and, where it differs, what a reader or a program makes of it. */
  forms: string[];
}

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);

function unescaped(text: string): string {
  return text
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replaceAll(/&#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number)))
    .replaceAll(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function percentDecoded(text: string): string {
  return text.replaceAll(/(?:%[0-9A-Fa-f]{2})+/g, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

/** As it is, with escapes undone, and without marks that may stand inside a word. */
function formsOf(text: string): string[] {
  const plain = percentDecoded(unescaped(text));
  return [...new Set([text, plain, plain.replaceAll(/<[^>]*>/g, '')])];
}

/** Everything that a folder says: names of files, texts, and what lies in packed files. */
export const everyText = (folder: string): Text[] =>
  filesBelow(folder).flatMap((path) => textsOf(path, readFileSync(join(folder, path))));

/** A packed file may hold others. */
function textsOf(path: string, bytes: Uint8Array): Text[] {
  if (/\.(docx|xlsx|zip)$/.test(path))
    return Object.entries(unzipSync(bytes)).flatMap(([name, inner]) =>
      textsOf(`${path} ${name}`, inner),
    );
  const text = decode(path.endsWith('.gz') ? gunzipSync(bytes) : bytes);
  return [{ path, forms: [path, ...formsOf(text)] }];
}

/** Where each of some words stands; empty: nowhere. */
export const places = (texts: readonly Text[], words: readonly string[]): string[] =>
  words.flatMap((word) =>
    texts
      .filter(({ forms }) => forms.some((form) => form.includes(word)))
      .slice(0, 3)
      .map(({ path }) => `${word}: ${path}`),
  );
