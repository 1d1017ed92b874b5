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
  /** The language of `--lang`, else that of `site.yaml`; undefined if neither is given. */
  language: Language | undefined;
  quiet: boolean;
  /**
   * The year being sealed. Its pages are made although its data may differ from an earlier seal.
   */
  sealing?: number;
  output: Output;
}

export interface Command {
  name: string;
  /** Least and greatest number of arguments. */
  arguments: readonly [number, number];
  options: Readonly<Record<string, OptionKind>>;
  /** The command takes no language from the data folder. */
  withoutData?: true;
  /** Does the work and returns the exit code: 0 done, 1 problems in the data. */
  run: (run: Run) => Promise<number>;
}

/** Wrong usage: exit code 2. The message is already in the reader's language. */
export class UsageError extends Error {
  override name = 'UsageError';
}
