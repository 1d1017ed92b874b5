import type { Problem } from '../../model/problem.ts';
import { locatedProblem } from '../cells/located-problem.ts';

/**
 * Warns where a text for the public edition names what that edition hides: the words of an office
 * are its own, and are not changed.
 *
 * @param hidden names of categories and indicators that are not published
 */
export function checkPublic(file: string, text: string, hidden: readonly string[] = []): Problem[] {
  return text.split('\n').flatMap((line, at) =>
    hidden
      .filter((name) => line.includes(name))
      .map((name) =>
        locatedProblem(
          {
            level: 'warning',
            code: 'content',
            text: 'content-hidden',
            params: { line: at + 1, column: line.indexOf(name) + 1 },
          },
          { assessment: null, file, found: name },
        ),
      ),
  );
}
