/** 是/否, true/false and the like; undefined: neither. Blank must be asked by the caller. */
export function parseSwitch(_text: string): boolean | undefined {
  return undefined;
}

/** The parts of `a;b`, also with ； 、 , ， and line breaks between; trimmed, without empty ones. */
export function parseList(_text: string): string[] {
  return [];
}
