import { traceLines } from '../../i18n/trace-text.ts';
import type { ContentComponent } from '../../model/content.ts';
import type { UnitScore } from '../../model/scores.ts';
import { hasCategoryPoints } from '../../score/total/printed-points.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
import { rankingRulers } from '../charts/ranking-rulers.ts';
import { type Block, paragraph, paragraphs, tableBlock } from '../draft.ts';
import { categoryBlocks } from '../kinds/one-pager.ts';
import { overallText } from '../kinds/progress-words.ts';
import { weakLinksOf } from '../kinds/weak-links.ts';
import { blank } from '../phrases/blank-words.ts';
import { closeWords } from '../phrases/close-words.ts';
import { joinedLines } from '../phrases/notice-trace.ts';
import { measureOf } from '../phrases/reasons.ts';
import { cellOf } from '../phrases/result-list.ts';
import { resultSentence } from '../phrases/unit-words.ts';
import { rankingTable } from '../tables/ranking-tables.ts';

const LINKS = 5;

/** What a component stands for in a document; empty where the data have nothing of it. */
export function componentBlocks(facts: AssessmentFacts, one: ContentComponent): Block[] {
  const { attributes } = one;
  const unit = attributes.unit === undefined ? undefined : facts.unit(attributes.unit);
  switch (one.name) {
    case 'RankingTable':
      return rankingTable(facts, {
        group: attributes.group,
        most: Number(attributes.first) || undefined,
      });
    case 'ScoreCard':
      return unit ? scoreCard(facts, unit) : [];
    case 'Chart':
      return chart(facts, unit, attributes.indicator);
    case 'WeakLinks':
      return weakLinkTable(facts, unit, Number(attributes.first) || LINKS);
    case 'ProgressCounts':
      return facts.findings.asOf === undefined ? [] : paragraphs([overallText(facts)]);
    case 'Trace':
      return unit ? trace(facts, unit, attributes.indicator) : [];
    case 'PageBreak':
      return [{ kind: 'page-break' }];
    default:
      return [];
  }
}

/** The result of a unit in a sentence, and its categories. */
function scoreCard(facts: AssessmentFacts, unit: UnitScore): Block[] {
  return [
    ...paragraphs([facts.words.papers.resultOf(unit.unit.name, resultSentence(facts, unit))]),
    ...categoryBlocks(facts, unit).filter(({ kind }) => kind === 'table'),
  ];
}

/** A unit's categories, or all units under an indicator or by their totals. */
function chart(facts: AssessmentFacts, unit: UnitScore | undefined, indicator?: string): Block[] {
  if (unit && indicator === undefined) return categoryBlocks(facts, unit);
  return rankingRulers(facts, indicator);
}

function weakLinkTable(
  facts: AssessmentFacts,
  unit: UnitScore | undefined,
  first: number,
): Block[] {
  const { lists } = facts.words;
  const links = unit
    ? weakLinksOf(facts, first).filter((link) => link.unit === unit)
    : weakLinksOf(facts).slice(0, first);
  const name = unit ? [] : [{ head: lists.unit }];
  return tableBlock({
    unit: facts.words.documents.unitScore,
    columns: [
      ...name,
      { head: lists.indicator, rowHeader: true },
      { head: lists.lost, align: 'numeric' },
      { head: lists.close },
    ],
    rows: links.map((link) => [
      ...(unit ? [] : [link.unit.unit.name]),
      link.one.indicator.name,
      facts.format.number(link.points, 2),
      measureOf(facts, link.unit, link.one)?.text ??
        closeWords(facts, link.unit, link.one) ??
        blank(facts, 'measure') ??
        facts.words.site.dash,
    ]),
  });
}

function trace(facts: AssessmentFacts, unit: UnitScore, indicator?: string): Block[] {
  const one = indicator === undefined ? undefined : cellOf(unit, indicator);
  if (indicator !== undefined && !one) return [];
  const found = one ? facts.traceIndicator(unit, one) : facts.traceTotal(unit);
  const { semicolon } = facts.words.briefing;
  const inMarks = hasCategoryPoints(facts.scheme);
  return joinedLines(traceLines(found, facts.frame.language, { inMarks }), semicolon).map((line) =>
    paragraph(line, 'formula'),
  );
}
