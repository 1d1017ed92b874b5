import { ownableWords } from '../src/i18n/own-words.ts';
import type { Language } from '../src/model/site.ts';

const HEADS = {
  'zh-CN': [
    '# 用语',
    '',
    '材料里的每句话都有名称，可以在 `content/words.yaml` 里改成本单位的说法，办法见[材料怎么改](材料怎么改.md)。花括号里的',
    '由系统填入数据，改写时一个都不能少。一句话有几种说法的，这里列其中一种，改写后各种情形都用改写的；要填的数据有缺的，',
    '仍用原来的说法。',
    '',
    '| 名称 | 原来的说法 |',
    '|---|---|',
  ],
  en: [
    '# Words of the papers',
    '',
    'Each sentence of the papers has a key, by which `content/words.yaml` puts one of your own in its place: see',
    '[changing documents](changing-documents.md). What stands in braces is filled in from the data, and each must be kept.',
    'Of a sentence with several forms one is listed; yours is then used for all of them. Where something that it names',
    'is not there, the sentence built in stands.',
    '',
    '| key | sentence |',
    '|---|---|',
  ],
} as const;

/** All sentences that an office may say in its own words. */
export function ownWordsText(language: Language): string {
  const rows = [...ownableWords(language)].map(
    ([key, text]) => `| ${key} | ${text.replaceAll('|', '\\|').replaceAll('\n', ' ')} |`,
  );
  return `${[...HEADS[language], ...rows].join('\n')}\n`;
}
