import type { Tell } from './content-problem.ts';
import type { AssessmentNames, Names } from './names.ts';
import type { Spot } from './parse-mdx.ts';

/** What a file's components name: the data that they are looked up in. */
export interface KnownNames {
  names: Names;
  /** The assessment of the front matter. */
  own: AssessmentNames;
  /** Parts of the built-in document of the same kind. */
  sections: readonly string[];
}

/** What a text is checked against. */
export interface Context {
  tell: Tell;
  /** Absent where the compiler reads the text once more, after the check. */
  known?: KnownNames | undefined;
  /** Folder of the file: pictures lie in it or below. */
  folder: string;
  /** Number of each footnote, by its label. */
  notes?: { numberOf: (label: string) => number | undefined };
}

export const spotOf = (node: { position?: { start: Spot } | undefined }): Spot =>
  node.position?.start ?? { line: 1, column: 1 };
