import type { Param, ProblemCode } from '../../model/problem.ts';
import type { Finding } from '../cells/located-problem.ts';

/** A file that cannot be read; the reader of files catches it and reports it. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
  readonly finding: Finding;
  /** Where in a text file, counted from 1, if it is known. */
  readonly at: { row: number; column: number } | undefined;

  constructor(
    text: string,
    params: Record<string, Param> = {},
    at?: { row: number; column: number },
    code: ProblemCode = 'unreadable-file',
  ) {
    super(text);
    this.finding = { level: 'error', code, text, params };
    this.at = at;
  }
}
