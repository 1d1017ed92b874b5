import {
  categorySentences,
  meansUsed,
  placesSentence,
  vetoSentence,
} from '../../i18n/scheme-sentences.ts';
import { traceLines } from '../../i18n/trace-text.ts';
import type { CategoryScheme, Mean } from '../../model/scheme.ts';
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
import { adjustmentKind, vetoEffect } from '../phrases/veto-words.ts';
import { type RuleUse, ruleUses } from '../rule-uses.ts';

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
  const { method, site } = matter.words;
  const { scheme, format } = matter;
  const groups = format.list(scheme.groups.map(({ name }) => name));
  const rows = categoryRows(matter, scheme.categories, '');
  return [
    ...paragraphs([
      scheme.weights === 'points' ? method.weightsPoints : method.weightsRelative,
      scheme.groups.length > 1 ? method.groups(groups) : method.noGroups,
      method.scoreScale,
    ]),
    ...tableBlock({
      caption: method.structureCaption,
      columns: [
        { head: site.category, rowHeader: true },
        { head: site.weight, align: 'numeric' },
        { head: method.indicatorCount, align: 'numeric' },
      ],
      rows,
    }),
  ];
}

function categoryRows(
  matter: Matter,
  categories: readonly CategoryScheme[],
  indent: string,
): string[][] {
  return categories.flatMap((category) => {
    const inner = categoryRows(matter, category.categories ?? [], `${indent}　`);
    const codes = matter.scores.assessment.indicators
      .filter((one) => one.category === category.id)
      .map(({ code }) => code);
    const count = inner.length > 0 ? '' : String(new Set(codes).size);
    return [[indent + category.name, matter.format.weight(category.weight), count], ...inner];
  });
}

/** Of more indicators than a sentence holds, some are named; an annex has them all. */
const LISTED = 15;
const NAMED = 5;

const namesOf = (use: RuleUse): string[] => [...new Set(use.indicators.map(({ name }) => name))];
const isLong = (use: RuleUse): boolean => namesOf(use).length > LISTED;

function usesOf({ words, scheme, format, scores }: Matter): RuleUse[] {
  const { indicators } = scores.assessment;
  return ruleUses({ indicators, scheme, words: words.method, format });
}

