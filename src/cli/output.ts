import { once } from 'node:events';

/** Where a command writes. Awaiting `print` waits for a slow reader, so memory stays flat. */
export interface Output {
  print: (text: string) => Promise<void>;
  /** To stderr: problems and refusals. */
  complain: (text: string) => void;
  /** To stderr: progress, left out with `--quiet`. */
  note: (text: string) => void;
}

/** The process's own streams. A reader that closes early (`| head`) ends the program quietly. */
export function processOutput(quiet: boolean): Output {
  const { stdout, stderr } = process;
  stdout.on('error', endOnClosedPipe);
  stderr.on('error', endOnClosedPipe);
  return {
    print: async (text) => {
      if (!stdout.write(text)) await once(stdout, 'drain');
    },
    complain: (text) => {
      stderr.write(text);
    },
    note: (text) => {
      if (!quiet) stderr.write(text);
    },
  };
}

function endOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}

/** Waits until everything written so far has been handed over. */
export async function flush(): Promise<void> {
  await Promise.all(
    [process.stdout, process.stderr].map(
      (stream) => new Promise<void>((done) => stream.write('', () => done())),
    ),
  );
}
