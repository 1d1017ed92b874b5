/** Whether two figures agree within 1e-9 of their size, or are the same otherwise. */
export function close(a: unknown, b: unknown, within = 1e-9): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    return a === b || Math.abs(a - b) <= within * Math.max(1, Math.abs(b));
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, at) => close(item, b[at], within));
  }
  return a === b;
}
