/** A unit through the years; null where it has no total. */
export interface Line {
  name: string;
  own: boolean;
  /** Out of 100. */
  values: (number | null)[];
}

export interface History {
  title: string;
  /** Years, the earliest first. */
  labels: string[];
  lines: Line[];
}

/** What `explore.js` leaves for the page: it draws into a canvas and draws anew when called again. */
export type DrawHistory = (canvas: HTMLCanvasElement, history: History) => void;

export interface Explore {
  drawHistory: DrawHistory;
}
