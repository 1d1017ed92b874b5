import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../archive/folders.ts';
import { bytesSum } from '../archive/manifest.ts';
import { findAddresses, folderOf } from '../export/links/settled-links.ts';
import type { InputFile } from '../model/dataset.ts';
import type { SiteWriter } from '../site-data.ts';

/** What is known of files since they were written, so that the finished site need not be read again. */
export interface Noted {
  /** Of each file; a page that has to be read again has none. */
  sums: InputFile[];
  /** Addresses that stand on pages of a folder, each once. */
  addresses: { folder: string; address: string }[];
}

export interface NotingWriter {
  write: SiteWriter;
  /** What was noted since it was asked last. */
  noted: () => Noted;
}

/** Writes into the folder of a site, whatever folders are missing below it. */
export function siteWriter(site: string): NotingWriter {
  const there = new Set<string>();
  const known = new Map<string, Set<string>>();
  let noted: Noted = { sums: [], addresses: [] };
  const noteAddresses = (path: string, html: string): boolean => {
    const folder = folderOf(path);
    const before = known.get(folder) ?? new Set();
    known.set(folder, before);
    return findAddresses(html, (address) => {
      if (before.has(address)) return;
      const copy = apart(address);
      before.add(copy);
      noted.addresses.push({ folder, address: copy });
    });
  };
  return {
    write: (path, content) => {
      const file = join(site, path);
      const folder = dirname(file);
      if (!there.has(folder)) makeFolder(folder);
      there.add(folder);
      const bytes = typeof content === 'string' ? encoded(content) : content;
      writeFileSync(file, bytes);
      const isDone =
        typeof content !== 'string' || !path.endsWith('.html') || noteAddresses(path, content);
      if (isDone) noted.sums.push(bytesSum(path, bytes));
    },
    noted: () => {
      const all = noted;
      noted = { sums: [], addresses: [] };
      return all;
    },
  };
}

/** V8 keeps the whole page where it keeps a piece of it. */
const apart = (piece: string): string => Buffer.from(piece).toString();

/** Bytes that a UTF-16 code unit takes at most. */
const WIDEST = 3;
/** All texts are encoded in one room: a new one for each would be garbage at once. */
let room = Buffer.allocUnsafe(1 << 20);

function encoded(text: string): Uint8Array {
  const most = WIDEST * text.length;
  if (most > room.length) room = Buffer.allocUnsafe(most);
  return room.subarray(0, room.write(text));
}
