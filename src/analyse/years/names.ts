/** What units and indicators have in common for following them from one year to the next. */
export interface Followed {
  code: string;
  name: string;
  /** Its name in the table, where another is shown. */
  given?: string;
  short?: string;
  aliases?: readonly string[];
}

/** All that a table may call it. */
export const namesOf = ({ code, name, given, short, aliases = [] }: Followed): Set<string> =>
  new Set([code, name, given ?? '', short ?? '', ...aliases].filter((text) => text !== ''));

/** The first of a list that is called so. */
export function firstCalled<T extends Followed>(
  list: readonly T[],
): (text: string) => T | undefined {
  const byName = new Map<string, T>();
  for (const one of list)
    for (const name of namesOf(one)) if (!byName.has(name)) byName.set(name, one);
  return (text) => byName.get(text);
}
