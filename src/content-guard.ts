import { dirname } from 'node:path';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import { recmaBlocks } from './content-blocks.ts';
import { messages } from './i18n/messages.ts';
import { problemText } from './i18n/problem-text.ts';
import { teller } from './ingest/content/content-problem.ts';
import { htmlElement, textNode } from './ingest/content/marks.ts';
import { readText } from './ingest/content/read-text.ts';
import type { Problem } from './model/problem.ts';
import { Language } from './model/site.ts';

/** The part of a compiler's file that the guard uses. */
interface CompiledFile {
  path: string;
  fail: (reason: string, place: { line: number; column: number }) => never;
}

/**
 * Keeps code out of the office's texts: `import`, `export`, expressions, scripts, event attributes and
 * unknown components stop the compiler with their line and column, before anything is made of them.
 * Each block of the text gets its number, so that documents show blocks one by one.
 */
export function remarkOfficeText() {
  return (tree: Root, file: CompiledFile): void => {
    const problems: Problem[] = [];
    const tell = teller(file.path, problems);
    const { blocks } = readText(tree.children, { tell, folder: dirname(file.path) });
    const [first] = problems;
    if (first) {
      const { line, column } = first.params as { line: number; column: number };
      file.fail(problemText(first, 'zh-CN').message, { line, column });
    }
    tree.children = blocks;
    setOffBlanks(tree);
  };
}

/** Every way in which an office leaves a place open: 〔原因待填〕. */
const BLANKS = Language.options.flatMap((language) => Object.values(messages(language).blanks));
const BLANK = new RegExp(`(${BLANKS.map((text) => text.replace(/[[\]()]/g, '\\$&')).join('|')})`);

/** Places that are left open get a mark around them. */
function setOffBlanks(parent: Nodes): void {
  if (!('children' in parent)) return;
  const children: Nodes[] = parent.children.flatMap((child: Nodes): Nodes[] => {
    setOffBlanks(child);
    if (child.type !== 'text' || !BLANK.test(child.value)) return [child];
    return child.value
      .split(BLANK)
      .filter((text) => text !== '')
      .map((text) =>
        BLANK.test(text)
          ? htmlElement('span', { dataPart: 'blank' }, [textNode(text)])
          : textNode(text),
      );
  });
  Object.assign(parent, { children });
}

/** How texts are compiled, by Astro and by the command line alike. */
export const officeMarkdown = {
  // `5%~6%` is a range, not crossed out.
  remarkPlugins: [[remarkGfm, { singleTilde: false }], remarkOfficeText],
  recmaPlugins: [recmaBlocks],
  // Smart punctuation would turn `5%--6%` into a dash.
  gfm: false,
  smartypants: false,
};
