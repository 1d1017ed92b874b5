import type { Param, Problem } from '../model/problem.ts';
import type { Language } from '../model/site.ts';
import { shown } from '../model/text-limits.ts';
import type { ProblemSentence, ProblemWords } from './problem-sentence.ts';
import { visible } from './visible.ts';

const SEPARATOR: Record<Language, string> = { 'zh-CN': '、', en: ', ' };

/** A text in a message is cut here: a cell may hold ten thousand characters. */
const LONGEST = 100;

function said(param: Param, language: Language): string {
  if (param === undefined) return '';
  const parts = Array.isArray(param) ? param : [param];
  return parts.map((part) => shortened(String(part))).join(SEPARATOR[language]);
}

function shortened(text: string): string {
  const line = shown(visible(text)).replaceAll(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** Message and remedy of a problem by one of the sentences given. Throws where none fits. */
export function problemWords(
  problem: Pick<Problem, 'text' | 'params' | 'found'>,
  sentences: Record<string, ProblemSentence>,
  language: Language,
): ProblemWords {
  const sentence = sentences[problem.text];
  if (!sentence) throw new Error(`no words for the problem text ${problem.text}`);
  const params: Record<string, Param> = { found: problem.found ?? undefined, ...problem.params };
  return sentence((name) => said(params[name], language));
}
