import type { Param, Problem } from '../model/problem.ts';
import type { Language } from '../model/site.ts';
import { shown } from '../model/text-limits.ts';
import { problemsCells as cellsEn } from './en/problems/cells.ts';
import { problemsContent as contentEn } from './en/problems/content.ts';
import { problemsFiles as filesEn } from './en/problems/files.ts';
import { problemsGuards as guardsEn } from './en/problems/guards.ts';
import { problemsRules as rulesEn } from './en/problems/rules.ts';
import { problemsScore as scoreEn } from './en/problems/score.ts';
import { problemsSettings as settingsEn } from './en/problems/settings.ts';
import { problemsTables as tablesEn } from './en/problems/tables.ts';
import { problemsTexts as textsEn } from './en/problems/texts.ts';
import { problemsYaml as yamlEn } from './en/problems/yaml.ts';
import type { ProblemSentence, ProblemWords } from './problem-sentence.ts';
import { problemsCells } from './zh-CN/problems/cells.ts';
import { problemsContent } from './zh-CN/problems/content.ts';
import { problemsFiles } from './zh-CN/problems/files.ts';
import { problemsGuards } from './zh-CN/problems/guards.ts';
import { problemsRules } from './zh-CN/problems/rules.ts';
import { problemsScore } from './zh-CN/problems/score.ts';
import { problemsSettings } from './zh-CN/problems/settings.ts';
import { problemsTables } from './zh-CN/problems/tables.ts';
import { problemsTexts } from './zh-CN/problems/texts.ts';
import { problemsYaml } from './zh-CN/problems/yaml.ts';

const SENTENCES: Record<Language, Record<string, ProblemSentence>> = {
  'zh-CN': {
    ...problemsFiles,
    ...problemsCells,
    ...problemsSettings,
    ...problemsYaml,
    ...problemsTables,
    ...problemsScore,
    ...problemsRules,
    ...problemsContent,
    ...problemsTexts,
    ...problemsGuards,
  },
  en: {
    ...filesEn,
    ...cellsEn,
    ...settingsEn,
    ...yamlEn,
    ...tablesEn,
    ...scoreEn,
    ...rulesEn,
    ...contentEn,
    ...textsEn,
    ...guardsEn,
  },
};

const SEPARATOR: Record<Language, string> = { 'zh-CN': '、', en: ', ' };

/** A text in a message is cut here: a cell may hold ten thousand characters. */
const LONGEST = 100;

function said(param: Param, language: Language): string {
  if (param === undefined) return '';
  const parts = Array.isArray(param) ? param : [param];
  return parts.map((part) => shortened(String(part))).join(SEPARATOR[language]);
}

function shortened(text: string): string {
  const line = shown(text).replaceAll(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** Of what stands in several cells for one cause, the number of places. */
function withPlaces(words: ProblemWords, places: number, language: Language): ProblemWords {
  const count =
    language === 'zh-CN' ? `（同一原因，共 ${places} 处）` : ` (one cause, ${places} places)`;
  return { ...words, message: `${words.message}${count}` };
}

/** Message and remedy of a problem in the reader's language. Throws on a text without words. */
export function problemText(problem: Problem, language: Language): ProblemWords {
  const sentence = SENTENCES[language][problem.text];
  if (!sentence) throw new Error(`no words for the problem text ${problem.text}`);
  const params: Record<string, Param> = { found: problem.found ?? undefined, ...problem.params };
  const words = sentence((name) => said(params[name], language));
  const { places } = problem.params;
  return typeof places === 'number' ? withPlaces(words, places, language) : words;
}
