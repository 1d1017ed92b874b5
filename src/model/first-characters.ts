/** The first characters of a text; one outside the basic plane (𠀀) counts once and is never cut in half. */
export const firstCharacters = (text: string, count: number): string =>
  text.length <= count ? text : [...text.slice(0, 2 * count)].slice(0, count).join('');
