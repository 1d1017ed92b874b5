/** Units that the reader chose, with their scores in the order of `heads`. */
export interface Compared {
  heads: string[];
  /** The same in the chart, whose scores are out of 100 for all. */
  drawn: string[];
  units: ComparedUnit[];
  /** Ends of the scale of the page’s rulers. */
  scale: { low: number; high: number };
}

export interface ComparedUnit {
  name: string;
  own: boolean;
  /** Out of 100. */
  scores: (number | null)[];
  /** The scores as the ranking writes them. */
  texts: string[];
}

/** What `explore.js` leaves for the page: it draws into a canvas and draws anew when called again. */
export type DrawComparison = (canvas: HTMLCanvasElement, compared: Compared) => void;

export interface Explore {
  drawComparison: DrawComparison;
}
