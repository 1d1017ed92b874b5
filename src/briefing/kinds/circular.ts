import { type Annex, type Block, type Draft, paragraphs } from '../draft.ts';
import { furniture } from '../furniture.ts';
import type { Matter } from '../matter.ts';
import { paragraphOf, type Said } from '../said.ts';
import {
  adjustmentTable,
  categoryColumns,
  categoryTable,
  rankingTable,
  vetoTable,
} from '../tables/ranking-tables.ts';
import { overallParagraphs } from './circular-overall.ts';
import { requireParagraphs } from './circular-require.ts';
import { strongParagraphs } from './circular-strong.ts';
import { weakParagraphs } from './circular-weak.ts';

/** 考核情况通报. */
export function circular(matter: Matter): Draft {
  const { documents } = matter.words;
  const { scheme, noun, frame } = matter;
  const intro = documents.intro({
    basis: scheme.basis,
    count: matter.scores.units.length,
    noun,
    year: scheme.year,
  });
  return {
    ...furniture(matter, 'circular'),
    title: documents.circularTitle(scheme.title),
    recipients: documents.recipients(noun),
    sections: [
      { id: 'intro', blocks: paragraphs([intro, frame.draft ? documents.draftIntro : '']) },
      { id: 'overall', head: documents.overallHead, blocks: blocks(overallParagraphs(matter)) },
      { id: 'strong', head: documents.strongHead, blocks: blocks(strongParagraphs(matter)) },
      { id: 'weak', head: documents.weakHead, blocks: blocks(weakParagraphs(matter)) },
      { id: 'require', head: documents.requireHead, blocks: blocks(requireParagraphs(matter)) },
    ],
    annexes: annexes(matter),
  };
}

const blocks = (paragraphsOf: readonly (readonly (Said | undefined)[])[]): Block[] =>
  paragraphsOf.flatMap(paragraphOf);

/** Annexes in their order; those without a line are left out. */
function annexes(matter: Matter): Annex[] {
  const { documents } = matter.words;
  const { title } = matter.scheme;
  const isWide = categoryColumns(matter).length > 5;
  const tables = [
    { id: 'ranking', name: documents.annexRanking(title), blocks: rankingTable(matter) },
    {
      id: 'scores',
      name: documents.annexScores(title),
      landscape: isWide,
      blocks: categoryTable(matter),
    },
    {
      id: 'adjustments',
      name: documents.annexAdjustments(title),
      landscape: true,
      blocks: adjustmentTable(matter),
    },
    { id: 'vetoes', name: documents.annexVetoes(title), blocks: vetoTable(matter) },
  ];
  return tables
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ blocks, ...annex }) => ({ ...annex, sections: [{ blocks }] }));
}
