/** A link of a page, relative to it. */
export interface Link {
  text: string;
  href: string;
}
