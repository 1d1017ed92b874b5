import { execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileSum } from '../../src/archive/manifest.ts';
import { indexedPaths, indexText, seal } from '../../src/archive/seal.ts';
import { readManifest, type SealVersion } from '../../src/archive/seal-versions.ts';
import {
  isSignedBy,
  keyText,
  newKeyPair,
  privateKey,
  publicKey,
} from '../../src/archive/signature.ts';
import { sumsText } from '../../src/archive/sums.ts';
import { sealFaults } from '../../src/archive/verify.ts';
import { unzipNative } from '../../src/export/xlsx/unzip-native.ts';
import { zip } from '../../src/export/xlsx/zip.ts';
import { sumsOf } from './power-cut.ts';

let room = '';
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'biaochi-签名-'));
});
afterEach(() => rmSync(room, { recursive: true, force: true }));

function sealed(archive: string, key?: KeyObject): SealVersion {
  const page = join(room, 'page.html');
  writeFileSync(page, '<h1>排名</h1>');
  return seal({
    archive: join(room, archive),
    year: 2024,
    date: '2025-01-20',
    tool: '1',
    edition: 'office',
    fingerprint: '0000-0000-0000-000Z',
    assessments: ['2024/counties'],
    publicFiles: new Map([['2024/index.html', page]]),
    publicPages: new Map([['index.html', '封存']]),
    internalFiles: new Map([['data/site.yaml', page]]),
    ...(key && { key }),
    pack: (files) => zip([...files].map(([path, bytes]) => ({ path, bytes }))),
  });
}

const pair = () => {
  const { private: own, public: open } = newKeyPair();
  const [key, known] = [privateKey(own), publicKey(open)];
  if (!key || !known) throw new Error('no keys');
  return { key, known, own, open };
};

const faults = (version: SealVersion): string[] =>
  sealFaults(version, unzipNative).map(({ path, what }) => `${path} ${what}`);

/** Makes the lists and archive files around a tampered part agree again, as a forger would. */
function coverUp(version: SealVersion, lists: readonly string[], isSigned: boolean): void {
  const folder = join(version.folder, 'public');
  const { files } = readManifest(version, 'public');
  const sums = lists.map((path) => fileSum(folder, path));
  writeFileSync(join(folder, 'SHA256SUMS'), sumsText([...files, ...sums]));
  const paths = [...files.map(({ path }) => path), ...lists, 'SHA256SUMS'];
  const entries = paths.map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
  writeFileSync(join(version.folder, 'public.zip'), zip(entries));
  const indexed = indexedPaths(isSigned).map((path) => fileSum(version.folder, path));
  const index = { format: 'biaochi-seal-1', year: 2024, version: 1, files: indexed } as const;
  writeFileSync(join(version.folder, 'seal.json'), indexText(index));
}

describe('a signed seal', () => {
  test('verifies, names its signer and agrees with sha256sum and openssl', () => {
    const { key, known, open } = pair();
    const version = sealed('a', key);
    expect(faults(version)).toEqual([]);
    expect(readManifest(version, 'public').signer).toBe(keyText(known));
    const folder = join(version.folder, 'public');
    const checked = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(checked).toContain('manifest.sig: OK');
    writeFileSync(join(room, 'open.pem'), open);
    const line = ['-verify', '-pubin', '-inkey', join(room, 'open.pem'), '-rawin'];
    const openssl = spawnSync('openssl', [
      'pkeyutl',
      ...line,
      ...['-in', join(folder, 'manifest.json'), '-sigfile', join(folder, 'manifest.sig')],
    ]);
    // Where a machine has no openssl, the product does without it too.
    if (openssl.error === undefined) expect(openssl.status).toBe(0);
  });

  test('has the same bytes whenever it is made with the same key', () => {
    const { key } = pair();
    expect(sumsOf(sealed('a', key).folder)).toEqual(sumsOf(sealed('b', key).folder));
    expect(sumsOf(sealed('c').folder)).toEqual(sumsOf(sealed('d').folder));
    expect(readManifest(sealed('e'), 'public').signer).toBeUndefined();
  });

  test.each<[string, (version: SealVersion) => void, string]>([
    [
      'a signature that is removed, with the lists made anew',
      (version) => {
        rmSync(join(version.folder, 'public/manifest.sig'));
        coverUp(version, ['manifest.json'], false);
      },
      'public/manifest.sig missing',
    ],
    [
      'a signature of another key, with the lists made anew',
      (version) => {
        const other = sealed('other', pair().key);
        const signature = readFileSync(join(other.folder, 'public/manifest.sig'));
        writeFileSync(join(version.folder, 'public/manifest.sig'), signature);
        coverUp(version, ['manifest.json', 'manifest.sig'], true);
      },
      'public/manifest.sig changed',
    ],
    [
      'a manifest that is changed, with the lists made anew',
      (version) => {
        const path = join(version.folder, 'public/manifest.json');
        const text = readFileSync(path, 'utf8');
        writeFileSync(path, text.replace('2025-01-20', '2025-01-21'));
        coverUp(version, ['manifest.json', 'manifest.sig'], true);
      },
      'public/manifest.sig changed',
    ],
    [
      'one byte of the signature',
      (version) => {
        const path = join(version.folder, 'public/manifest.sig');
        const bytes = readFileSync(path);
        bytes[7] = (bytes[7] ?? 0) ^ 1;
        writeFileSync(path, bytes);
      },
      'public/manifest.sig changed',
    ],
  ])('shows %s', (_, tamper, fault) => {
    const version = sealed('a', pair().key);
    tamper(version);
    expect(faults(version)).toContain(fault);
  });

  test('a signature in a seal that names no signer is a file too many', () => {
    const version = sealed('a');
    writeFileSync(join(version.folder, 'public/manifest.sig'), new Uint8Array(64));
    expect(faults(version)).toContain('public/manifest.sig added');
  });
});

describe('keys', () => {
  test('of other kinds, and what is no key, are not taken', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
    const text = rsa.export({ type: 'pkcs8', format: 'pem' }).toString();
    for (const pem of [text, '', 'x']) {
      expect(privateKey(pem)).toBeUndefined();
      expect(publicKey(pem)).toBeUndefined();
    }
  });

  /** RFC 8032, section 7.1, test 2: one byte 72, signed. */
  test('sign as RFC 8032 does', () => {
    const der = (hex: string) =>
      Buffer.from(`302a300506032b6570032100${hex}`, 'hex').toString('base64');
    const signer = der('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c');
    const signature = Buffer.from(
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da' +
        '085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
      'hex',
    );
    expect(isSignedBy(signer, Buffer.from('72', 'hex'), signature)).toBe(true);
    expect(isSignedBy(signer, Buffer.from('73', 'hex'), signature)).toBe(false);
    expect(isSignedBy('x', Buffer.from('72', 'hex'), signature)).toBe(false);
  });
});
