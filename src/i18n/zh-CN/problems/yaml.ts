import type { ProblemSentence, Say } from '../../problem-sentence.ts';

const line = (say: Say): string => (say('line') ? `第${say('line')}行：` : '');
const key = (say: Say): string =>
  say('title') ? `“${say('path')}”（${say('title')}）` : `“${say('path')}”`;
const near = (say: Say, otherwise: string): string =>
  say('near') ? `是不是想写：${say('near')}？请照此改正。` : otherwise;
const known = (say: Say): string => (say('known') ? `可以写的有：${say('known')}。` : '');
const EXPECTED: Record<string, string> = {
  string: '文字',
  number: '数',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表，如 [甲, 乙]',
  object: '若干“名称: 值”',
  record: '若干“名称: 值”',
};
const expected = (say: Say): string =>
  say('expected')
    .split('、')
    .map((name) => EXPECTED[name] ?? name)
    .join('或');

/** What is wrong with scheme.yaml and site.yaml. */
export const problemsYaml = {
  'yaml-syntax': (say) => ({
    message: `第${say('line')}行附近不合 YAML 的写法，读不下去。`,
    fix: '请核对这一行和上一行：每项写成“名称: 值”，冒号后空一格，同级的行左边对齐，括号和引号成对。',
  }),
  'yaml-wide-sign': (say) => ({
    message: `第${say('line')}行附近不合 YAML 的写法，其中有中文标点“${say('sign')}”。`,
    fix: '请把冒号、逗号、括号、引号改为英文（半角）的，冒号和逗号后空一格。',
  }),
  'yaml-tab': (say) => ({
    message: `第${say('line')}行的开头用了制表符（Tab）。`,
    fix: '请把行首的制表符换成空格，同级的行左边对齐。',
  }),
  'yaml-duplicate-key': (say) => ({
    message: `第${say('line')}行的名称在同一级里已经写过一次：“${say('written')}”。`,
    fix: '请只保留其中一处。',
  }),
  'yaml-colon': (say) => ({
    message: `第${say('line')}行附近没有写成“名称: 值”的样子。`,
    fix: '请核对冒号：要用英文冒号，后面空一格。',
  }),
  'yaml-unclosed': (say) => ({
    message: `第${say('line')}行附近的括号或引号不成对。`,
    fix: '请补上缺少的括号、引号或逗号。',
  }),
  'yaml-alias': (say) => ({
    message: `第${say('line')}行起的引用（& 和 *）指向不明，或层层展开得太大。`,
    fix: '请不要用引用，直接写出内容。',
  }),
  'yaml-tag': (say) => ({
    message: `第${say('line')}行有以“!”开头的标记，这里不认：“${say('written')}”。`,
    fix: '请删去感叹号开头的标记，只写内容；文字本身以感叹号开头的，请用英文引号括起来。',
  }),
  'yaml-several': (say) => ({
    message: `第${say('line')}行的“---”把文件分成了几份，这里只能有一份。`,
    fix: '请删去“---”一行，或把内容合成一份。',
  }),
  'yaml-deep': (say) => ({
    message: `第${say('line')}行的括号或层级太多。`,
    fix: '请核对这一行的括号是否成对，缩进是否正确。',
  }),
  'words-no-text': (say) => ({
    message: `${line(say)}“${say('key')}”后面要写一句话。`,
    fix: '请写一句文字；有冒号、井号的用英文引号括起来。',
  }),
  'words-lost-place': (say) => ({
    message: `${line(say)}“${say('key')}”这句话少了${say('places')}。`,
    fix: '花括号里的由系统填入数据，一个都不能少，位置可以挪动。请补上。',
  }),
  'words-strange-place': (say) => ({
    message: `${line(say)}“${say('key')}”这句话里没有${say('places')}可填。`,
    fix: say('known')
      ? `这句话里可以写的只有：${say('known')}。`
      : '这句话没有要填的数据，请去掉花括号。',
  }),
  'unknown-key': (say) => ({
    message: `${line(say)}没有“${say('key')}”这一项。`,
    fix: near(say, `请删去这一项，或改为已有的名称。${known(say)}`),
  }),
  'key-missing': (say) => ({
    message: `${line(say)}缺少${key(say)}。`,
    fix: `请补上“${say('key')}: …”一项。`,
  }),
  'key-wrong-type': (say) => ({
    message: `${line(say)}${key(say)}要写${expected(say)}，现在写的是“${say('found')}”。`,
    fix: `请改为${expected(say)}。`,
  }),
  'key-not-a-choice': (say) => ({
    message: `${line(say)}${key(say)}写的是“${say('found')}”，没有这个选项。`,
    fix: `${say('near') ? `是不是想写：${say('nearWords') || say('near')}？` : ''}可以写的有：${say('words') || say('choices')}。`,
  }),
  'key-empty': (say) => ({
    message: `${line(say)}${key(say)}是空的。`,
    fix: '请填上内容，或删去这一项。',
  }),
  'key-at-least': (say) => ({
    message: `${line(say)}${key(say)}是“${say('found')}”，不能小于${say('limit')}。`,
    fix: `请改为不小于${say('limit')}的数。`,
  }),
  'key-above': (say) => ({
    message: `${line(say)}${key(say)}是“${say('found')}”，必须大于${say('limit')}。`,
    fix: `请改为大于${say('limit')}的数。`,
  }),
  'key-at-most': (say) => ({
    message: `${line(say)}${key(say)}是“${say('found')}”，不能大于${say('limit')}。`,
    fix: `请改为不大于${say('limit')}的数。`,
  }),
  'key-not-a-day': (say) => ({
    message: `${line(say)}${key(say)}是“${say('found')}”，必须是日历上有的日期。`,
    fix: '请写成 2024-11-10 的样子。',
  }),
  'key-not-whole': (say) => ({
    message: `${line(say)}${key(say)}是“${say('found')}”，必须是整数。`,
    fix: '请改为整数。',
  }),
  'year-of-folder': (say) => ({
    message: `${line(say)}年度写的是“${say('found')}”，而这个文件放在“${say('folder')}”年度的文件夹中。`,
    fix: `请把 year 改为 ${say('folder')}，或把整个文件夹移到所写的年度下。`,
  }),
  'scheme-duplicate': (say) => ({
    message: `${line(say)}“${say('id')}”在${key(say)}里用了两次。`,
    fix: '请给其中一个换一个代码或名称。',
  }),
  'scheme-unknown-category': (say) => ({
    message: `${line(say)}${key(say)}写的是“${say('id')}”，类别里没有这个代码。`,
    fix: near(say, `请改为 categories 里已有的代码。${known(say)}`),
  }),
  'scheme-unknown-grade': (say) => ({
    message: `${line(say)}${key(say)}写的是“${say('name')}”，等次里没有它。`,
    fix: near(say, `请改为 grades 里已有的名称。${known(say)}`),
  }),
  'veto-needs': (say) => ({
    message: `${line(say)}一票否决“${say('name')}”的后果是 ${say('effect')}，还要写明“${say('key')}”。`,
    fix: `请补上“${say('key')}: …”：cap-grade 要写 grade（最高等次），drop-grade 要写 by（降几档），zero-category 要写 category（哪一类记零分）。`,
  }),
  'veto-idle': (say) => ({
    message: `${line(say)}一票否决“${say('name')}”的后果是 ${say('effect')}，“${say('key')}”不起作用。`,
    fix: `请删去“${say('key')}”，或改正 effect。`,
  }),
  'veto-without-grades': (say) => ({
    message: `${line(say)}一票否决“${say('name')}”的后果是 ${say('effect')}，而办法里没有等次。`,
    fix: '请补上 grades（等次），或换一种后果。',
  }),
  'last-grade-limited': (say) => ({
    message: `${line(say)}最后一个等次“${say('name')}”写了分数线或名额，够不上的单位就没有等次可定。`,
    fix: '请去掉最后一个等次的 min、quota 和 count，或在后面再加一个等次。',
  }),
  'grade-without-limit': (say) => ({
    message: `${line(say)}等次“${say('name')}”既没有分数线也没有名额，后面的等次就不会有单位。`,
    fix: '请给它写上 min（分数线）、quota（名额比例）或 count（名额个数），或把它移到最后。',
  }),
  'grade-lines-order': (say) => ({
    message: `${line(say)}等次“${say('name')}”的分数线${say('min')}高于前面“${say('better')}”的${say('limit')}。`,
    fix: '请核对分数线：等次由高到低排列，分数线也要由高到低。',
  }),
  'clamp-and-plain': (say) => ({
    message: `${line(say)}“${say('key')}”在 clamp 里和外面各写了一次。`,
    fix: '请只保留一处。',
  }),
} satisfies Record<string, ProblemSentence>;
