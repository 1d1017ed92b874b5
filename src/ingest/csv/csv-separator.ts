/** What separates cells; the others are no separators of CSV, but occur, and are to be named. */
const SEPARATORS = [',', '\t', ';', '|', '，', '；', '^'] as const;
export type Separator = (typeof SEPARATORS)[number];

export const isCsvSeparator = (separator: string): boolean => /^[,\t;]$/.test(separator);

/** Records looked at; the header and some rows of figures are among them. */
const RECORDS = 40;
/** Characters looked at, whatever the records hold. */
const LONGEST = 200_000;

/** How often a separator stands outside quotes in each of the first records. */
function counts(text: string, separator: string): number[] {
  const found: number[] = [];
  let count = 0;
  let quoted = false;
  const end = Math.min(text.length, LONGEST);
  for (let at = 0; at < end && found.length < RECORDS; at++) {
    const letter = text.charAt(at);
    if (letter === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (letter === separator) count++;
    else if (letter === '\n') {
      found.push(count);
      count = 0;
    }
  }
  if (found.length < RECORDS) found.push(count);
  return found;
}

interface Agreement {
  /** Records that hold it, and those of them that hold it equally often. */
  records: number;
  columns: number;
  /** The first record that holds it. */
  first: number;
}

/** A separator that is none of CSV must cut every record, so that a `|` in a few cells is none. */
function isEverywhere(text: string, separator: Separator): boolean {
  const all = counts(text, separator);
  const lines = text.split('\n', all.length).filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.every((line) => line.includes(separator));
}

function agreement(text: string, separator: Separator): Agreement {
  const all = counts(text, separator);
  const holding = all.filter((count) => count > 0);
  const alike = new Map<number, number>();
  for (const count of holding) alike.set(count, (alike.get(count) ?? 0) + 1);
  let best = { columns: 0, number: 0 };
  for (const [columns, number] of alike) {
    if (number >= best.number) best = { columns, number };
  }
  const first = all.findIndex((count) => count > 0);
  return { records: holding.length + best.number, columns: best.columns, first };
}

/**
 * The separator of a text file with line ends `\n`: the one that cuts the header and most other
 * records into the same number of cells. Neither a title line nor a list in a cell (`a;b`), nor
 * numbers with thousands separators mislead it.
 */
export function separatorOf(text: string): Separator {
  const likely = SEPARATORS.filter((one) => isCsvSeparator(one) || isEverywhere(text, one));
  const found = likely.map((separator) => ({ separator, ...agreement(text, separator) }));
  found.sort((a, b) => b.records - a.records || a.first - b.first || b.columns - a.columns);
  return found[0]?.separator ?? ',';
}
