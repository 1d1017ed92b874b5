import { problemsCells as cellsEn } from '../../i18n/en/problems/cells.ts';
import { problemsRules as rulesEn } from '../../i18n/en/problems/rules.ts';
import { problemsScore as scoreEn } from '../../i18n/en/problems/score.ts';
import { stage as stageEn } from '../../i18n/en/stage.ts';
import { whatIf as en } from '../../i18n/en/what-if.ts';
import { type Format, formatOf } from '../../i18n/format.ts';
import { problemWords } from '../../i18n/problem-words.ts';
import { problemsCells } from '../../i18n/zh-CN/problems/cells.ts';
import { problemsRules } from '../../i18n/zh-CN/problems/rules.ts';
import { problemsScore } from '../../i18n/zh-CN/problems/score.ts';
import { stage } from '../../i18n/zh-CN/stage.ts';
import { type WhatIfMessages, whatIf as zh } from '../../i18n/zh-CN/what-if.ts';
import type { Problem } from '../../model/problem.ts';

const isEnglish = document.documentElement.lang === 'en';
const language = isEnglish ? 'en' : 'zh-CN';

/** The words of the section, in the page's language. */
export const words: WhatIfMessages = isEnglish ? en : zh;
export const format: Format = formatOf(language);
export const reasons: Record<string, string> = (isEnglish ? stageEn : stage).reasons;

/** All that reading one figure and scoring it anew can find wrong. */
const SENTENCES = isEnglish
  ? { ...cellsEn, ...scoreEn, ...rulesEn }
  : { ...problemsCells, ...problemsScore, ...problemsRules };

export const problemMessage = (problem: Pick<Problem, 'text' | 'params' | 'found'>): string =>
  problemWords(problem, SENTENCES, language).message;
