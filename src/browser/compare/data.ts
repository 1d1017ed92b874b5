/** Total and categories, rounded as printed; null where there is none. */
export type Scores = readonly (number | null)[];

export interface Unit {
  id: string;
  name: string;
  also: readonly string[];
  own: boolean;
  /** By year, this year first. */
  scores: readonly (Scores | null)[];
}

/** What `compare-data.js` leaves for the page: see `src/view/compare/compare-data.ts`. */
export interface CompareData {
  heads: readonly string[];
  digits: { total: number; category: number };
  years: readonly { year: string; full: number }[];
  units: readonly Unit[];
}
