import { createHash, type KeyObject } from 'node:crypto';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RULES_VERSION } from '../model/rules-version.ts';
import type { SealedFile, SealIndex, SealManifest, SealPart } from '../model/seal.ts';
import { makeFolder } from './folders.ts';
import { located } from './located.ts';
import { fileSum, filesBelow } from './manifest.ts';
import {
  INDEX_FILE,
  MANIFEST_FILE,
  type SealVersion,
  sealCode,
  sealVersions,
  versionName,
} from './seal-versions.ts';
import { keyText, SIGNATURE, signatureOf } from './signature.ts';
import { SUMS, sumsText } from './sums.ts';
import { syncBelow, syncPath } from './sync.ts';
import { MAKING, putListed } from './unfinished-seal.ts';
import { LIST_FILE, listSoFar, listText, withEntry } from './version-list.ts';

export interface SealOptions {
  archive: string;
  year: number;
  /** Day of the seal, YYYY-MM-DD. */
  date: string;
  /** Needed where the year was sealed before. */
  reason?: string;
  tool: string;
  edition: SealManifest['edition'];
  fingerprint: string;
  assessments: string[];
  /** Files of the public part, from path to where they lie now. */
  publicFiles: ReadonlyMap<string, string>;
  /** Pages that only the seal has: its first page and its page of years. */
  publicPages: ReadonlyMap<string, string>;
  /** Files of the internal part, from path to where they lie now. */
  internalFiles: ReadonlyMap<string, string>;
  /** The same of the office’s pages, where the public part has others. */
  officeFiles?: ReadonlyMap<string, string>;
  /** Signs the public part. */
  key?: KeyObject;
  /**
   * Throws if the inputs are no longer those that the pages were made of. Called when all is written,
   * before the version appears.
   */
  requireSame?: () => void;
  /** Packs a part’s files into one archive with the same bytes every time. */
  pack: (files: ReadonlyMap<string, Uint8Array>) => Uint8Array;
}

/** Where the office’s pages lie in a version whose public part has others. */
export const OFFICE_PAGES = 'internal/office';
const OFFICE_INSIDE = { office: 'internal' } as const;

/**
 * Seals a year as its next version. All is made in a hidden folder beside it and appears by one
 * rename: at any moment the version is whole or not there.
 */
export function seal(options: SealOptions): SealVersion {
  const earlier = sealVersions(options.archive).filter(({ year }) => year === options.year);
  const before = earlier.at(-1);
  const version = (before?.version ?? 0) + 1;
  const name = versionName(options.year, version);
  const making = join(options.archive, `${MAKING}${name}`);
  makeFolder(making);
  const list = join(options.archive, `${MAKING}${LIST_FILE}`);
  try {
    const replaces = before ? { replaces: sealCode(before) } : {};
    const earlier = listSoFar(options.archive);
    located(join(options.archive, name), () => {
      writeParts(making, { ...options, ...replaces, version, list: listText(earlier) });
      options.requireSame?.();
      syncBelow(making);
      const sealed = { year: options.year, version, folder: making };
      writeFileSync(list, listText(withEntry(earlier, sealed, options.key)));
      syncPath(list);
    });
    putListed(options.archive, { list, making, name });
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    rmSync(list, { force: true });
    throw error;
  }
  return { year: options.year, version, folder: join(options.archive, name) };
}

type Making = SealOptions & { version: number; replaces?: string; list: string };

function writeParts(folder: string, options: Making): void {
  copyAll(options.internalFiles, join(folder, 'internal'));
  copyAll(options.officeFiles ?? new Map(), join(folder, OFFICE_PAGES));
  writeBelow(join(folder, 'internal'), LIST_FILE, options.list);
  copyAll(options.publicFiles, join(folder, 'public'));
  for (const [path, text] of options.publicPages) writeBelow(join(folder, 'public'), path, text);
  const internal = writeManifest(folder, 'internal', options);
  writeManifest(folder, 'public', options, internal);
  for (const part of ['public', 'internal']) {
    const below = join(folder, part);
    const contents = filesBelow(below).map(
      (path) => [path, readFileSync(join(below, path))] as const,
    );
    writeFileSync(join(folder, `${part}.zip`), options.pack(new Map(contents)));
  }
  writeIndex(folder, options);
}

function copyAll(files: ReadonlyMap<string, string>, folder: string): void {
  for (const [path, from] of files) {
    makeFolder(dirname(join(folder, path)));
    copyFileSync(from, join(folder, path));
  }
}

function writeBelow(folder: string, path: string, text: string): void {
  makeFolder(dirname(join(folder, path)));
  writeFileSync(join(folder, path), text);
}

/** Writes a part’s manifest and sums; returns the SHA-256 of the manifest. */
function writeManifest(folder: string, part: SealPart, options: Making, internal?: string): string {
  const below = join(folder, part);
  const files = filesBelow(below).map((path) => fileSum(below, path));
  const key = part === 'public' ? options.key : undefined;
  const manifest: SealManifest = {
    format: 'biaochi-seal-1',
    part,
    year: options.year,
    version: options.version,
    date: options.date,
    ...(options.reason === undefined ? {} : { reason: options.reason }),
    ...(options.replaces === undefined ? {} : { replaces: options.replaces }),
    tool: options.tool,
    edition: options.edition,
    rules: RULES_VERSION,
    fingerprint: options.fingerprint,
    assessments: options.assessments,
    ...(internal === undefined
      ? {}
      : {
          internal,
          ...(options.officeFiles && OFFICE_INSIDE),
          versions: createHash('sha256').update(options.list).digest('hex'),
        }),
    ...(key === undefined ? {} : { signer: keyText(key) }),
    files,
  };
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  writeBelow(below, MANIFEST_FILE, text);
  if (key) writeFileSync(join(below, SIGNATURE), signatureOf(Buffer.from(text), key));
  const lists = ownFiles(manifest).map((path) => fileSum(below, path));
  writeBelow(below, SUMS, sumsText([...files, ...lists]));
  return createHash('sha256').update(text).digest('hex');
}

/** What lies beside the files of a part and is in `SHA256SUMS`, but not in the manifest. */
export const ownFiles = ({ signer }: SealManifest): string[] =>
  signer === undefined ? [MANIFEST_FILE] : [MANIFEST_FILE, SIGNATURE];

/** What `seal.json` keeps the sums of. */
export const INDEXED = [
  'public/manifest.json',
  'public/SHA256SUMS',
  'public.zip',
  'internal/manifest.json',
  'internal/SHA256SUMS',
  'internal.zip',
] as const;
/** The same, with the signature where there is one. */
export const indexedPaths = (isSigned: boolean): string[] =>
  isSigned ? [...INDEXED, `public/${SIGNATURE}`] : [...INDEXED];

function writeIndex(folder: string, { year, version, key }: Making): void {
  const files: SealedFile[] = indexedPaths(key !== undefined).map((path) => fileSum(folder, path));
  const index: SealIndex = { format: 'biaochi-seal-1', year, version, files };
  writeFileSync(join(folder, INDEX_FILE), indexText(index));
}

export const indexText = (index: SealIndex): string => `${JSON.stringify(index, null, 1)}\n`;
