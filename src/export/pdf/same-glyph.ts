/**
 * Characters that fonts draw with one glyph, so that a PDF cannot tell which was meant: radicals and
 * the ideographs of the same shape that have no compatibility decomposition, then punctuation.
 */
const RADICALS =
  '⺂乛⺃乚⺅亻⺉刂⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺞歺⺠民⺡氵⺣灬⺦丬⺨犭⺫罒⺭礻⺯糹⺰纟⺱罓⺹耂⺺肀⺾艹' +
  '⺿艹⻀艹⻁虎⻂衤⻃覀⻅见⻆角⻈讠⻉贝⻋车⻌辶⻐钅⻑長⻒镸⻓长⻔门⻖阝⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦' +
  '⻩黄⻪黾⻫斉⻬齐⻮齿⻯竜⻰龙⻱龜⻲亀⼾户';
const PUNCTUATION = [
  '-\u00AD\u2010\u2011',
  '‒–',
  '·•‧・∙⋅',
  '…⋯',
  '—―─',
  '〜～',
  '∕／',
  ' \u00A0',
  '−－',
];

const SAME = new Map<string, string>();
for (let i = 0; i < RADICALS.length; i += 2) SAME.set(RADICALS[i] ?? '', RADICALS[i + 1] ?? '');
for (const alike of PUNCTUATION) for (const char of alike) SAME.set(char, alike);

/**
 * The character that a glyph's `char` stands for, given all characters of the document: `char`
 * itself, or one of the same shape that the document uses.
 */
export function meant(char: string, used: ReadonlySet<string>): string {
  if (used.has(char)) return char;
  const alike = [...(SAME.get(char) ?? ''), char.normalize('NFKC')];
  return alike.find((other) => other !== char && used.has(other)) ?? char;
}
