/** A ruler: which line of ticks, the path of its marks, and where the middle stands. */
export type Drawn = readonly [line: number, path: string, middle?: number];

/** Something that can be asked for; its address is from the folder of the script. */
export type Entry = readonly [
  name: string,
  address: string,
  of: string,
  also: readonly string[],
  answer: readonly string[],
  ruler?: Drawn,
];

/** What `search-data.js` leaves for the page. */
export interface Answers {
  /** Lines with their ticks, as paths. */
  lines: readonly string[];
  entries: readonly Entry[];
}
