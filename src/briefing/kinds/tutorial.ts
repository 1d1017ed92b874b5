import { adjustmentSentences, roundingSentences } from '../../i18n/scheme-sentences.ts';
import { traceLines } from '../../i18n/trace-text.ts';
import type { IndicatorScore, UnitScore } from '../../model/scores.ts';
import type { Trace } from '../../model/trace.ts';
import {
  type Annex,
  type Block,
  type Draft,
  paragraph,
  paragraphs,
  type Section,
  tableBlock,
} from '../draft.ts';
import { furniture } from '../furniture.ts';
import type { Matter } from '../matter.ts';
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
import { categoryTable, gradeTable, missingTable } from '../tables/scheme-tables.ts';

/** 方法辅导: the scheme in words and formulas, worked through with this year's own numbers. */
export function tutorial(matter: Matter): Draft {
  const { notes } = matter.words;
  const { scheme, format } = matter;
  const lead = notes.tutorialLead({
    units: matter.scores.units.length,
    noun: matter.noun,
    indicators: matter.indicators.size,
    full: format.number(scheme['full-score']),
    basis: scheme.basis,
  });
  const uses = usesOf(matter);
  return {
    ...furniture(matter, 'tutorial'),
    title: notes.tutorialTitle(scheme.title),
    sections: [
      { id: 'intro', blocks: [paragraph(lead)] },
      { id: 'what', head: notes.tutorialWhat, blocks: what(matter) },
      { id: 'rules', head: notes.tutorialRules, blocks: [], sections: rules(matter, uses) },
      { id: 'total', head: notes.tutorialTotal, blocks: total(matter) },
      { id: 'ranks', head: notes.tutorialRanks, blocks: ranks(matter) },
      { id: 'missing', head: notes.tutorialMissing, blocks: missing(matter) },
    ],
    annexes: uses.some(isLong) ? [indicatorAnnex(matter, uses)] : [],
  };
}

function what(matter: Matter): Block[] {
  const { method } = matter.words;
  const { scheme, format } = matter;
  const groups = format.list(scheme.groups.map(({ name }) => name));
  return [
    ...paragraphs([
      scheme.weights === 'points' ? method.weightsPoints : method.weightsRelative,
      scheme.groups.length > 1 ? method.groups(groups) : method.noGroups,
      method.scoreScale,
    ]),
    ...categoryTable(matter),
  ];
}

/** Every indicator with its category and how it is scored, in the order of the tables. */
function indicatorAnnex(matter: Matter, uses: readonly RuleUse[]): Annex {
  const { lists, notes, site } = matter.words;
  const rows = matter.scores.assessment.indicators.map((one) => [
    one.name,
    matter.categoryName(one.category ?? ''),
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

function rules(matter: Matter, uses: readonly RuleUse[]): Section[] {
  const { notes } = matter.words;
  return uses.map((use) => {
    const example = exampleOf(matter, use);
    return {
      head: use.name,
      blocks: [
        paragraph(indicatorsText(matter, use)),
        ...ruleBlocks(matter, use),
        ...(example
          ? [
              paragraph(notes.tutorialExample(example.unit.unit.name, example.one.indicator.name)),
              ...traceBlocks(matter, matter.traceIndicator(example.unit, example.one)),
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
function exampleOf(matter: Matter, use: RuleUse): Example | undefined {
  const self = matter.unit(matter.scheme.self ?? '');
  const units = self ? [self, ...matter.scores.units] : matter.scores.units;
  for (const unit of units) {
    const one = unit.indicators.find(
      ({ kind, indicator }) => kind === 'scored' && use.indicators.includes(indicator),
    );
    if (one) return { unit, one };
  }
  return undefined;
}

const traceBlocks = ({ frame, words }: Matter, trace: Trace): Block[] =>
  joinedLines(traceLines(trace, frame.language), words.briefing.semicolon).map((line) =>
    paragraph(line, 'formula'),
  );

function total(matter: Matter): Block[] {
  const { notes } = matter.words;
  const example = matter.scores.units.find((unit) => unit.totalExact !== null);
  return [
    ...meanBlocks(matter),
    ...paragraphs([
      difficultyText(matter),
      ...adjustmentSentences(aboutScheme(matter)),
      ...roundingSentences(aboutScheme(matter)),
    ]),
    ...(example
      ? [
          paragraph(notes.tutorialTotalExample(example.unit.name)),
          ...traceBlocks(matter, matter.traceTotal(example)),
        ]
      : []),
  ];
}

const ranks = (matter: Matter): Block[] => [
  ...paragraphs(rankTexts(matter)),
  ...gradeTable(matter),
];

function missing(matter: Matter): Block[] {
  const { method, notes, briefing } = matter.words;
  const vetoes = vetoItems(matter).map(({ said, effect }) => notes.tutorialVeto(said, effect));
  return [
    ...missingTable(matter),
    ...paragraphs([
      matter.frame.draft ? method.missingDraft : '',
      vetoes.length > 0 ? notes.tutorialVetoes(vetoes.join(briefing.semicolon)) : '',
    ]),
  ];
}
