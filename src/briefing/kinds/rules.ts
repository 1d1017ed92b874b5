import { adjustmentSentences, roundingSentences } from '../../i18n/scheme-sentences.ts';
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
import { furniture } from '../furniture.ts';
import type { Matter } from '../matter.ts';
import {
  aboutScheme,
  difficultyText,
  meanBlocks,
  rankTexts,
  vetoItems,
} from '../phrases/scheme-words.ts';
import { indicatorsText, ruleBlocks, usesOf } from '../phrases/way-words.ts';
import type { RuleUse } from '../rule-uses.ts';
import { senderOf } from '../sender.ts';
import { categoryTable, gradeTable, missingTable } from '../tables/scheme-tables.ts';

/** 考核办法: the scheme as an office issues it, before there is any result. */
export function rules(matter: Matter): Draft {
  const { rulesPaper: text, blanks } = matter.words;
  const { title, basis } = matter.scheme;
  const { note: _note, marks: _marks, ...frame } = furniture(matter, 'rules');
  const uses = usesOf(matter);
  const { mark } = matter.frame.site;
  return {
    ...frame,
    marks: mark === undefined ? [] : [mark],
    date: blanks.date,
    title: text.title({ assessment: title }),
    sections: [
      { id: 'intro', blocks: [paragraph(text.intro({ assessment: title, basis }))] },
      { id: 'units', head: text.unitsHead, blocks: paragraphs(unitTexts(matter)) },
      { id: 'content', head: text.contentHead, blocks: content(matter) },
      { id: 'scoring', head: text.scoringHead, blocks: [], sections: scoring(matter, uses) },
      { id: 'events', head: text.eventsHead, blocks: events(matter) },
      { id: 'grades', head: text.gradesHead, blocks: grades(matter) },
      { id: 'work', head: text.workHead, blocks: paragraphs(work(matter)) },
    ],
    annexes: indicatorAnnex(matter, uses),
  };
}

function unitTexts(matter: Matter): string[] {
  const { rulesPaper: text } = matter.words;
  const { noun, format, scheme } = matter;
  const { units } = matter.scores.assessment;
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

function content(matter: Matter): Block[] {
  const { method, rulesPaper: text } = matter.words;
  const { scheme, format } = matter;
  return [
    ...paragraphs([
      text.content({ count: matter.indicators.size, full: format.number(scheme['full-score']) }),
      scheme.weights === 'points' ? method.weightsPoints : method.weightsRelative,
    ]),
    ...categoryTable(matter),
  ];
}

/** Each way of scoring in words, then how scores become a total, and what is done without a figure. */
function scoring(matter: Matter, uses: readonly RuleUse[]): Section[] {
  const { rulesPaper: text, method } = matter.words;
  return [
    ...uses.map((use) => ({
      head: use.name,
      blocks: [paragraph(indicatorsText(matter, use)), ...ruleBlocks(matter, use)],
    })),
    {
      head: text.totalHead,
      blocks: [
        paragraph(method.scoreScale),
        ...meanBlocks(matter),
        ...paragraphs([difficultyText(matter), ...roundingSentences(aboutScheme(matter))]),
      ],
    },
    { head: text.missingHead, blocks: missingTable(matter) },
  ];
}

function events(matter: Matter): Block[] {
  const { rulesPaper: text, site } = matter.words;
  const adjustments = adjustmentSentences(aboutScheme(matter));
  const vetoes = vetoItems(matter);
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

const grades = (matter: Matter): Block[] => [
  ...paragraphs([
    ...rankTexts(matter),
    matter.scheme.grades.length > 0 ? '' : matter.words.rulesPaper.noGrades,
  ]),
  ...gradeTable(matter),
];

/** What the scheme says of the procedure; places for the rest, which the office decides. */
function work(matter: Matter): string[] {
  const { rulesPaper: text, blanks } = matter.words;
  const { format } = matter;
  const issuer = senderOf(matter, 'rules') ?? blanks.office;
  const { publicity, coefficients = {} } = matter.scheme.papers ?? {};
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
function indicatorAnnex(matter: Matter, uses: readonly RuleUse[]): Annex[] {
  const { rulesPaper: text, lists, site } = matter.words;
  const { scheme, format, scores } = matter;
  const groups = new Map(scheme.groups.map(({ id, name }) => [id, name]));
  const applies = (one: { groups?: string[]; units?: string[] }): string | undefined => {
    const units = one.units?.map((code) => matter.unit(code)?.unit.name ?? code);
    const names = units ?? one.groups?.map((id) => groups.get(id) ?? id);
    return names === undefined ? undefined : format.list(names);
  };
  const rows = scores.assessment.indicators.map((one) => [
    one.category === undefined ? undefined : matter.categoryName(one.category),
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
