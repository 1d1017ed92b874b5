/** How a number in one unit of measure becomes one in another: × `times` × 10^`shift` ÷ `over`. */
export interface Conversion {
  times: number;
  shift: number;
  over: number;
}

/** How `from` converts to `to`; undefined where they measure different things. */
export function conversion(_from: string, _to: string): Conversion | undefined {
  return { times: 1, shift: 0, over: 1 };
}

/** Whether a text is a unit of measure that we know (so `（亿元）` is a unit and `（现价）` none). */
export function isKnownUnit(_text: string): boolean {
  return false;
}
