import { finalGrade } from '../../model/grade-decision.ts';
import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
import { isFinal } from '../document-day.ts';
import { type Draft, paragraphs, tableBlock, withoutEmpty } from '../draft.ts';
import { formalParts } from '../formal-parts.ts';
import { type Ground, grounded } from '../said.ts';

/** Units of the best grade; whoever was vetoed is commended for nothing. */
const commended = ({ scheme, scores }: AssessmentFacts): UnitScore[] =>
  scores.units.filter(
    (unit) => unit.vetoes.length === 0 && finalGrade(unit) === scheme.grades[0]?.name,
  );

export const hasCommendation = (facts: AssessmentFacts): boolean =>
  isFinal(facts) && facts.scheme.grades.length > 0;

/** Who would be there by its grade or near it, but was vetoed. */
function notCommended({ words, scores, format }: AssessmentFacts): string {
  const vetoed = scores.units.filter(({ vetoes }) => vetoes.length > 0);
  if (vetoed.length === 0) return '';
  return words.results.commendationNot({
    units: format.list(vetoed.map(({ unit }) => unit.name)),
  });
}

/** 表彰建议名单. */
export function commendation(facts: AssessmentFacts): Draft {
  const { results, lists, site } = facts.words;
  const units = commended(facts);
  const [best] = facts.scheme.grades;
  const intro =
    units.length === 0
      ? results.commendationNone
      : results.commendationIntro({ grade: best?.name ?? '', count: units.length }) +
        notCommended(facts);
  const grounds = facts.scores.units.flatMap((unit): Ground[] => {
    const { code } = unit.unit;
    if (unit.vetoes.length > 0) return [{ fact: 'veto', unit: code }];
    return units.includes(unit) ? [{ fact: 'grade', unit: code }] : [];
  });
  const rows = units.map((unit, i) => [
    String(i + 1),
    unit.unit.name,
    facts.groupName(unit.unit),
    finalGrade(unit) ?? undefined,
  ]);
  const columns = [
    { head: lists.serial, align: 'centred' as const },
    { head: lists.unit, rowHeader: true as const },
    { head: site.group },
    { head: site.grade, align: 'centred' as const },
  ];
  return {
    ...formalParts(facts, 'commendation'),
    title: results.commendationTitle({ assessment: facts.scheme.title }),
    sections: [
      {
        id: 'list',
        blocks: [
          ...grounded(paragraphs([intro]), ...grounds),
          ...tableBlock(withoutEmpty({ columns, rows }, site.dash)),
        ],
      },
    ],
    annexes: [],
  };
}
