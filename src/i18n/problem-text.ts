import type { Problem } from '../model/problem.ts';
import type { Language } from '../model/site.ts';
import { problemsCells as cellsEn } from './en/problems/cells.ts';
import { problemsContent as contentEn } from './en/problems/content.ts';
import { problemsDoubts as doubtsEn } from './en/problems/doubts.ts';
import { problemsEnglish as englishEn } from './en/problems/english.ts';
import { problemsFiles as filesEn } from './en/problems/files.ts';
import { problemsGuards as guardsEn } from './en/problems/guards.ts';
import { problemsRules as rulesEn } from './en/problems/rules.ts';
import { problemsScore as scoreEn } from './en/problems/score.ts';
import { problemsSettings as settingsEn } from './en/problems/settings.ts';
import { problemsTables as tablesEn } from './en/problems/tables.ts';
import { problemsTexts as textsEn } from './en/problems/texts.ts';
import { problemsYaml as yamlEn } from './en/problems/yaml.ts';
import type { ProblemSentence, ProblemWords } from './problem-sentence.ts';
import { problemWords } from './problem-words.ts';
import { problemsCells } from './zh-CN/problems/cells.ts';
import { problemsContent } from './zh-CN/problems/content.ts';
import { problemsDoubts } from './zh-CN/problems/doubts.ts';
import { problemsEnglish } from './zh-CN/problems/english.ts';
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
    ...problemsDoubts,
    ...problemsEnglish,
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
    ...doubtsEn,
    ...englishEn,
  },
};

/** Of what stands in several cells for one cause, the number of places. */
function withPlaces(words: ProblemWords, places: number, language: Language): ProblemWords {
  const count =
    language === 'zh-CN' ? `（同一原因，共 ${places} 处）` : ` (one cause, ${places} places)`;
  return { ...words, message: `${words.message}${count}` };
}

/** Message and remedy of a problem in the reader's language. Throws on a text without words. */
export function problemText(problem: Problem, language: Language): ProblemWords {
  const words = problemWords(problem, SENTENCES[language], language);
  const { places } = problem.params;
  return typeof places === 'number' ? withPlaces(words, places, language) : words;
}
