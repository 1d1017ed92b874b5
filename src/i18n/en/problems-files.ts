import type { ProblemSentence } from '../problem-sentence.ts';
import type { problemsFiles as zh } from '../zh-CN/problems-files.ts';

export const problemsFiles: Record<keyof typeof zh, ProblemSentence> = {};
