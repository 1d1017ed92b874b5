/** Measures of the official format (GB/T 9704-2012) in Word's units: 20 twips a point. */

export const mm = (length: number): number => Math.round((length * 1440) / 25.4);
export const pt = (length: number): number => Math.round(length * 20);

/** 22 lines in 225 mm: 29 pt would be too much. */
export const LINE_PITCH = 579;
/** Narrower than the 16 pt of the face, so that 28 characters fit into 156 mm; −4 holds only 27. */
export const CHARACTER_SPACING = -5;
/** One character of running text with its spacing. */
export const CHARACTER = 315;

/** Page numbers are set in 14 pt, and stand one such character from their side. */
export const NUMBER_INDENT = pt(14);
export const FOOTER_DISTANCE = mm(25);
/** Where nothing is printed there: far enough out to take no room from the text. */
export const EDGE_DISTANCE = mm(10);

/** What differs between running documents on the grid and one-pagers in smaller type. */
export interface Measures {
  line: number;
  character: number;
  /** Above and below the words of a table's cell. */
  cellPadding: number;
}
export const MEASURES: Record<'grid' | 'sheet', Measures> = {
  grid: { line: LINE_PITCH, character: CHARACTER, cellPadding: pt(2) },
  sheet: { line: pt(16), character: pt(12), cellPadding: pt(1) },
};

export interface Sheet {
  width: number;
  height: number;
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export const PORTRAIT: Sheet = {
  width: mm(210),
  height: mm(297),
  top: mm(37),
  right: mm(26),
  bottom: mm(35),
  left: mm(28),
};

/** The upright sheet turned so that its head lies at the left of the upright page. */
export const LANDSCAPE: Sheet = {
  width: mm(297),
  height: mm(210),
  top: mm(28),
  right: mm(37),
  bottom: mm(26),
  left: mm(35),
};

export const textWidth = (sheet: Sheet): number => sheet.width - sheet.left - sheet.right;
