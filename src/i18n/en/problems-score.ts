import type { ProblemSentence } from '../problem-sentence.ts';
import type { problemsScore as zh } from '../zh-CN/problems-score.ts';

export const problemsScore: Record<keyof typeof zh, ProblemSentence> = {};
