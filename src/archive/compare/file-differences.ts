import type { SealedFile, SealFault } from '../../model/seal.ts';

/** Compares what was sealed with what is there, and tells a renamed from a lost and a new file. */
export function differences(
  sealed: readonly SealedFile[],
  present: readonly SealedFile[],
): SealFault[] {
  const there = new Map(present.map((file) => [file.path, file]));
  const known = new Map(sealed.map((file) => [file.path, file]));
  const added = present.filter(({ path }) => !known.has(path));
  const changed = sealed.filter(
    ({ path, sha256 }) => (there.get(path)?.sha256 ?? sha256) !== sha256,
  );
  const missing = sealed.filter(({ path }) => !there.has(path));
  const renamedTo = new Set<string>();
  const faults: SealFault[] = missing.map(({ path, sha256 }) => {
    const found = added.find((file) => file.sha256 === sha256 && !renamedTo.has(file.path));
    if (!found) return { path, what: 'missing' };
    renamedTo.add(found.path);
    return { path, what: 'renamed', other: found.path };
  });
  for (const { path } of added) if (!renamedTo.has(path)) faults.push({ path, what: 'added' });
  return [...faults, ...changed.map((file) => changedFault(file, changed, there))];
}

function changedFault(
  file: SealedFile,
  changed: readonly SealedFile[],
  there: ReadonlyMap<string, SealedFile>,
): SealFault {
  const now = there.get(file.path)?.sha256;
  const other = changed.find(
    (one) => one.sha256 === now && there.get(one.path)?.sha256 === file.sha256,
  );
  return other
    ? { path: file.path, what: 'swapped', other: other.path }
    : { path: file.path, what: 'changed' };
}
