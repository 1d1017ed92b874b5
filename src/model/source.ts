import { z } from 'zod';

/** A delivered table: a file of one assessment, and its sheet where it is a workbook. */
export const Place = z.object({
  file: z.string().meta({ description: 'Path below the assessment’s folder.' }),
  sheet: z.string().nullable().meta({ description: 'Sheet name; null for a text file.' }),
});
export type Place = z.infer<typeof Place>;

/**
 * Where a figure stands: the table (one object shared by all its cells), with row and column
 * counted from 1. A ballot has neither row nor column: only its file may be named.
 */
export interface Source {
  place: Place;
  row?: number;
  column?: number;
}
