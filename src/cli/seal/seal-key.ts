import type { KeyObject } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { makeFolder } from '../../archive/folders.ts';
import { located } from '../../archive/located.ts';
import { newKeyPair, privateKey, publicKey } from '../../archive/signature.ts';
import { messages } from '../../i18n/messages.ts';
import { type Run, UsageError } from '../command.ts';
import { requireFree } from '../out/file-place.ts';

/** What a seal is signed with. */
export interface SealKey {
  /** The key. Makes and writes a new one now if that was asked for. */
  take: () => KeyObject;
  /** Removes a key that was made for a seal that then failed. */
  drop: () => void;
  /** Files of a new pair, for the words at the end. */
  files?: { private: string; public: string };
}

/**
 * Reads the key that the command line names, or prepares a new one; undefined if nothing is to be
 * signed.
 */
export function sealKey(run: Run): SealKey | undefined {
  const text = messages(run.language ?? 'zh-CN').archive;
  const [given, wanted] = [run.texts.get('key'), run.texts.get('new-key')];
  if (given !== undefined && wanted !== undefined) throw new UsageError(text.keyOrNewKey);
  if (wanted !== undefined) return newKey(run, resolve(wanted));
  if (given === undefined) return undefined;
  const key = privateKey(pemOf(run, given));
  if (!key) throw new UsageError(text.badPrivateKey(given));
  return { take: () => key, drop: () => undefined };
}

/** The public key that `verify` is to check with. */
export function verifyKey(run: Run): KeyObject | undefined {
  const path = run.texts.get('public-key');
  if (path === undefined) return undefined;
  const key = publicKey(pemOf(run, path));
  if (!key) throw new UsageError(messages(run.language ?? 'zh-CN').archive.badPublicKey(path));
  return key;
}

function pemOf(run: Run, path: string): string {
  if (!existsSync(path) || statSync(path).isCharacterDevice())
    throw new UsageError(messages(run.language ?? 'zh-CN').archive.noKeyFile(path));
  return readFileSync(path, 'utf8');
}

function newKey(run: Run, path: string): SealKey {
  requireFree(run, path);
  const files = { private: path, public: `${path.replace(/\.pem$/, '')}.pub.pem` };
  const taken = Object.values(files).filter((file) => existsSync(file));
  if (taken.length > 0)
    throw new UsageError(messages(run.language ?? 'zh-CN').year.fileExists(taken));
  const drop = (): void => {
    for (const file of Object.values(files)) rmSync(file, { force: true });
  };
  const take = (): KeyObject => {
    const pair = newKeyPair();
    makeFolder(dirname(path));
    located(path, () => writeFileSync(files.private, pair.private, { flag: 'wx', mode: 0o600 }));
    located(path, () => writeFileSync(files.public, pair.public, { flag: 'wx' }));
    const key = privateKey(pair.private);
    if (!key) throw new Error('a new key that cannot be read');
    return key;
  };
  return { take, drop, files };
}
