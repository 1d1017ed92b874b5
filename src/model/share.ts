/** One part of a site that several processes or machines make together. */
export interface Share {
  /** Which one, counted from 0. */
  index: number;
  /** Of how many. */
  of: number;
}

export const WHOLE: Share = { index: 0, of: 1 };

/** The share that `part` of `parts` has of a share. */
export const within = ({ index, of }: Share, part: number, parts: number): Share => ({
  index: index + of * part,
  of: of * parts,
});

/** What of a list falls to a share: the places that leave its index when divided by the number of shares. */
export const ofShare = <T>(items: readonly T[], { index, of }: Share): T[] =>
  items.filter((_, place) => place % of === index);
