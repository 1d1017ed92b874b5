/** One idea of a page before it is known how many slides it takes. */
export interface Draft {
  /** Stands over each of its slides. */
  head?: Element;
  /** Elements of the page or copies of them. */
  blocks: Element[];
}
