/** Comments, raw elements and titles with their content, other tags, and the text between them. */
const PIECES =
  /<!--[\s\S]*?-->|<(script|style|title|textarea|option|desc)\b(?:"[^"]*"|'[^']*'|[^"'>])*>[\s\S]*?<\/\1\s*>|<\/?[a-zA-Z](?:"[^"]*"|'[^']*'|[^"'>])*>|[^<]+/gi;

const HAN = '\\p{Script=Han}';
/** Signs of Chinese text, but for quotation marks, which English shares. */
const SIGN = '[\u3000-\u303f\uff01-\uff60\u2014\u2026]';
/** Figures, codes and quotation marks inside a Chinese phrase. */
const INSIDE = '[0-9A-Za-z.%‰“”‘’/+\\-~·×℃]';

/** Chinese characters with what stands between them. */
const RUN = new RegExp(
  `${SIGN}*${HAN}(?:(?:${SIGN}|${INSIDE}){0,24}${HAN})*(?:[”’](?=${SIGN}|$))?${SIGN}*`,
  'gu',
);
const ANY = /\p{Script=Han}/u;

/**
 * An English page with what is left in Chinese (addresses of cells, names of people, words as they
 * were delivered) marked as Chinese, for voices, faces and line breaks. Other pages stay as they are.
 */
export function markChinese(html: string): string {
  if (!/<html[^>]*\slang="en"/.test(html) || !ANY.test(html)) return html;
  const svg = { depth: 0 };
  return html.replace(PIECES, (piece) => {
    if (piece.startsWith('<')) {
      if (/^<svg\b/i.test(piece)) svg.depth++;
      else if (/^<\/svg\b/i.test(piece)) svg.depth--;
      return piece;
    }
    if (!ANY.test(piece)) return piece;
    const element = svg.depth > 0 ? 'tspan' : 'span';
    return piece.replace(RUN, (run) => `<${element} lang="zh-CN">${run}</${element}>`);
  });
}
