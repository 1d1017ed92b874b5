import type { ProblemSentence, Say } from '../../problem-sentence.ts';

const names = (say: Say): string =>
  `${say('names')}${say('more') === '' ? '' : `等，另有${say('more')}个`}`;

/** What English pages lack. */
export const problemsEnglish = {
  'english-names': (say) => ({
    message: `没有英文名称，英文页面上只能显示中文：${names(say)}。`,
    fix: '请在这张表的“英文名称”一列填写；没有这一列的，加在最后。',
  }),
  'english-part': (say) => ({
    message: `${say('key')} 中没有写英文名称，英文页面上只能显示中文：${names(say)}。`,
    fix: '请在 name 后面加写 name_en。',
  }),
  'english-title': (say) => ({
    message: `没有写 ${say('key')}，英文页面上只能显示“${say('names')}”。`,
    fix: `请加写 ${say('key')}。`,
  }),
  'english-others': (say) => ({
    message: `英文页面上要显示的名称没有英文：${names(say)}。`,
    fix: '请在 site.yaml 的 names-en 中对照写出，如 市统计局: City Statistics Bureau。',
  }),
  'english-units': (say) => ({
    message: `计量单位没有英文：${names(say)}。`,
    fix: '请在 site.yaml 的 names-en 中对照写出，如 万户: ten thousand households。',
  }),
} satisfies Record<string, ProblemSentence>;
