import type { Column } from './table.ts';

/** A column of words. */
export const wordsColumn = (head: string): Column => ({ head, align: 'words' });

/** The column that names the rows. */
export const nameColumn = (head: string): Column => ({ head, align: 'words', rowHeader: true });
