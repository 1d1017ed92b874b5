/** Whole digits of five and more, but of no decimals and no code. */
const LONG = /(?<![\d.,\w])\d{5,}(?![\d\w])/g;

const parted = (digits: string): string =>
  digits.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ' ').replace(/ (\d{3})/g, '<span class=k>$1</span>');

/**
 * Digits in groups of three (GB/T 15835), parted by room that the style sheet gives: the text stays
 * one number for copying, sorting and files to take away.
 */
export const groupedDigits = (markup: string): string => markup.replace(LONG, parted);