function indicatorsText({ words, format }: Matter, use: RuleUse): string {
  const names = namesOf(use);
  if (!isLong(use)) return words.method.ruleIndicators(names.length, format.list(names));
  return words.notes.tutorialMany(names.length, names.slice(0, NAMED));
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
  const { notes, site } = matter.words;
  return uses.map((use) => {
    const example = exampleOf(matter, use);
    return {
      head: use.name,
      blocks: [
        paragraph(indicatorsText(matter, use)),
        ...use.formulas.map((text) => paragraph(plainLetters(text), 'formula')),
        ...paragraphs([plainLetters(use.sentences.join(site.between))]),
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

/** `x_s` as x with its index behind it: a document has no smaller letters. */
const plainLetters = (text: string): string => text.replace(/_([A-Za-z0-9]+|\([^)]*\))/g, '$1');

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

function meansOf({ scheme }: Matter): { indicators: Mean; categories: Mean; total: Mean } {
  const { aggregation } = scheme;
  if (typeof aggregation !== 'string') return aggregation;
  return { indicators: aggregation, categories: aggregation, total: aggregation };
}

function adjustmentTexts(matter: Matter): string[] {
  const { method } = matter.words;
  const { format } = matter;
  const { total: net, 'max-total': limit, ...kinds } = matter.scheme.adjustments;
  const list = Object.entries(kinds).map(([id, kind]) =>
    method.adjustmentKind(
      adjustmentKind(matter, id),
      kind.sign ?? (id === 'deduction' ? 'minus' : 'plus'),
      kind.cap === undefined ? undefined : format.number(kind.cap),
    ),
  );
  return [
    list.length > 0 ? method.adjustmentsText(format.list(list)) : '',
    net ? method.adjustmentsCap(format.number(net.cap)) : '',
    limit === undefined ? '' : method.maxTotal(format.number(limit)),
  ];
}

function difficultyText({ words, scheme, scores, categoryName }: Matter): string {
  const { method } = words;
  if (scores.assessment.units.every(({ difficulty }) => difficulty === 1)) return '';
  if (scheme.difficulty === 'total') return method.difficultyTotal;
  return method.difficultyCategory(categoryName(scheme.difficulty));
}

function total(matter: Matter): Block[] {
  const { method, notes } = matter.words;
  const { rounding } = matter.scheme;
  const means = meansOf(matter);
  const used = [...new Set([means.indicators, means.categories, means.total])];
  const name = (mean: Mean) => method.means[mean];
  const [only] = used;
  const sentence =
    used.length === 1 && only
      ? method.meanSame(name(only))
      : method.meanEach(name(means.indicators), name(means.categories), name(means.total));
  const example = matter.scores.units.find((unit) => unit.totalExact !== null);
  return [
    paragraph(sentence),
    ...meansUsed(matter.scheme).map((mean) => paragraph(method.meanFormulas[mean], 'formula')),
    ...paragraphs([
      ...categorySentences({ scheme: matter.scheme, words: method, format: matter.format }),
      difficultyText(matter),
      ...adjustmentTexts(matter),
      method.rounding(rounding),
      rounding.sum === 'exact' ? method.sumExact : method.sumRounded,
    ]),
    ...(example
      ? [
          paragraph(notes.tutorialTotalExample(example.unit.name)),
          ...traceBlocks(matter, matter.traceTotal(example)),
        ]
      : []),
  ];
}

function ranks(matter: Matter): Block[] {
  const { method, site } = matter.words;
  const { scheme, format } = matter;
  const names = format.list(scheme.ranks['tie-break'].map(matter.categoryName));
  const rows = scheme.grades.map((grade, i) => {
    const { name, min } = grade;
    const rest = i === scheme.grades.length - 1 ? method.gradeRest : site.dash;
    return [
      name,
      min === undefined ? rest : method.gradeMin(format.number(min)),
      placesSentence(grade, { words: method, format }) ?? site.dash,
    ];
  });
  const hasQuota = scheme.grades.some(
    ({ quota, count }) => quota !== undefined || count !== undefined,
  );
  return [
    ...paragraphs([
      scheme.ranks.overall ? method.ranks : method.ranksInGroups,
      method.ties[scheme.ranks.ties],
      names === '' ? '' : method.tieBreak(names),
      method.unranked,
      hasQuota ? method.gradeTies[scheme['grade-ties']] : '',
    ]),
    ...tableBlock({
      caption: method.gradesCaption,
      columns: [
        { head: site.grade, rowHeader: true },
        { head: method.gradeLine },
        { head: method.gradeQuota },
      ],
      rows,
    }),
  ];
}

function missing(matter: Matter): Block[] {
  const { method, notes, stage, briefing } = matter.words;
  const rows = Object.entries(matter.scheme.missing).map(([kind, treatment]) => [
    stage.reasons[kind as keyof typeof stage.reasons],
    method.treatments[treatment],
  ]);
  const { indicators, inputs = [] } = matter.scores.assessment;
  const about = { scheme: matter.scheme, words: method, format: matter.format };
  const vetoes = matter.scheme.vetoes.map((item) => {
    const { id, name } = item;
    const said = vetoSentence(item, { ...about, indicators: [...indicators, ...inputs] });
    return notes.tutorialVeto(said, vetoEffect(matter, { item: id, name, effect: '' }));
  });
  return [
    ...tableBlock({
      caption: method.missingCaption,
      columns: [{ head: method.missingKind, rowHeader: true }, { head: method.missingTreatment }],
      rows,
    }),
    ...paragraphs([
      matter.frame.draft ? method.missingDraft : '',
      vetoes.length > 0 ? notes.tutorialVetoes(vetoes.join(briefing.semicolon)) : '',
    ]),
  ];
}
