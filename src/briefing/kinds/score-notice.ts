import type { IndicatorScore, UnitScore } from '../../model/scores.ts';
import type { Trace } from '../../model/trace.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
import {
  type Block,
  type Draft,
  paragraph,
  paragraphs,
  type Section,
  tableBlock,
  withoutEmpty,
} from '../draft.ts';
import { formalParts } from '../formal-parts.ts';
import { adjustmentsText, vetoesText } from '../phrases/apart-words.ts';
import { blank } from '../phrases/blank-words.ts';
import { noticeLines } from '../phrases/notice-trace.ts';
import { nameWithUnit, valueCell } from '../phrases/target-words.ts';
import { totalText, vetoNames } from '../phrases/unit-words.ts';
import { type Ground, grounded, valueGround } from '../said.ts';
import { senderOf } from '../sender.ts';
import { applies, isOver, pointsCell, weightCell } from '../tables/figure-table.ts';

/**
 * 得分告知单 for the hearing: a unit's own scores with their traces and a reply slip. Bounds and
 * means of peers are numbers; no other unit's name, score or rank is in it, nor its own rank.
 */
export function scoreNotice(facts: AssessmentFacts, unit: UnitScore): Draft {
  const { papers } = facts.words;
  const { name } = unit.unit;
  const { scheme } = facts;
  return {
    ...formalParts(facts, 'score-notice'),
    title: papers.noticeTitle(name, scheme.year),
    recipients: papers.noticeTo(name),
    sections: [
      {
        id: 'intro',
        blocks: grounded(
          paragraphs([
            introText(facts, unit),
            papers.noticeReply({
              deadline: blank(facts, 'deadline'),
              to: senderOf(facts, 'score-notice'),
            }),
          ]),
          { fact: 'scheme' },
        ),
      },
      { id: 'total', head: papers.noticeTotalHead, blocks: total(facts, unit) },
      { id: 'scores', head: papers.noticeScores, blocks: scores(facts, unit) },
      { id: 'traces', head: papers.noticeTraces, blocks: [], sections: traces(facts, unit) },
    ],
    annexes: [{ id: 'slip', name: papers.slipTitle, sections: [{ blocks: slip(facts, unit) }] }],
  };
}

/** What is told: final scores, those of a draft, or that there is nothing to score yet. */
function introText({ words, scheme, frame }: AssessmentFacts, unit: UnitScore): string {
  const { papers } = words;
  const what = { assessment: scheme.title, basis: scheme.basis };
  if (unit.total === null && unit.vetoes.length === 0) return papers.noticeIntroNone(what);
  return (frame.draft ? papers.noticeIntroDraft : papers.noticeIntro)(what);
}

function total(facts: AssessmentFacts, unit: UnitScore): Block[] {
  const { papers } = facts.words;
  const items = vetoNames(facts, unit);
  const text =
    unit.total !== null
      ? papers.noticeTotal(totalText(facts, unit.total))
      : items === ''
        ? papers.noticeNoTotal
        : papers.noticeVoid(items);
  const { code } = unit.unit;
  return [
    ...grounded(paragraphs([text]), { fact: 'total', unit: code }),
    ...grounded(paragraphs([adjustmentsText(facts, unit)]), { fact: 'adjustment', unit: code }),
    ...grounded(paragraphs([vetoesText(facts, unit)]), { fact: 'veto', unit: code }),
  ];
}

const lines = (facts: AssessmentFacts, trace: Trace, ground: Ground): Block[] =>
  grounded(
    noticeLines(facts, trace).map((line) => paragraph(line, 'formula')),
    ground,
  );

function scores(facts: AssessmentFacts, unit: UnitScore): Block[] {
  const { papers, site } = facts.words;
  const rows = unit.indicators
    .filter(applies)
    .map((one) => [
      nameWithUnit(facts, one.indicator),
      valueCell(facts, one),
      boundsCell(facts, one),
      one.kind === 'missing'
        ? undefined
        : facts.format.number(one.score, facts.scheme.rounding.indicator),
      one.kind === 'missing' ? undefined : weightCell(facts, one),
      pointsCell(facts, one),
    ]);
  const table = withoutEmpty(
    {
      caption: papers.noticeScoresCaption,
      columns: [
        { head: papers.indicator, rowHeader: true },
        { head: papers.value, align: 'numeric' },
        { head: papers.noticeBounds, align: 'centred' },
        { head: papers.score, align: 'numeric' },
        { head: papers.weight, align: 'numeric' },
        { head: papers.points, align: 'numeric' },
      ],
      rows,
    },
    site.dash,
  );
  const hasBounds = rows.some((row) => row[2] !== undefined);
  return [
    ...tableBlock(table),
    ...(hasBounds ? [paragraph(papers.noticePeers, 'note')] : []),
    ...(isOver(unit) ? [paragraph(papers.tableNote([papers.overNote]), 'note')] : []),
    ...(rows.length === 0 ? [paragraph(papers.nothingReported)] : []),
  ];
}

function boundsCell({ format, words }: AssessmentFacts, one: IndicatorScore): string | undefined {
  if (one.kind === 'missing' || !one.bounds) return undefined;
  const text = (bound: number | readonly [number, number]): string =>
    typeof bound === 'number'
      ? format.number(bound, one.indicator.decimals)
      : `${format.number(bound[0])}～${format.number(bound[1])}`;
  const { satisfactory, unallowable } = one.bounds;
  return words.papers.bounds(text(satisfactory), text(unallowable));
}

/** The total’s first, which puts the others together. */
function traces(facts: AssessmentFacts, unit: UnitScore): Section[] {
  const indicators = unit.indicators.filter(applies).map((one) => ({
    head: one.indicator.name,
    blocks: lines(facts, facts.traceIndicator(unit, one), valueGround(unit, one)),
  }));
  if (unit.totalExact === null) return indicators;
  const { noticeTotalHead: head } = facts.words.papers;
  const total: Ground = { fact: 'total', unit: unit.unit.code };
  return [{ head, blocks: lines(facts, facts.traceTotal(unit), total) }, ...indicators];
}

/** 反馈意见回执. */
function slip({ words }: AssessmentFacts, { unit }: UnitScore): Block[] {
  const { papers } = words;
  const rows = [
    [papers.slipUnit, unit.name],
    [papers.slipOpinion, papers.slipAgree],
    [papers.slipIndicator, ''],
    [papers.slipReason, ''],
    [papers.slipHead, ''],
    [papers.slipContact, ''],
    [papers.slipDate, ''],
  ];
  return tableBlock({
    columns: [
      { head: papers.slipItem, width: 30, rowHeader: true },
      { head: papers.slipFill, width: 70 },
    ],
    rows,
  });
}
