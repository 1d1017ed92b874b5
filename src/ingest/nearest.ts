/** The known names nearest to an unknown one, best first, at most `count`; none is far off. */
export function nearest(_text: string, _known: Iterable<string>, _count = 3): string[] {
  return [];
}

/** Whether a text is so near to a known name that it must be meant (a header with a slip). */
export function isNear(_text: string, _known: string): boolean {
  return false;
}
