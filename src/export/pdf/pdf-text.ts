import { type PdfFile, streamObject, streamOf } from './pdf-file.ts';
import { meant } from './same-glyph.ts';

/**
 * Corrects the characters that the glyphs of a PDF stand for, so that copied or searched text is
 * the text that was written: Chromium names a glyph by any character that the font draws with it (⽬
 * for 目).
 */
export function mendText(pdf: PdfFile, used: ReadonlySet<string>): void {
  const tables = new Set<number>();
  for (const body of pdf.objects.values()) {
    for (const match of body.matchAll(/\/ToUnicode (\d+) 0 R/g)) tables.add(Number(match[1]));
  }
  for (const number of tables) {
    const object = pdf.objects.get(number);
    if (object === undefined) continue;
    const table = streamOf(object);
    const mended = mendTable(table, used);
    if (mended !== table) pdf.objects.set(number, streamObject(mended));
  }
}

/** A table of glyphs and characters with the characters that were meant. */
export function mendTable(table: string, used: ReadonlySet<string>): string {
  const glyphs = readTable(table);
  if (![...glyphs.values()].some((text) => mendString(text, used) !== text)) return table;
  const lines = [...glyphs].map(([glyph, text]) => `<${glyph}> <${toHex(mendString(text, used))}>`);
  const blocks: string[] = [];
  for (let i = 0; i < lines.length; i += 100) {
    const block = lines.slice(i, i + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`);
  }
  const first = table.search(/\d+ beginbf(char|range)/);
  const last = Math.max(table.lastIndexOf('endbfchar'), table.lastIndexOf('endbfrange'));
  const end = table.indexOf('\n', last) + 1;
  return table.slice(0, first) + blocks.join('') + table.slice(end);
}

const mendString = (text: string, used: ReadonlySet<string>): string =>
  [...text].map((char) => meant(char, used)).join('');

function readTable(table: string): Map<string, string> {
  const glyphs = new Map<string, string>();
  for (const block of table.matchAll(/beginbf(char|range)\s+([\s\S]*?)endbf/g)) {
    const [, kind, body = ''] = block;
    const pattern = kind === 'char' ? /<(\w+)>()\s*<(\w+)>/g : /<(\w+)>\s*<(\w+)>\s*<(\w+)>/g;
    for (const [, from = '', to = '', text = ''] of body.matchAll(pattern)) {
      const start = Number.parseInt(from, 16);
      const end = to === '' ? start : Number.parseInt(to, 16);
      const first = Number.parseInt(text.slice(-4), 16);
      for (let glyph = start; glyph <= end; glyph++) {
        const units = text.slice(0, -4) + (first + glyph - start).toString(16).padStart(4, '0');
        glyphs.set(glyph.toString(16).toUpperCase().padStart(from.length, '0'), fromHex(units));
      }
    }
  }
  return glyphs;
}

const fromHex = (hex: string): string =>
  String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));

const toHex = (text: string): string =>
  text
    .split('')
    .map((unit) => unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0'))
    .join('');
