import type { ProblemSentence } from '../problem-sentence.ts';

export const problemsFiles = {} satisfies Record<string, ProblemSentence>;
