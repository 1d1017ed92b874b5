import type { EditionMessages } from '../zh-CN/edition.ts';

export const edition: EditionMessages = {
  siteTitle: 'Results of the assessment (anonymised)',
  title: (year, noun) => `Assessment of ${noun === undefined ? '' : `${noun}, `}${year}`,
  unit: (letter) => `Unit ${letter}`,
  task: (n) => `Task ${n}`,
  indicator: (n) => `Indicator ${n}`,
  category: (n) => `Category ${n}`,
  group: (n) => `Group ${n}`,
  item: (n) => `Item ${n}`,
  rankingNote: (ranking) =>
    typeof ranking === 'number'
      ? `The public edition gives the first ${ranking} only; the others follow in the order of the unit table.`
      : 'The public edition gives grades only, in the order of the unit table.',
  homeAbout:
    'Every score shows its working, step by step up to the total; what is not published is left out.',
  reportPublic:
    'The data report lists every change and every skipped row of the delivered tables. It serves checking inside the office and is not part of the public edition.',
  reportAnonymous:
    'This edition leaves out the names of units and files and all free text, and so the data report.',
  nameFound: (word, path) =>
    `The anonymised edition still holds “${word}”: ${path}. Nothing was published; see where it comes from (the name of an indicator, category or group), rename it and try again.`,
};
