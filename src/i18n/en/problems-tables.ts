import type { ProblemSentence } from '../problem-sentence.ts';
import type { problemsTables as zh } from '../zh-CN/problems-tables.ts';

export const problemsTables: Record<keyof typeof zh, ProblemSentence> = {};
