import type { Component, Office } from '../../model/office.ts';

/** Parts that are scored, with the marks they have where all are chosen; the first takes what is left over. */
const MARKS: readonly (readonly [Component, number])[] = [
  ['targets', 50],
  ['tasks', 20],
  ['linked', 10],
  ['reviews', 10],
  ['deductions', 10],
];

/** A category of a first scheme: the part of the assessment it stands for, and its marks of 100. */
export interface FirstCategory {
  id: Component;
  marks: number;
}

/** The scored parts of an office with marks that add up to 100. */
export function firstCategories({ components }: Office): FirstCategory[] {
  const chosen = MARKS.filter(([id]) => components.includes(id));
  const rest = 100 - chosen.slice(1).reduce((sum, [, marks]) => sum + marks, 0);
  return chosen.map(([id, marks], place) => ({ id, marks: place === 0 ? rest : marks }));
}

/** Whether anything of the assessment gives a score; awards and vetoes alone rank nobody. */
export const isScored = (office: Office): boolean => firstCategories(office).length > 0;
