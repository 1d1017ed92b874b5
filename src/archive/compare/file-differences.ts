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
  const addedBySum = Map.groupBy(added, (file) => file.sha256);
  const faults: SealFault[] = missing.map(({ path, sha256 }) => {
    const found = addedBySum.get(sha256)?.shift();
    if (!found) return { path, what: 'missing' };
    renamedTo.add(found.path);
    return { path, what: 'renamed', other: found.path };
  });
  for (const { path } of added) if (!renamedTo.has(path)) faults.push({ path, what: 'added' });
  const changedBySum = Map.groupBy(changed, (file) => file.sha256);
  const otherOf = ({ path, sha256 }: SealedFile): SealedFile | undefined =>
    changedBySum
      .get(there.get(path)?.sha256 ?? '')
      ?.find((one) => there.get(one.path)?.sha256 === sha256);
  return [...faults, ...changed.map((file) => changedFault(file, otherOf(file)))];
}

/** `other`: the file that it changed places with. */
const changedFault = ({ path }: SealedFile, other: SealedFile | undefined): SealFault =>
  other ? { path, what: 'swapped', other: other.path } : { path, what: 'changed' };
