/**
 * Breaks a title into lines by sense, as official documents want it: between words, never inside a
 * name or between a number and its unit, the lines of like length. One line where it fits.
 *
 * @param width characters that a line holds, Latin letters and digits counting half; in 22 pt 20,
 *   less one for faces whose digits are wider
 * @example titleLines('关于2024年度青岚区目标管理考核情况的通报') // ['关于2024年度青岚区', '目标管理考核情况的通报']
 */
export function titleLines(title: string, width = 19): string[] {
  const whole = widthOf(title);
  if (whole <= width) return [title];
  const least = Math.ceil(whole / width);
  const words = wordsOf(title).flatMap((word) => cut(word, width));
  const tries = [0, 1, 2].map((more) => intoLines(words, least + more, width));
  const fits = tries.find((lines) => lines.every((line) => widthOf(line) <= width));
  return fits ?? tries[0] ?? [title];
}

/** The width for a cover's title, in 26 pt. */
export const COVER_WIDTH = 16;

function intoLines(words: string[], count: number, width: number): string[] {
  const lines: string[] = [];
  let rest = words;
  for (let left = count; left > 1; left--) {
    const at = bestBreak(rest, widthOf(join(rest)) / left, width);
    lines.push(join(rest.slice(0, at)).trim());
    rest = rest.slice(at);
  }
  return [...lines, join(rest).trim()].filter((line) => line !== '');
}

/** A word that no line holds, in pieces of about half a line. */
function cut(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word];
  const characters = [...word];
  const length = Math.ceil(characters.length / Math.ceil((2 * widthOf(word)) / width));
  const count = Math.ceil(characters.length / length);
  return Array.from({ length: count }, (_, i) =>
    characters.slice(i * length, (i + 1) * length).join(''),
  );
}

const join = (words: readonly string[]): string => words.join('');

export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += char > '\u2E7F' || '—…“”‘’·'.includes(char) ? 1 : 0.5;
  return width;
}

/** What a line must not begin with, and what it must not end with. */
const NOT_FIRST =
  /^(?:[的之和与及等了单表，。、；：）》〕”’:;,.)]|管理|考核|委员|办公室|告知|一览|汇总|情况)/;
const NOT_LAST = /[（《〔“‘和与及]$|^(?:关于|对|在|以|第)$/;
/** A short word after which a name ends: 青岚区|…, 发展和改革委|…. */
const ENDS_NAME = /[省市区县镇乡村局委办部厅院会组年度]$/;

/** What goes on in brackets: 县（市、区）, 村（社区）. */
const ALSO = /[县村]$/;

/** Words, with a number and what it counts, and the single characters of an unknown name, as one. */
function wordsOf(title: string): string[] {
  const segments = new Intl.Segmenter('zh', { granularity: 'word' }).segment(title);
  const words: string[] = [];
  for (const { segment } of segments) {
    const last = words.at(-1);
    const joins =
      last !== undefined &&
      (isOpen(last) ||
        NOT_FIRST.test(segment) ||
        /\d$/.test(last) ||
        NOT_LAST.test(last) ||
        (segment.startsWith('（') && ALSO.test(last)) ||
        isName(last, segment));
    if (joins) words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
}

/** Whether a bracket is still open. */
const isOpen = (text: string): boolean =>
  [...text].reduce(
    (depth, char) => depth + ('（《〔('.includes(char) ? 1 : '）》〕)'.includes(char) ? -1 : 0),
    0,
  ) > 0;

/** Characters that the dictionary does not put together belong to one name until its last word. */
const isName = (last: string, next: string): boolean =>
  !ENDS_NAME.test(last) &&
  [...next].length === 1 &&
  /\p{Script=Han}/u.test(next) &&
  /\p{Script=Han}$/u.test(last);

/** After which word to break: nearest to the wanted width, no line wider than allowed. */
function bestBreak(words: readonly string[], wanted: number, width: number): number {
  let best = 1;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 1; at < words.length; at++) {
    const line = widthOf(join(words.slice(0, at)));
    const cost = Math.abs(line - wanted) + (line > width ? 100 : 0);
    if (cost < least) {
      least = cost;
      best = at;
    }
  }
  return best;
}

/** The lines of a title as one: Latin words keep their space. */
export const joinedTitle = (lines: readonly string[]): string =>
  lines.reduce((all, line) =>
    /[A-Za-z0-9,;:]$/.test(all) && /^[A-Za-z(]/.test(line) ? `${all} ${line}` : all + line,
  );
