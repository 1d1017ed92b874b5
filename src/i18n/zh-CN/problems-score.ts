import type { ProblemSentence } from '../problem-sentence.ts';

export const problemsScore = {} satisfies Record<string, ProblemSentence>;
