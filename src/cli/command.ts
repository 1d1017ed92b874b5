import type { Language } from '../model/site.ts';
import type { Output } from './output.ts';

/** A switch, a free text, or one of the listed words. */
export type OptionKind = 'switch' | 'text' | readonly string[];

/** What the command line gave, checked against the command's own options. */
export interface Run {
  args: readonly string[];
  /** Options with a text, by name. */
  texts: ReadonlyMap<string, string>;
  switches: ReadonlySet<string>;
  /** Absolute path of the data folder. */
  data: string;
  /** Absolute path of the folder of texts, which need not exist. */
  content: string;
  /** Asked for with `--lang`, else that of `site.yaml`; undefined where neither is known. */
  language: Language | undefined;
  quiet: boolean;
  /** The year that is being sealed: its data may differ from an earlier seal, its pages are made. */
  sealing?: number;
  output: Output;
}

export interface Command {
  name: string;
  /** Least and greatest number of arguments. */
  arguments: readonly [number, number];
  options: Readonly<Record<string, OptionKind>>;
  /** The data folder has no say in its language. */
  withoutData?: true;
  /** Does the work and returns the exit code: 0 done, 1 problems in the data. */
  run: (run: Run) => Promise<number>;
}

/** Wrong usage: exit code 2. The message is already in the reader's language. */
export class UsageError extends Error {
  override name = 'UsageError';
}
