import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Link, Nodes, Parents, Root } from 'mdast';
import { pageOfLink } from './guides.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const ELSEWHERE = /^([a-z][a-z0-9+.-]*:|#)/i;

/**
 * A remark plugin: links between the texts lead to their pages. A link to another file of the project (a
 * licence, a folder of the sources) becomes its words; one to a file that does not exist stops the build.
 */
export const guideLinks = () => (tree: Root, file: { path: string }) => relinkIn(tree, file.path);

function relinkIn(parent: Parents, from: string): void {
  parent.children = parent.children.flatMap((child): Nodes[] => {
    if ('children' in child) relinkIn(child, from);
    return child.type === 'link' && !ELSEWHERE.test(child.url) ? relinked(child, from) : [child];
  }) as typeof parent.children;
}

function relinked(link: Link, from: string): Nodes[] {
  const [path = '', part] = link.url.split('#');
  const file = resolve(dirname(from), decodeURIComponent(path));
  if (!existsSync(file)) throw new Error(`${from}: no such file: ${link.url}`);
  const page = pageOfLink(relative(PROJECT, file).replaceAll('\\', '/'), part);
  return page === undefined ? link.children : [{ ...link, url: page }];
}
