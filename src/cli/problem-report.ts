import { join } from 'node:path';
import type { Run } from './command.ts';
import { withNewFiles } from './new-files.ts';

/**
 * Writes the list of problems into a folder. If the folder cannot be written, returns the reason,
 * so that the problems are still printed.
 */
export async function leaveReport(
  run: Run,
  folder: string,
  files: { html: string; xlsx: Uint8Array },
): Promise<{ paths: string[] } | { reason: string }> {
  const page = join(folder, 'problems.html');
  const workbook = join(folder, 'problems.xlsx');
  try {
    await withNewFiles(run, async (add) => {
      add(page, files.html);
      add(workbook, files.xlsx);
    });
    return { paths: [page, workbook] };
  } catch (error) {
    const { code, path, message } = error as NodeJS.ErrnoException;
    return { reason: code ? `${code} ${path ?? folder}` : message };
  }
}
