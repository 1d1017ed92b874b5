import { adjustmentSentences, roundingSentences } from '../../i18n/scheme-sentences.ts';
import { traceLines } from '../../i18n/trace-text.ts';
import type { IndicatorScore, UnitScore } from '../../model/scores.ts';
import type { Trace } from '../../model/trace.ts';
import { hasCategoryPoints } from '../../score/total/printed-points.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
import {
  type Annex,
  type Block,
  type Draft,
  paragraph,
  paragraphs,
  type Section,
  tableBlock,
} from '../draft.ts';
import { formalParts } from '../formal-parts.ts';
import { joinedLines } from '../phrases/notice-trace.ts';
import {
  aboutScheme,
  difficultyText,
  meanBlocks,
  rankTexts,
  vetoItems,
} from '../phrases/scheme-words.ts';
import { indicatorsText, isLong, ruleBlocks, usesOf } from '../phrases/way-words.ts';
import type { RuleUse } from '../rule-uses.ts';
import { grounded, groundedSections, valueGround } from '../said.ts';
import { categoryTable, gradeTable, missingTable } from '../tables/scheme-tables.ts';

/** 方法辅导: the scheme in words and formulas, worked through with this year's own numbers. */
export function tutorial(facts: AssessmentFacts): Draft {
  const { notes } = facts.words;
  const { scheme, format } = facts;
  const lead = notes.tutorialLead({
    units: facts.scores.units.length,
    noun: facts.noun,
    indicators: facts.indicators.size,
    full: format.number(scheme['full-score']),
    basis: scheme.basis,
  });
  const uses = usesOf(facts);
  return {
    ...formalParts(facts, 'tutorial'),
    title: notes.tutorialTitle(scheme.title),
    sections: groundedSections(
      [
        { id: 'intro', blocks: [paragraph(lead)] },
        { id: 'what', head: notes.tutorialWhat, blocks: what(facts) },
        { id: 'rules', head: notes.tutorialRules, blocks: [], sections: rules(facts, uses) },
        { id: 'total', head: notes.tutorialTotal, blocks: total(facts) },
        { id: 'ranks', head: notes.tutorialRanks, blocks: ranks(facts) },
        { id: 'missing', head: notes.tutorialMissing, blocks: missing(facts) },
      ],
      { fact: 'scheme' },
    ),
    annexes: uses.some(isLong) ? [indicatorAnnex(facts, uses)] : [],
  };
}

function what(facts: AssessmentFacts): Block[] {
  const { method } = facts.words;
  const { scheme, format } = facts;
  const groups = format.list(scheme.groups.map(({ name }) => name));
  return [
    ...paragraphs([
      scheme.weights === 'points' ? method.weightsPoints : method.weightsRelative,
      scheme.groups.length > 1 ? method.groups(groups) : method.noGroups,
      method.scoreScale[scheme.weights],
    ]),
    ...categoryTable(facts),
  ];
}

/** Every indicator with its category and how it is scored, in the order of the tables. */
function indicatorAnnex(facts: AssessmentFacts, uses: readonly RuleUse[]): Annex {
  const { lists, notes, site } = facts.words;
  const rows = facts.scores.assessment.indicators.map((one) => [
    one.name,
    facts.categoryName(one.category ?? ''),
    uses.find(({ indicators }) => indicators.includes(one))?.name ?? '',
  ]);
  const distinct = new Map(rows.map((row) => [JSON.stringify(row), row]));
  const table = tableBlock({
    columns: [
      { head: lists.indicator, rowHeader: true },
      { head: site.category },
      { head: notes.tutorialWay },
    ],
    rows: [...distinct.values()],
  });
  return { id: 'indicators', name: notes.tutorialAnnex, sections: [{ blocks: table }] };
}

function rules(facts: AssessmentFacts, uses: readonly RuleUse[]): Section[] {
  const { notes } = facts.words;
  return uses.map((use) => {
    const example = exampleOf(facts, use);
    return {
      head: use.name,
      blocks: [
        paragraph(indicatorsText(facts, use)),
        ...ruleBlocks(facts, use),
        ...(example
          ? [
              paragraph(notes.tutorialExample(example.unit.unit.name, example.one.indicator.name)),
              ...grounded(
                traceBlocks(facts, facts.traceIndicator(example.unit, example.one)),
                valueGround(example.unit, example.one),
              ),
            ]
          : []),
      ],
    };
  });
}

interface Example {
  unit: UnitScore;
  one: IndicatorScore;
}

/** This year's own numbers: of the publisher where it has a score, else of the first that has. */
function exampleOf(facts: AssessmentFacts, use: RuleUse): Example | undefined {
  const self = facts.unit(facts.scheme.self ?? '');
  const units = self ? [self, ...facts.scores.units] : facts.scores.units;
  for (const unit of units) {
    const one = unit.indicators.find(
      ({ kind, indicator }) => kind === 'scored' && use.indicators.includes(indicator),
    );
    if (one) return { unit, one };
  }
  return undefined;
}

const traceBlocks = ({ frame, words, scheme }: AssessmentFacts, trace: Trace): Block[] =>
  joinedLines(
    traceLines(trace, frame.language, { inMarks: hasCategoryPoints(scheme) }),
    words.briefing.semicolon,
  ).map((line) => paragraph(line, 'formula'));

function total(facts: AssessmentFacts): Block[] {
  const { notes } = facts.words;
  const example = facts.scores.units.find((unit) => unit.totalExact !== null);
  return [
    ...meanBlocks(facts),
    ...paragraphs([
      difficultyText(facts),
      ...adjustmentSentences(aboutScheme(facts)),
      ...roundingSentences(aboutScheme(facts)),
    ]),
    ...(example
      ? [
          paragraph(notes.tutorialTotalExample(example.unit.name)),
          ...grounded(traceBlocks(facts, facts.traceTotal(example)), {
            fact: 'total',
            unit: example.unit.code,
          }),
        ]
      : []),
  ];
}

const ranks = (facts: AssessmentFacts): Block[] => [
  ...paragraphs(rankTexts(facts)),
  ...gradeTable(facts),
];

function missing(facts: AssessmentFacts): Block[] {
  const { method, notes, briefing } = facts.words;
  const vetoes = vetoItems(facts).map(({ said, effect }) => notes.tutorialVeto(said, effect));
  return [
    ...missingTable(facts),
    ...paragraphs([
      facts.frame.draft ? method.missingDraft : '',
      vetoes.length > 0 ? notes.tutorialVetoes(vetoes.join(briefing.semicolon)) : '',
    ]),
  ];
}
