import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { SEAL_PARTS, type SealPart } from '../model/seal.ts';
import { type SealTree, sealTree } from './seal-tree.ts';
import type { SealVersion } from './seal-versions.ts';

/** A version with what lies in its folder. */
export interface Laid extends SealVersion {
  files: ReadonlySet<string>;
  tree: SealTree;
  /** The parts that ought to be here: the internal one may be kept elsewhere as a whole. */
  parts: readonly SealPart[];
}

export function laidOut(version: SealVersion): Laid {
  const tree = sealTree(version.folder);
  const parts = SEAL_PARTS.filter((part) => part === 'public' || !isInternalElsewhere(version));
  return { ...version, tree, parts, files: new Set(tree.files) };
}

/** Whether the internal part was taken away as a whole, folder and archive file. */
export const isInternalElsewhere = ({ folder }: SealVersion): boolean =>
  ['internal', 'internal.zip'].every(
    (name) => lstatSync(join(folder, name), { throwIfNoEntry: false }) === undefined,
  );
