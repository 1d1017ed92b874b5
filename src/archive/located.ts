/** Folders that are gone after a failure: nobody could find them. */
const PASSING = /\.making-|\.biaochi-|[\\/]\.biaochi[\\/]/;

/**
 * Does something with the files at a path. A failure of the machine that names no path of its own
 * gets this one (a full disk is found out while writing, when the system knows the file by a number
 * alone), and so does one that names a folder of ours in which the files were being made.
 */
export function located<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw locate(path, error);
  }
}

/** The same for what takes time. */
export async function locatedLater<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw locate(path, error);
  }
}

function locate(path: string, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  const named = 'path' in error && typeof error.path === 'string' ? error.path : undefined;
  return named === undefined || PASSING.test(named) ? Object.assign(error, { path }) : error;
}
