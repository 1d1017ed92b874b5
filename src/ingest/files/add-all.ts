/** Adds to a list what may be too many for the arguments of one call (some 100,000). */
export function addAll<T>(list: T[], more: readonly T[]): void {
  for (const one of more) list.push(one);
}
