import type { Assessment, Unit } from '../model/dataset.ts';

const SHORTEST_NAME = 2;
const SHORTEST_CODE = 3;

/** All that the units of a data folder are called, longest first. */
export function unitWords(assessments: readonly Assessment[]): string[] {
  const words = assessments.flatMap(({ units }) => units.flatMap(wordsOf));
  const telling = words.filter((word) => word.length >= SHORTEST_NAME && /\p{L}/u.test(word));
  return [...new Set(telling)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** Names by which a unit is known, without its code. */
const wordsOf = ({ name, short = name, nameEn = name, aliases, predecessors }: Unit): string[] => [
  name,
  short,
  nameEn,
  ...aliases,
  ...predecessors,
];

/** Tells whether a text says who a unit is: by any of its names, or by a code with letters. */
export function nameTeller(assessments: readonly Assessment[]): (text: string) => boolean {
  const codes = assessments
    .flatMap(({ units }) => units.map(({ code }) => code))
    .filter((code) => code.length >= SHORTEST_CODE && /\p{L}/u.test(code));
  const words = [...new Set([...unitWords(assessments), ...codes])].map(bare);
  return (text) => {
    const shown = bare(text);
    return words.some((word) => shown.includes(word));
  };
}

const bare = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
