/** What a version of the data offers for comparison. */
export interface Offered {
  /** Ids of all its assessments, unreadable ones included. */
  ids: readonly string[];
  /** The one that was named. */
  only?: string | undefined;
  /** The year of a sealed version, which holds no other. */
  year?: number | undefined;
}

export interface ToCompare {
  /** What each assessment is called before and after. */
  pairs: [before: string, after: string][];
  /** Assessments that one version alone has. */
  onlyBefore: string[];
  onlyAfter: string[];
}

/**
 * Which assessments of two versions are compared: two that were named, whatever their years; else
 * those of the same name, of the year that is sealed where one version is.
 */
export function assessmentsToCompare(before: Offered, after: Offered): ToCompare {
  const left = before.ids.filter((id) => before.only === undefined || id === before.only);
  const right = after.ids.filter((id) => after.only === undefined || id === after.only);
  if (before.only !== undefined && after.only !== undefined) {
    const pairs = left.flatMap((id) => right.map((other): [string, string] => [id, other]));
    return { pairs, onlyBefore: [], onlyAfter: [] };
  }
  const only = before.only ?? after.only;
  const years = [before.year, after.year].filter((year) => year !== undefined);
  const isMeant = (id: string): boolean =>
    (only === undefined || id === only) && years.every((year) => id.startsWith(`${year}/`));
  return {
    pairs: right.filter((id) => isMeant(id) && left.includes(id)).map((id) => [id, id]),
    onlyBefore: left.filter((id) => isMeant(id) && !right.includes(id)),
    onlyAfter: right.filter((id) => isMeant(id) && !left.includes(id)),
  };
}
