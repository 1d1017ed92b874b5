import { visibleLines } from '../i18n/visible.ts';

/** Where a command writes. Awaiting `print` waits for a slow reader, so memory stays flat. */
export interface Output {
  print: (text: string) => Promise<void>;
  /** To stderr: problems and refusals. */
  complain: (text: string) => void;
  /** Progress, to stderr; nothing with `--quiet`. */
  note: (text: string) => void;
  /**
   * Progress in one line of a terminal, which the next output replaces. Prints nothing elsewhere.
   */
  show: (line: string) => void;
}

export interface ProcessOutput extends Output {
  /**
   * Waits until everything written so far has been handed over. Returns what kept it from being
   * written, unless that is a reader that closed early (`| head`).
   */
  finish: () => Promise<Error | undefined>;
}

/** Moves to the start of the line and wipes it. */
const LINE_START = '\r\u001B[K';

/**
 * Writes to the streams of the process. Drops what cannot be written and goes on, so that the
 * command ends with its own exit code and leaves nothing half done.
 */
export function processOutput(quiet: boolean): ProcessOutput {
  const out = writerTo(process.stdout);
  const err = writerTo(process.stderr);
  let isShown = false;
  const clear = (): void => {
    if (isShown) err.write(LINE_START);
    isShown = false;
  };
  return {
    print: async (text) => {
      clear();
      if (!out.write(text)) await out.settled();
    },
    complain: (text) => {
      clear();
      err.write(visibleLines(text));
    },
    note: (text) => {
      clear();
      if (!quiet) err.write(visibleLines(text));
    },
    show: (line) => {
      if (quiet || !process.stderr.isTTY) return;
      err.write(`${LINE_START}${line}`);
      isShown = true;
    },
    finish: async () => {
      await Promise.all([out.settled(), err.settled()]);
      return [out.failure(), err.failure()].find((error) => error && error.code !== 'EPIPE');
    },
  };
}

interface Writer {
  /** False if the stream is full; wait until it has settled. */
  write: (text: string) => boolean;
  settled: () => Promise<void>;
  /** Why nothing can be written any more. */
  failure: () => NodeJS.ErrnoException | undefined;
}

function writerTo(stream: NodeJS.WriteStream): Writer {
  let failure: NodeJS.ErrnoException | undefined;
  const keep = (error: Error | null | undefined): void => {
    failure ??= error ?? undefined;
  };
  stream.on('error', keep);
  return {
    write: (text) => failure !== undefined || stream.write(text, keep),
    settled: async () => {
      if (failure !== undefined) return;
      await new Promise<void>((done) => stream.write('', () => done()));
    },
    failure: () => failure,
  };
}
