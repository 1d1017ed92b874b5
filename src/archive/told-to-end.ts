/**
 * Runs `work`. If the process is told to end meanwhile (Ctrl-C, SIGTERM), `tidy` runs first, and the process exits
 * with 130 or 143.
 */
export async function tidiedOnStop<T>(
  tidy: () => void | Promise<void>,
  work: () => Promise<T>,
): Promise<T> {
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    await tidy();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await work();
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}
