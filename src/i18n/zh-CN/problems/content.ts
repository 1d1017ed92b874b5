import type { ProblemSentence, Say } from '../../problem-sentence.ts';

const at = (say: Say): string => `第${say('line')}行第${say('column')}列：`;
const near = (say: Say, otherwise: string): string =>
  say('near') ? `是不是想写：${say('near')}？` : otherwise;
const known = (say: Say): string => (say('known') ? `可以写的有：${say('known')}。` : '');

const PICTURE_REASONS: Readonly<Record<string, string>> = {
  elsewhere: '不在文稿文件夹里',
  missing: '没有这个文件',
  large: '超过 2 MB',
  kind: '不是 PNG 或 JPEG',
};

/** 文稿（MDX）的问题。 */
export const problemsContent = {
  'content-extension': () => ({
    message: '文稿的扩展名不是小写的 .mdx。',
    fix: '请把文件改名，扩展名写成小写的 .mdx。',
  }),
  'content-no-head': () => ({
    message: '文稿开头没有两行“---”之间的说明（材料种类、考核等）。',
    fix: '请在文件开头写：---、kind: circular、assessment: 2024/departments、---，各占一行。',
  }),
  'content-syntax': (say) => ({
    message: `${at(say)}不合 MDX 的写法：“${say('found')}”。`,
    fix: '请核对这一处的尖括号和花括号是否成对；正文里的“<”“{”请改用中文符号。',
  }),
  'content-component': (say) => ({
    message: `${at(say)}没有“${say('found')}”这种组件。`,
    fix: near(say, known(say)),
  }),
  'content-attribute': (say) => ({
    message: `${at(say)}组件 ${say('name')} 没有“${say('found')}”这一项。`,
    fix: near(say, known(say)),
  }),
  'content-attribute-missing': (say) => ({
    message: `${at(say)}组件 ${say('found')} 缺少“${say('key')}”。`,
    fix: `请写成 <${say('found')} ${say('key')}="…" />。`,
  }),
  'content-unit': (say) => ({
    message: `${at(say)}${say('assessment')}里没有单位“${say('found')}”。`,
    fix: near(say, '请照单位表写代码、名称、简称或别名。'),
  }),
  'content-unit-missing': (say) => ({
    message: `${at(say)}“${say('found')}”每个单位一份，没有写明单位。`,
    fix: '请在文稿开头加一行，如 unit: 区财政局。',
  }),
  'content-unit-idle': (say) => ({
    message: `${at(say)}“${say('found')}”是全部单位共一份的，不能写单位。`,
    fix: '请删去 unit 一行。',
  }),
  'content-indicator': (say) => ({
    message: `${at(say)}${say('assessment')}里没有指标“${say('found')}”。`,
    fix: near(say, '请照指标表写代码或名称。'),
  }),
  'content-group': (say) => ({
    message: `${at(say)}${say('assessment')}里没有组别“${say('found')}”。`,
    fix: near(say, '请照 scheme.yaml 的 groups 写代码或名称。'),
  }),
  'content-assessment': (say) => ({
    message: `${at(say)}没有“${say('found')}”这项考核。`,
    fix: known(say),
  }),
  'content-number': (say) => ({
    message: `${at(say)}“${say('key')}”应是正整数，写的是“${say('found')}”。`,
    fix: `请写成 ${say('key')}="3" 这样。`,
  }),
  'content-choice': (say) => ({
    message: `${at(say)}“${say('key')}”不能是“${say('found')}”。`,
    fix: near(say, known(say)),
  }),
  'content-expression': (say) => ({
    message: `${at(say)}文稿里不能写花括号里的算式：${say('found')}。`,
    fix: '组件的各项请写成带引号的文字，如 unit="青岚区"；要引用数字请用 <Value … />。',
  }),
  'content-import': (say) => ({
    message: `${at(say)}文稿里不能有 import 或 export。`,
    fix: '请删去这一行；组件不用引入，可以直接写。',
  }),
  'content-not-allowed': (say) => ({
    message: `${at(say)}文稿里不能用“${say('found')}”。`,
    fix: '可以用的有：##、###、#### 标题，段落，列项，引文，加粗，链接，脚注，表格，图片和约定的组件；标题写在文稿开头的 title。',
  }),
  'content-raw-mark': (say) => ({
    message: `${at(say)}“${say('found')}”没有起作用，会照原样印在纸上。`,
    fix: '标记要成对，## 后面空一格，** 与引号、括号相连时改把引号放在 ** 外面；表格第二行要写 | --- |；确要印出竖线的，用全角“｜”。',
  }),
  'content-address': (say) => ({
    message: `${at(say)}链接的地址用不了：${say('found')}。`,
    fix: '地址请以 https://、http:// 或 mailto: 开头；不需要链接的，只写文字。',
  }),
  'content-picture': (say) => ({
    message: `${at(say)}图片用不了：${say('found')}（${PICTURE_REASONS[String(say('reason'))] ?? ''}）。`,
    fix: '图片请存为 PNG 或 JPEG，2 MB 以内，放在文稿旁边，只写文件名。',
  }),
  'content-picture-words': (say) => ({
    message: `${at(say)}图片没有说明：${say('found')}。`,
    fix: '请在方括号里写上图题：![各乡镇得分](得分.png)。',
  }),
  'content-heading-empty': (say) => ({
    message: `${at(say)}标题没有文字。`,
    fix: '请写上标题，或删去这一行。',
  }),
  'content-number-twice': (say) => ({
    message: `${at(say)}标题的序号写了两遍：${say('found')}。`,
    fix: '请只留一个序号；不写的，自动编号。',
  }),
  'content-title-break': (say) => ({
    message: `${at(say)}标题分行“${say('found')}”合起来不是标题“${say('title')}”。`,
    fix: '请让 title-break 各行合起来与 title 一字不差，或者只写 title-break。',
  }),
  'content-date': (say) => ({
    message: `${at(say)}没有“${say('found')}”这一天。`,
    fix: '请核对日期，写作 2025-01-24。',
  }),
  'content-not-empty': (say) => ({
    message: `${at(say)}组件 ${say('found')} 里面不能有内容。`,
    fix: `请写成 <${say('found')} … />。`,
  }),
  'content-not-inline': (say) => ({
    message: `${at(say)}组件 ${say('found')} 不能写在一段话里。`,
    fix: '请让它单独成行，前后各空一行。',
  }),
  'content-table': (say) => ({
    message: `${at(say)}表格的第一行应是表头，各行的格数应相同。`,
    fix: '请核对每一行的格数。',
  }),
  'content-twice': (say) => ({
    message: `${at(say)}同一份材料“${say('found')}”已有文稿：${say('file')}。`,
    fix: '请只保留一份，或把其中一份改为 kind: article。',
  }),
  'content-agenda': (say) => ({
    message: `${at(say)}议程里的“${say('found')}”在这项考核里没有。`,
    fix: near(say, known(say)),
  }),
  'content-no-built-in': (say) => ({
    message: `${at(say)}这种材料没有自动生成的内容，不能用 ${say('found')}。`,
    fix: '请删去这一行，直接写内容；要用表格、数字可用 RankingTable、Value 等组件。',
  }),
  'content-section': (say) => ({
    message: `${at(say)}这种材料没有“${say('found')}”这一部分。`,
    fix: near(say, known(say)),
  }),
  'content-hidden': (say) => ({
    message: `${at(say)}这份文稿要公开，里面提到了不公布的“${say('found')}”。`,
    fix: '请改写这一处；整份不宜公开的，请删去文稿开头的 public: true。',
  }),
} satisfies Record<string, ProblemSentence>;
