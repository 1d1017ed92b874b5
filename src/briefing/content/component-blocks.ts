import { traceLines } from '../../i18n/trace-text.ts';
import type { ContentComponent } from '../../model/content.ts';
import type { UnitScore } from '../../model/scores.ts';
import { rankingRulers } from '../charts/ranking-rulers.ts';
import { type Block, paragraph, paragraphs, tableBlock } from '../draft.ts';
import { categoryBlocks } from '../kinds/one-pager.ts';
import { overallText } from '../kinds/progress-alert.ts';
import { weakLinksOf } from '../kinds/weak-links.ts';
import type { Matter } from '../matter.ts';
import { blank } from '../phrases/blank-words.ts';
import { closeWords } from '../phrases/close-words.ts';
import { joinedLines } from '../phrases/notice-trace.ts';
import { measureOf } from '../phrases/reasons.ts';
import { cellOf } from '../phrases/result-list.ts';
import { resultSentence } from '../phrases/unit-words.ts';
import { rankingTable } from '../tables/ranking-tables.ts';

const LINKS = 5;

/** What a component stands for in a document; empty where the data have nothing of it. */
export function componentBlocks(matter: Matter, one: ContentComponent): Block[] {
  const { attributes } = one;
  const unit = attributes.unit === undefined ? undefined : matter.unit(attributes.unit);
  switch (one.name) {
    case 'RankingTable':
      return rankingTable(matter, attributes.group, Number(attributes.first) || undefined);
    case 'ScoreCard':
      return unit ? scoreCard(matter, unit) : [];
    case 'Chart':
      return chart(matter, unit, attributes.indicator);
    case 'WeakLinks':
      return weakLinkTable(matter, unit, Number(attributes.first) || LINKS);
    case 'ProgressCounts':
      return matter.findings.asOf === undefined ? [] : paragraphs([overallText(matter)]);
    case 'Trace':
      return unit ? trace(matter, unit, attributes.indicator) : [];
    case 'PageBreak':
      return [{ kind: 'page-break' }];
    default:
      return [];
  }
}

/** The result of a unit in a sentence, and its categories. */
function scoreCard(matter: Matter, unit: UnitScore): Block[] {
  return [
    ...paragraphs([matter.words.papers.resultOf(unit.unit.name, resultSentence(matter, unit))]),
    ...categoryBlocks(matter, unit).filter(({ kind }) => kind === 'table'),
  ];
}

/** A unit's categories, or all units under an indicator or by their totals. */
function chart(matter: Matter, unit: UnitScore | undefined, indicator?: string): Block[] {
  if (unit && indicator === undefined) return categoryBlocks(matter, unit);
  return rankingRulers(matter, indicator);
}

function weakLinkTable(matter: Matter, unit: UnitScore | undefined, first: number): Block[] {
  const { lists } = matter.words;
  const links = unit
    ? weakLinksOf(matter, first).filter((link) => link.unit === unit)
    : weakLinksOf(matter).slice(0, first);
  const name = unit ? [] : [{ head: lists.unit }];
  return tableBlock({
    unit: matter.words.documents.unitScore,
    columns: [
      ...name,
      { head: lists.indicator, rowHeader: true },
      { head: lists.lost, align: 'numeric' },
      { head: lists.close },
    ],
    rows: links.map((link) => [
      ...(unit ? [] : [link.unit.unit.name]),
      link.one.indicator.name,
      matter.format.number(link.points, 2),
      measureOf(matter, link.unit, link.one)?.text ??
        closeWords(matter, link.unit, link.one) ??
        blank(matter, 'measure') ??
        matter.words.site.dash,
    ]),
  });
}

function trace(matter: Matter, unit: UnitScore, indicator?: string): Block[] {
  const one = indicator === undefined ? undefined : cellOf(unit, indicator);
  if (indicator !== undefined && !one) return [];
  const found = one ? matter.traceIndicator(unit, one) : matter.traceTotal(unit);
  const { semicolon } = matter.words.briefing;
  return joinedLines(traceLines(found, matter.frame.language), semicolon).map((line) =>
    paragraph(line, 'formula'),
  );
}
