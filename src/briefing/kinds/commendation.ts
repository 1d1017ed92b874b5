import { finalGrade } from '../../model/grade-decision.ts';
import type { UnitScore } from '../../model/scores.ts';
import { isFinal } from '../document-day.ts';
import { type Draft, paragraphs, tableBlock, withoutEmpty } from '../draft.ts';
import { furniture } from '../furniture.ts';
import type { Matter } from '../matter.ts';

/** Units of the best grade; whoever was vetoed is commended for nothing. */
const commended = ({ scheme, scores }: Matter): UnitScore[] =>
  scores.units.filter(
    (unit) => unit.vetoes.length === 0 && finalGrade(unit) === scheme.grades[0]?.name,
  );

export const hasCommendation = (matter: Matter): boolean =>
  isFinal(matter) && matter.scheme.grades.length > 0;

/** Who would be there by its grade or near it, but was vetoed. */
function notCommended({ words, scores, format }: Matter): string {
  const vetoed = scores.units.filter(({ vetoes }) => vetoes.length > 0);
  if (vetoed.length === 0) return '';
  return words.results.commendationNot({
    units: format.list(vetoed.map(({ unit }) => unit.name)),
  });
}

/** 表彰建议名单. */
export function commendation(matter: Matter): Draft {
  const { results, lists, site } = matter.words;
  const units = commended(matter);
  const [best] = matter.scheme.grades;
  const intro =
    units.length === 0
      ? results.commendationNone
      : results.commendationIntro({ grade: best?.name ?? '', count: units.length }) +
        notCommended(matter);
  const rows = units.map((unit, i) => [
    String(i + 1),
    unit.unit.name,
    matter.groupName(unit.unit),
    finalGrade(unit) ?? undefined,
  ]);
  const columns = [
    { head: lists.serial, align: 'centred' as const },
    { head: lists.unit, rowHeader: true as const },
    { head: site.group },
    { head: site.grade, align: 'centred' as const },
  ];
  return {
    ...furniture(matter, 'commendation'),
    title: results.commendationTitle({ assessment: matter.scheme.title }),
    sections: [
      {
        id: 'list',
        blocks: [...paragraphs([intro]), ...tableBlock(withoutEmpty({ columns, rows }, site.dash))],
      },
    ],
    annexes: [],
  };
}
