import { finalGrade } from '../../model/grade-decision.ts';
import type { UnitScore } from '../../model/scores.ts';
import { isFinal } from '../document-day.ts';
import { type Draft, paragraphs, tableBlock, withoutEmpty } from '../draft.ts';
import { furniture } from '../furniture.ts';
import type { Matter } from '../matter.ts';
import { placesTaken } from '../phrases/places-taken.ts';
import { isRankedInGroups } from '../phrases/unit-words.ts';
import { directed } from '../sender.ts';

interface Interview {
  unit: UnitScore;
  causes: string[];
}

/** Whether nobody of its group, or of all where there are none, is placed behind a unit. */
function isLast(matter: Matter, unit: UnitScore): boolean {
  const inGroup = isRankedInGroups(matter);
  const { all, groups } = placesTaken(matter.scores);
  const peers = inGroup ? groups.get(unit.unit.group) : all;
  const place = (inGroup ? unit.groupRank : unit.rank) ?? 0;
  return peers !== undefined && peers.count > 2 && place > 0 && peers.last <= place;
}

/** Last this year and the year before. */
function isLastTwice(matter: Matter, unit: UnitScore): boolean {
  const then = matter.findings.links.units.get(unit.unit.code)?.from;
  const before = then === undefined ? undefined : matter.before?.unit(then);
  return (
    isLast(matter, unit) &&
    before !== undefined &&
    matter.before !== undefined &&
    isLast(matter.before, before)
  );
}

function interviews(matter: Matter): Interview[] {
  const { results } = matter.words;
  const worst = matter.scheme.grades.at(-1)?.name;
  return directed(matter).flatMap((unit) => {
    const grade = finalGrade(unit);
    const causes = [
      ...new Set(unit.vetoes.map(({ name }) => results.interviewVeto({ item: name }))),
      ...(grade !== null && grade === worst ? [results.interviewGrade({ grade })] : []),
      ...(isLastTwice(matter, unit)
        ? [results.interviewTwice({ isGroup: isRankedInGroups(matter) })]
        : []),
    ];
    return causes.length === 0 ? [] : [{ unit, causes }];
  });
}

export const hasInterviews = (matter: Matter): boolean =>
  isFinal(matter) && interviews(matter).length > 0;

/** What brought units into the list, each cause once. */
function kindsOfCauses(matter: Matter, all: readonly Interview[]): string[] {
  const { results } = matter.words;
  const worst = matter.scheme.grades.at(-1)?.name;
  const isOf = (is: (unit: UnitScore) => boolean) => all.some(({ unit }) => is(unit));
  return [
    ...(isOf(({ vetoes }) => vetoes.length > 0) ? [results.interviewOfVeto] : []),
    ...(isOf((unit) => isLastTwice(matter, unit))
      ? [results.interviewOfTwice({ isGroup: isRankedInGroups(matter) })]
      : []),
    ...(worst !== undefined && isOf((unit) => finalGrade(unit) === worst)
      ? [results.interviewOfGrade({ grade: worst })]
      : []),
  ];
}

/** 约谈名单: whoever was vetoed, has the last grade, or was last two years running. */
export function interviewList(matter: Matter): Draft {
  const { results, lists, site, blanks } = matter.words;
  const all = interviews(matter);
  const rows = all.map(({ unit, causes }, i) => [
    String(i + 1),
    unit.unit.name,
    causes.join(matter.words.briefing.semicolon),
    unit.unit.leader,
  ]);
  const columns = [
    { head: lists.serial, align: 'centred' as const },
    { head: lists.unit, rowHeader: true as const },
    { head: results.interviewCause },
    { head: lists.leader },
  ];
  const intro = results.interviewIntro({
    count: all.length,
    causes: results.interviewCauses({ list: kindsOfCauses(matter, all) }),
    deadline: blanks.deadline,
  });
  return {
    ...furniture(matter, 'interview-list'),
    title: results.interviewTitle({ assessment: matter.scheme.title }),
    sections: [
      {
        id: 'list',
        blocks: [...paragraphs([intro]), ...tableBlock(withoutEmpty({ columns, rows }, site.dash))],
      },
    ],
    annexes: [],
  };
}
