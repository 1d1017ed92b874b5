import type { AssessmentFacts } from '../assessment-facts.ts';
import { type Annex, type Block, type Draft, paragraphs } from '../draft.ts';
import { formalParts } from '../formal-parts.ts';
import { grounded, paragraphOf, type Said } from '../said.ts';
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
export function circular(facts: AssessmentFacts): Draft {
  const { documents } = facts.words;
  const { scheme, noun, frame } = facts;
  const intro = documents.intro({
    basis: scheme.basis,
    count: facts.scores.units.length,
    noun,
    year: scheme.year,
  });
  return {
    ...formalParts(facts, 'circular'),
    title: documents.circularTitle(scheme.title),
    recipients: documents.recipients(noun),
    sections: [
      {
        id: 'intro',
        blocks: grounded(paragraphs([intro, frame.draft ? documents.draftIntro : '']), {
          fact: 'scheme',
        }),
      },
      { id: 'overall', head: documents.overallHead, blocks: blocks(overallParagraphs(facts)) },
      { id: 'strong', head: documents.strongHead, blocks: blocks(strongParagraphs(facts)) },
      { id: 'weak', head: documents.weakHead, blocks: blocks(weakParagraphs(facts)) },
      { id: 'require', head: documents.requireHead, blocks: blocks(requireParagraphs(facts)) },
    ],
    annexes: annexes(facts),
  };
}

const blocks = (paragraphsOf: readonly (readonly (Said | undefined)[])[]): Block[] =>
  paragraphsOf.flatMap(paragraphOf);

/** Annexes in their order; those without a line are left out. */
function annexes(facts: AssessmentFacts): Annex[] {
  const { documents } = facts.words;
  const { title } = facts.scheme;
  const isWide = categoryColumns(facts).length > 5;
  const tables = [
    { id: 'ranking', name: documents.annexRanking(title), blocks: rankingTable(facts) },
    {
      id: 'scores',
      name: documents.annexScores(title),
      landscape: isWide,
      blocks: categoryTable(facts),
    },
    {
      id: 'adjustments',
      name: documents.annexAdjustments(title),
      landscape: true,
      blocks: adjustmentTable(facts),
    },
    { id: 'vetoes', name: documents.annexVetoes(title), blocks: vetoTable(facts) },
  ];
  return tables
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ blocks, ...annex }) => ({ ...annex, sections: [{ blocks }] }));
}
