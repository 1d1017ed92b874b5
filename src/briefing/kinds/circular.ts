import { tellsProgress } from '../document-day.ts';
import { type Annex, type Draft, paragraphs } from '../draft.ts';
import { furniture } from '../furniture.ts';
import type { Matter } from '../matter.ts';
import {
  adjustmentTable,
  categoryColumns,
  categoryTable,
  rankingTable,
  vetoTable,
} from '../tables/ranking-tables.ts';
import { overallTexts } from './circular-overall.ts';
import { strongTexts } from './circular-strong.ts';
import { weakTexts } from './circular-weak.ts';
import { behindOf } from './progress-facts.ts';

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
      { id: 'overall', head: documents.overallHead, blocks: paragraphs(overallTexts(matter)) },
      { id: 'strong', head: documents.strongHead, blocks: paragraphs(strongTexts(matter)) },
      { id: 'weak', head: documents.weakHead, blocks: paragraphs(weakTexts(matter)) },
      { id: 'require', head: documents.requireHead, blocks: paragraphs(requirements(matter)) },
    ],
    annexes: annexes(matter),
  };
}

function requirements(matter: Matter): string[] {
  const { documents } = matter.words;
  const behind = tellsProgress(matter) ? behindOf(matter).length : 0;
  const isVetoed = matter.scores.units.some(({ vetoes }) => vetoes.length > 0);
  return [
    documents.require1,
    behind > 0 ? documents.requireBehind(behind) : '',
    isVetoed ? documents.requireVeto : '',
    documents.require2,
    documents.require3,
  ];
}

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
