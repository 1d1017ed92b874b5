import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What lies in a folder of which every file is to be accounted for; paths with `/`, sorted. */
export interface SealTree {
  files: string[];
  /**
   * Links, pipes and whatever else is neither a file nor a folder, and what has a name that is not UTF-8.
   * They are not followed or opened.
   */
  others: string[];
  emptyFolders: string[];
}

export function sealTree(folder: string): SealTree {
  const tree: SealTree = { files: [], others: [], emptyFolders: [] };
  const visit = (below: string): void => {
    const entries = readdirSync(join(folder, below), { withFileTypes: true });
    if (entries.length === 0 && below !== '') tree.emptyFolders.push(below);
    for (const entry of entries) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (isLost(folder, path)) tree.others.push(path);
      else if (entry.isDirectory()) visit(path);
      else (entry.isFile() ? tree.files : tree.others).push(path);
    }
  };
  visit('');
  for (const paths of Object.values(tree)) paths.sort();
  return tree;
}

/** A name that is not UTF-8 is read with signs in the place of its bytes, and nothing is found by it. */
export const isLost = (folder: string, path: string): boolean =>
  path.includes('\uFFFD') && !existsSync(join(folder, path));

/** Paths below a folder of the tree, without it. */
export const below = (paths: Iterable<string>, folder: string): string[] =>
  [...paths]
    .filter((path) => path.startsWith(`${folder}/`))
    .map((path) => path.slice(folder.length + 1));
