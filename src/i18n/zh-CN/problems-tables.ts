import type { ProblemSentence } from '../problem-sentence.ts';

export const problemsTables = {} satisfies Record<string, ProblemSentence>;
