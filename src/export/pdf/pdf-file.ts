import { strFromU8, strToU8, unzlibSync, zlibSync } from 'fflate';

/**
 * The parts of a PDF needed to correct what Chromium writes: objects by number, which Chromium
 * writes uncompressed with a plain table of offsets.
 */
export interface PdfFile {
  header: string;
  /** Body of each object between `obj` and `endobj`, as Latin-1 text: one character a byte. */
  objects: Map<number, string>;
  trailer: string;
}

export function readPdf(bytes: Uint8Array): PdfFile {
  const text = strFromU8(bytes, true);
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const table = /^xref\s+0 (\d+)\s+/.exec(text.slice(start));
  if (table === null) throw new Error('pdf: no plain table of objects');
  const objects = new Map<number, string>();
  const from = start + table[0].length;
  for (let number = 0; number < Number(table[1]); number++) {
    const entry = text.slice(from + number * 20, from + number * 20 + 20);
    if (entry[17] === 'n') objects.set(number, bodyAt(text, Number(entry.slice(0, 10))));
  }
  const trailer = text
    .slice(text.indexOf('trailer', start) + 7, text.lastIndexOf('startxref'))
    .trim();
  return { header: text.slice(0, text.indexOf('1 0 obj')), objects, trailer };
}

function bodyAt(text: string, offset: number): string {
  const open = text.indexOf('obj', offset) + 3;
  const length = streamLength(text, open);
  const close = text.indexOf('endobj', length);
  return text.slice(open, close).trim();
}

/** Where to look for the end of an object: after its stream, whose bytes may hold anything. */
function streamLength(text: string, open: number): number {
  const head = text.slice(open, text.indexOf('endobj', open));
  const stream = /stream\r?\n/.exec(head);
  const length = /\/Length (\d+)(?! \d+ R)/.exec(head);
  return stream && length && length.index < stream.index
    ? open + stream.index + stream[0].length + Number(length[1])
    : open;
}

export function writePdf({ header, objects, trailer }: PdfFile): Uint8Array {
  const parts = [header];
  const places: string[] = [];
  const last = Math.max(...objects.keys());
  let offset = header.length;
  for (let number = 0; number <= last; number++) {
    const body = objects.get(number);
    places.push(
      body === undefined
        ? '0000000000 65535 f \n'
        : `${String(offset).padStart(10, '0')} 00000 n \n`,
    );
    if (body === undefined) continue;
    const part = `${number} 0 obj\n${body}\nendobj\n`;
    parts.push(part);
    offset += part.length;
  }
  parts.push(
    `xref\n0 ${last + 1}\n${places.join('')}trailer\n${trailer}\nstartxref\n${offset}\n%%EOF\n`,
  );
  return strToU8(parts.join(''), true);
}

/** The text of a compressed stream. */
export function streamOf(object: string): string {
  const start = /stream\r?\n/.exec(object);
  const length = Number(/\/Length (\d+)/.exec(object)?.[1]);
  if (start === null) throw new Error('pdf: no stream');
  const from = start.index + start[0].length;
  const data = object.slice(from, from + length);
  return object.includes('/FlateDecode') ? strFromU8(unzlibSync(strToU8(data, true)), true) : data;
}

/** A compressed stream object with that text. */
export function streamObject(text: string): string {
  const data = strFromU8(zlibSync(strToU8(text, true)), true);
  return `<</Filter /FlateDecode\n/Length ${data.length}>> stream\n${data}\nendstream`;
}
