import { type ColumnAbout, copyOf, type Office, type Sheet } from './office.ts';

/** What must happen to a slip: the build stops, or at least a warning is given, or nobody can know. */
export type Demand = 'stop' | 'tell' | 'none';

export interface Slip {
  kind: string;
  demand: Demand;
  /** Plants it; undefined where the folder has no place for it. */
  plant: (office: Office, random: () => number) => Office | undefined;
}

export interface Cell {
  sheet: Sheet;
  about: ColumnAbout;
  row: number;
  column: number;
}

export const pick = <T>(list: readonly T[], random: () => number): T | undefined =>
  list[Math.floor(random() * list.length)];

/** Number cells of the folder that a slip of this kind can befall. */
export function cellsOf(office: Office, fits: (cell: Cell, x: number) => boolean): Cell[] {
  return office.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((texts, row) =>
      sheet.columns.flatMap((about, column) => {
        const text = texts[column + 1] ?? '';
        const cell = { sheet, about, row, column };
        return text !== '' && fits(cell, Number(text)) ? [cell] : [];
      }),
    ),
  );
}

export const textIn = ({ sheet, row, column }: Cell): string => sheet.rows[row]?.[column + 1] ?? '';
export function write({ sheet, row, column }: Cell, text: string): void {
  const texts = sheet.rows[row];
  if (texts) texts[column + 1] = text;
}

/** A slip in one cell. */
export function inCell(
  kind: string,
  demand: Demand,
  fits: (cell: Cell, x: number) => boolean,
  wrong: (text: string, cell: Cell, random: () => number) => string,
): Slip {
  return {
    kind,
    demand,
    plant: (sound, random) => {
      const office = copyOf(sound);
      const cell = pick(cellsOf(office, fits), random);
      if (!cell) return undefined;
      const before = textIn(cell);
      const text = wrong(before, cell, random);
      if (text === before) return undefined;
      write(cell, text);
      return office;
    },
  };
}

export interface ColumnAt {
  sheet: Sheet;
  about: ColumnAbout;
  column: number;
}

/** A slip in a whole column, whose texts are all written anew. */
export function inColumn(
  kind: string,
  demand: Demand,
  fits: (at: ColumnAt, office: Office) => boolean,
  wrong: (texts: string[], at: ColumnAt, office: Office) => string[] | undefined,
): Slip {
  return {
    kind,
    demand,
    plant: (sound, random) => {
      const office = copyOf(sound);
      const columns = office.sheets.flatMap((sheet) =>
        sheet.columns.map((about, column) => ({ sheet, about, column })),
      );
      const at = pick(
        columns.filter((one) => fits(one, office)),
        random,
      );
      if (!at) return undefined;
      const texts = at.sheet.rows.map((row) => row[at.column + 1] ?? '');
      const written = wrong(texts, at, office);
      if (!written || written.join() === texts.join()) return undefined;
      for (const [row, text] of written.entries()) write({ ...at, row }, text);
      return office;
    },
  };
}

/** A slip in the files. */
export const inFiles = (
  kind: string,
  demand: Demand,
  change: (office: Office, random: () => number) => boolean,
): Slip => ({
  kind,
  demand,
  plant: (sound, random) => {
    const office = copyOf(sound);
    return change(office, random) ? office : undefined;
  },
});

/** Moves the point of a decimal text; never a digit is lost. */
export function shifted(text: string, places: number): string {
  const negative = text.startsWith('-');
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const digits = whole + fraction;
  const point = whole.length + places;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = point <= 0 ? 1 : point;
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const right = padded.slice(at).replace(/0+$/, '');
  return `${negative ? '-' : ''}${left}${right === '' ? '' : `.${right}`}`;
}

export const isValue = ({ about }: { about: ColumnAbout }): boolean => about.field === 'value';
export const isAmount = ({ about }: { about: ColumnAbout }): boolean =>
  about.field === 'value' && (about.kind === 'level' || about.kind === 'count');
export const isShare = ({ about }: { about: ColumnAbout }): boolean =>
  about.field === 'value' && about.kind === 'share';
export const isGrowth = ({ about }: { about: ColumnAbout }): boolean =>
  about.field === 'value' && about.kind === 'growth';

/** Whether this year's table gives a column of another field for the same indicator. */
export const hasField = (sheet: Sheet, indicator: string, field: ColumnAbout['field']): boolean =>
  sheet.columns.some((one) => one.indicator === indicator && one.field === field);
export const hasReference = ({ sheet, about }: ColumnAt, office: Office): boolean =>
  hasField(sheet, about.indicator, 'previous') ||
  hasField(sheet, about.indicator, 'target') ||
  office.before.has(about.indicator);
export const hasBefore = ({ sheet, about }: ColumnAt, office: Office): boolean =>
  hasField(sheet, about.indicator, 'previous') || office.before.has(about.indicator);

/** Last year's figures of a column, as this year's unit rows name them. */
export function beforeOf({ sheet, about }: ColumnAt, office: Office): string[] | undefined {
  const column = sheet.columns.findIndex(
    (one) => one.indicator === about.indicator && one.field === 'previous',
  );
  if (column >= 0) return sheet.rows.map((row) => row[column + 1] ?? '');
  const known = office.before.get(about.indicator);
  if (!known) return undefined;
  return sheet.rows.map(([unit = '']) => known.get(unit) ?? '');
}

export function swapped(text: string): string {
  const digits = [...text];
  const places = digits.flatMap((digit, at) => (/\d/.test(digit) ? [at] : []));
  const [a = 0, b = 0] = places;
  [digits[a], digits[b]] = [digits[b] ?? '', digits[a] ?? ''];
  return digits.join('').replace(/^0(?=\d)/, '');
}

export const replaceIn = (
  office: Office,
  path: string,
  change: (text: string) => string,
): boolean => {
  const before = office.files[path];
  if (before === undefined) return false;
  office.files[path] = change(before);
  return office.files[path] !== before;
};

export const pathOf = ({ assessment }: Office, file: string): string => `${assessment}/${file}`;

export const isFalling = ({ about }: { about: ColumnAbout }): boolean =>
  /下降率/.test(about.indicator);

/** Units that change their figures by so much that a table of rankings shows it. */
export const different = (texts: readonly string[]): boolean =>
  new Set(texts).size >= texts.length * 0.8;

/** The new texts, where units have so different figures that the slip can be seen at all. */
export function visibly(texts: readonly string[], written: string[]): string[] | undefined {
  const far = texts.filter((text, row) => {
    return Math.abs(Math.log(Number(text) / Number(written[row]))) > 0.35;
  });
  return different(texts) && far.length >= 3 ? written : undefined;
}
