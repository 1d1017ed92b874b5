/** What is wrong, and what to do about it; whole sentences, without file and cell. */
export interface ProblemWords {
  message: string;
  fix: string;
}

/** Gives a parameter as text; lists are joined in the language's manner, absent ones are ''. */
export type Say = (name: string) => string;

/** The words of one problem text, made from its parameters (and `found`, the cell's text). */
export type ProblemSentence = (say: Say) => ProblemWords;
