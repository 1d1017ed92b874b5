import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Measuring made files with the tools of the machine: poppler for PDF, LibreOffice for .docx. */

const has = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args).error === undefined;
export const hasPoppler = has('pdftotext', '-v') && has('pdftoppm', '-v');
export const hasOffice = has('soffice', '--version');

export const mm = (length: number): number => (length * 72) / 25.4;

export function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'biaochi-export-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** LibreOffice's rendering of each document, by name. */
export function renderDocx(documents: Record<string, Uint8Array>): Record<string, Uint8Array> {
  return inFolder((folder) => {
    const files = Object.entries(documents).map(([name, bytes]) => {
      const file = join(folder, `${name}.docx`);
      writeFileSync(file, bytes);
      return file;
    });
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files],
      { stdio: 'pipe' },
    );
    const read = (name: string): Uint8Array => readFileSync(join(folder, `${name}.pdf`));
    return Object.fromEntries(Object.keys(documents).map((name) => [name, read(name)]));
  });
}

const onFile = <T>(bytes: Uint8Array, use: (file: string) => T): T =>
  inFolder((folder) => {
    const file = join(folder, 'x.pdf');
    writeFileSync(file, bytes);
    return use(file);
  });

const run = (command: string, args: string[]): Buffer =>
  execFileSync(command, args, { maxBuffer: 1 << 28, stdio: 'pipe' });

export const pdfInfo = (bytes: Uint8Array): string =>
  onFile(bytes, (file) => run('pdfinfo', ['-f', '1', '-l', '999', file]).toString());

/** The text of each page. */
export const pdfText = (bytes: Uint8Array): string[] =>
  onFile(bytes, (file) => run('pdftotext', [file, '-']).toString().split('\f').slice(0, -1));

const WORD =
  /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<\/word>/g;

/**
 * The words of all pages, each by itself; poppler takes narrow spaces for none, and begins a word
 * at ’ where that comes from another face: what touches it on the same line is one word again.
 */
export function pdfWords(bytes: Uint8Array): string[] {
  const found = onFile(bytes, (file) => run('pdftotext', ['-bbox', file, '-']).toString());
  const words: { text: string; right: number; middle: number }[] = [];
  for (const [, left, top, right, bottom, text = ''] of found.matchAll(WORD)) {
    const middle = (Number(top) + Number(bottom)) / 2;
    const last = words.at(-1);
    const isBesideSign = last !== undefined && (text.startsWith('’') || last.text.endsWith('’'));
    const touches =
      isBesideSign && Math.abs(Number(left) - last.right) < 1 && Math.abs(middle - last.middle) < 6;
    if (touches) Object.assign(last, { text: last.text + text, right: Number(right) });
    else words.push({ text: text.replaceAll('&amp;', '&'), right: Number(right), middle });
  }
  return words.map(({ text }) => text);
}

export interface Line {
  text: string;
  /** Edges in points from the upper left corner of the page. */
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The lines of each page as they stand. */
export function pdfLines(bytes: Uint8Array): Line[][] {
  const html = onFile(bytes, (file) => run('pdftotext', ['-bbox-layout', file, '-']).toString());
  return html
    .split('<page ')
    .slice(1)
    .map((page) =>
      [
        ...page.matchAll(
          /<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([\s\S]*?)<\/line>/g,
        ),
      ].map(([, left, top, right, bottom, words = '']) => ({
        text: [...words.matchAll(/>([^<]+)<\/word>/g)].map((word) => word[1]).join(''),
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      })),
    );
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A page as it is drawn, in grey. */
export interface Picture {
  /** Smallest box round the ink in a part of the page, in points; undefined where it is blank. */
  ink(part: Box): Box | undefined;
}

const DPI = 288;

export function picture(bytes: Uint8Array, page: number): Picture {
  const pgm = onFile(bytes, (file) =>
    run('pdftoppm', ['-gray', '-r', String(DPI), '-f', String(page), '-l', String(page), file]),
  );
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 40).toString('latin1'));
  const width = Number(head?.[1]);
  const height = Number(head?.[2]);
  const pixels = pgm.subarray(head?.[0].length ?? 0);
  const k = DPI / 72;
  return {
    ink({ left, top, right, bottom }) {
      const box = { left: Infinity, top: Infinity, right: -1, bottom: -1 };
      for (let y = Math.max(0, Math.round(top * k)); y < Math.min(height, bottom * k); y++) {
        for (let x = Math.max(0, Math.round(left * k)); x < Math.min(width, right * k); x++) {
          if ((pixels[y * width + x] ?? 255) >= 128) continue;
          box.left = Math.min(box.left, x);
          box.right = Math.max(box.right, x + 1);
          box.top = Math.min(box.top, y);
          box.bottom = Math.max(box.bottom, y + 1);
        }
      }
      if (box.right < 0) return undefined;
      return { left: box.left / k, top: box.top / k, right: box.right / k, bottom: box.bottom / k };
    },
  };
}

/** All figures of a text, and its other characters without white space, as sorted lists. */
export function tokens(text: string): { numbers: string[]; characters: string[] } {
  const plain = text.normalize('NFC');
  const numbers = plain.match(/\d+(?:\.\d+)?/g) ?? [];
  const characters = [...plain.replace(/[\s\d.]/g, '')];
  return { numbers: numbers.sort(), characters: characters.sort() };
}

/** What stands in `wanted` and not in `given`, both counted. */
export function lacking(wanted: readonly string[], given: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const token of given) counts.set(token, (counts.get(token) ?? 0) + 1);
  return wanted.filter((token) => {
    const left = (counts.get(token) ?? 0) - 1;
    counts.set(token, left);
    return left < 0;
  });
}
