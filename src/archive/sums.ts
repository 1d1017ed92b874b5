import type { SealedFile } from '../model/seal.ts';

/** Name of the file that `sha256sum -c` reads. */
export const SUMS = 'SHA256SUMS';

/** Lines as `sha256sum` writes them, two spaces between; a name with \ or a line break is escaped. */
export function sumsText(files: readonly SealedFile[]): string {
  return files.map(({ path, sha256 }) => `${sumLine(path, sha256)}\n`).join('');
}

function sumLine(path: string, sha256: string): string {
  const escaped = path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
  return `${escaped === path ? '' : '\\'}${sha256}  ${escaped}`;
}
