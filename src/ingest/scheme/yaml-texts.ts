import { type Document, isScalar, type Node, type Scalar, visit } from 'yaml';
import { firstCharacters } from '../../model/first-characters.ts';
import { shown } from '../../model/text-limits.ts';
import { textFlaw } from '../cells/text-flaw.ts';
import { UnreadableFile } from '../files/unreadable-file.ts';

/** Keys whose text is a name or a title, in either language. */
const NAMES =
  /^(id|name|short|title|issuer|basis|unit-noun|mark|number|signature|red-head|assessment|unit)([-_]en)?$/;

const WRITTEN = 40;

/**
 * Refuses a file in which a text is too long, or holds a control character: YAML writes one as
 * `"\\e"`, so that it does not stand in the file itself. Throws UnreadableFile with the line.
 */
export function checkYamlTexts(document: Document, lineOf: (node: Node) => number): void {
  visit(document, {
    Scalar: (key, node, path) => {
      if (key === 'key' && node.value === '__proto__')
        throw new UnreadableFile('key-reserved', reserved(lineOf(node)), undefined, 'unknown-key');
      if (typeof node.value !== 'string') return;
      const flaw = textFlaw(node.value, key === 'key' || isName(path));
      if (!flaw) return;
      const params = {
        ...flaw.params,
        line: lineOf(node),
        written: shown(firstCharacters(node.value, WRITTEN)),
      };
      throw new UnreadableFile(flaw.text, params, undefined, flaw.code);
    },
  });
}

/** The one key that the language itself reads another way, so that it would get lost. */
const reserved = (line: number) => ({ line, written: '__proto__' });

/** Whether the last pair on the way to a text has the key of a name. */
function isName(path: readonly unknown[]): boolean {
  const pair = path.at(-1) as { key?: Scalar } | undefined;
  return isScalar(pair?.key) && NAMES.test(String(pair.key.value));
}
