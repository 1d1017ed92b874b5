import { adjustmentSentences, roundingSentences } from '../../i18n/scheme-sentences.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
import {
  type Annex,
  type Block,
  type Draft,
  paragraph,
  paragraphs,
  type Section,
  tableBlock,
  withoutEmpty,
} from '../draft.ts';
import { formalParts } from '../formal-parts.ts';
import {
  aboutScheme,
  difficultyText,
  meanBlocks,
  rankTexts,
  vetoItems,
} from '../phrases/scheme-words.ts';
import { indicatorsText, ruleBlocks, usesOf } from '../phrases/way-words.ts';
import type { RuleUse } from '../rule-uses.ts';
import { groundedSections } from '../said.ts';
import { senderOf } from '../sender.ts';
import { categoryTable, gradeTable, missingTable } from '../tables/scheme-tables.ts';

/** 考核办法: the scheme as an office issues it, before there is any result. */
export function rules(facts: AssessmentFacts): Draft {
  const { rulesPaper: text, blanks } = facts.words;
  const { title, basis } = facts.scheme;
  const { note: _note, marks: _marks, ...frame } = formalParts(facts, 'rules');
  const uses = usesOf(facts);
  const { mark } = facts.frame.site;
  return {
    ...frame,
    marks: mark === undefined ? [] : [mark],
    date: blanks.date,
    title: text.title({ assessment: title }),
    sections: groundedSections(
      [
        { id: 'intro', blocks: [paragraph(text.intro({ assessment: title, basis }))] },
        { id: 'units', head: text.unitsHead, blocks: paragraphs(unitTexts(facts)) },
        { id: 'content', head: text.contentHead, blocks: content(facts) },
        { id: 'scoring', head: text.scoringHead, blocks: [], sections: scoring(facts, uses) },
        { id: 'events', head: text.eventsHead, blocks: events(facts) },
        { id: 'grades', head: text.gradesHead, blocks: grades(facts) },
        { id: 'work', head: text.workHead, blocks: paragraphs(work(facts)) },
      ],
      { fact: 'scheme' },
    ),
    annexes: indicatorAnnex(facts, uses),
  };
}

function unitTexts(facts: AssessmentFacts): string[] {
  const { rulesPaper: text } = facts.words;
  const { noun, format, scheme } = facts;
  const { units } = facts.scores.assessment;
  const names = (of: typeof units): string => format.list(of.map(({ name }) => name));
  const unranked = units.filter(({ ranked }) => !ranked);
  const rest = unranked.length > 0 ? [text.unitsUnranked(names(unranked))] : [];
  if (scheme.groups.length < 2)
    return [text.unitsAll({ count: units.length, noun, names: names(units) }), ...rest];
  return [
    text.unitsGrouped({ count: units.length, noun, groups: scheme.groups.length }),
    ...scheme.groups.map(({ id, name }) => {
      const own = units.filter(({ group }) => group === id);
      return text.unitsOf({ group: name, count: own.length, names: names(own) });
    }),
    ...rest,
  ];
}

function content(facts: AssessmentFacts): Block[] {
  const { method, rulesPaper: text } = facts.words;
  const { scheme, format } = facts;
  return [
    ...paragraphs([
      text.content({ count: facts.indicators.size, full: format.number(scheme['full-score']) }),
      scheme.weights === 'points' ? method.weightsPoints : method.weightsRelative,
    ]),
    ...categoryTable(facts),
  ];
}

/** Each way of scoring in words, then how scores become a total, and what is done without a figure. */
function scoring(facts: AssessmentFacts, uses: readonly RuleUse[]): Section[] {
  const { rulesPaper: text, method } = facts.words;
  return [
    ...uses.map((use) => ({
      head: use.name,
      blocks: [paragraph(indicatorsText(facts, use)), ...ruleBlocks(facts, use)],
    })),
    {
      head: text.totalHead,
      blocks: [
        paragraph(method.scoreScale[facts.scheme.weights]),
        ...meanBlocks(facts),
        ...paragraphs([difficultyText(facts), ...roundingSentences(aboutScheme(facts))]),
      ],
    },
    { head: text.missingHead, blocks: missingTable(facts) },
  ];
}

function events(facts: AssessmentFacts): Block[] {
  const { rulesPaper: text, site } = facts.words;
  const adjustments = adjustmentSentences(aboutScheme(facts));
  const vetoes = vetoItems(facts);
  if (adjustments.length + vetoes.length === 0) return [paragraph(text.noEvents)];
  return [
    ...paragraphs(adjustments.length > 0 ? adjustments : [text.noAdjustments]),
    paragraph(vetoes.length > 0 ? text.vetoes : text.noVetoes),
    ...tableBlock({
      columns: [{ head: site.vetoItem, rowHeader: true }, { head: site.vetoEffect }],
      rows: vetoes.map(({ said, effect }) => [said, effect]),
    }),
  ];
}

const grades = (facts: AssessmentFacts): Block[] => [
  ...paragraphs([
    ...rankTexts(facts),
    facts.scheme.grades.length > 0 ? '' : facts.words.rulesPaper.noGrades,
  ]),
  ...gradeTable(facts),
];

/** What the scheme says of the procedure; places for the rest, which the office decides. */
function work(facts: AssessmentFacts): string[] {
  const { rulesPaper: text, blanks } = facts.words;
  const { format } = facts;
  const issuer = senderOf(facts, 'rules') ?? blanks.office;
  const { publicity, coefficients = {} } = facts.scheme.papers ?? {};
  const until = publicity?.to === undefined ? blanks.deadline : format.date(publicity.to);
  const list = Object.entries(coefficients).map(([grade, value]) =>
    text.coefficient({ grade, value: format.number(value) }),
  );
  return [
    text.organiser({ issuer, deadline: blanks.deadline }),
    text.hearing({ deadline: blanks.deadline }),
    text.approval({ deadline: until }),
    list.length > 0 ? text.coefficients(format.list(list)) : text.use({ measure: blanks.measure }),
    text.effective({ issuer, date: blanks.date }),
  ];
}

/** Every indicator with its marks and the way it is scored, in the order of the tables. */
function indicatorAnnex(facts: AssessmentFacts, uses: readonly RuleUse[]): Annex[] {
  const { rulesPaper: text, lists, site } = facts.words;
  const { scheme, format, scores } = facts;
  const groups = new Map(scheme.groups.map(({ id, name }) => [id, name]));
  const applies = (one: { groups?: string[]; units?: string[] }): string | undefined => {
    const units = one.units?.map((code) => facts.unit(code)?.unit.name ?? code);
    const names = units ?? one.groups?.map((id) => groups.get(id) ?? id);
    return names === undefined ? undefined : format.list(names);
  };
  const rows = scores.assessment.indicators.map((one) => [
    one.category === undefined ? undefined : facts.categoryName(one.category),
    one.name,
    one.unit,
    format.weight(one.weight),
    uses.find(({ indicators }) => indicators.includes(one))?.name,
    applies(one),
    one.assessor,
  ]);
  const columns = [
    { head: site.category },
    { head: lists.indicator, rowHeader: true as const },
    { head: text.measure },
    { head: scheme.weights === 'points' ? text.marks : site.weight, align: 'numeric' as const },
    { head: text.way },
    { head: text.applies },
    { head: text.assessor },
  ];
  const blocks = tableBlock(withoutEmpty({ columns, rows }, site.dash));
  return [{ id: 'indicators', name: text.annex, landscape: true, sections: [{ blocks }] }];
}
