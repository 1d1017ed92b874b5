import { finalGrade } from '../../model/grade-decision.ts';
import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
import { isFinal } from '../document-day.ts';
import { type Draft, paragraphs, tableBlock, withoutEmpty } from '../draft.ts';
import { formalParts } from '../formal-parts.ts';
import { placesTaken } from '../phrases/places-taken.ts';
import { isRankedInGroups } from '../phrases/unit-words.ts';
import { type Ground, grounded } from '../said.ts';
import { directed } from '../sender.ts';

interface Interview {
  unit: UnitScore;
  causes: string[];
}

/** Whether nobody of its group, or of all where there are none, is placed behind a unit. */
function isLast(facts: AssessmentFacts, unit: UnitScore): boolean {
  const inGroup = isRankedInGroups(facts);
  const { all, groups } = placesTaken(facts.scores);
  const peers = inGroup ? groups.get(unit.unit.group) : all;
  const place = (inGroup ? unit.groupRank : unit.rank) ?? 0;
  return peers !== undefined && peers.count > 2 && place > 0 && peers.last <= place;
}

/** Last this year and the year before. */
function isLastTwice(facts: AssessmentFacts, unit: UnitScore): boolean {
  const then = facts.findings.links.units.get(unit.unit.code)?.from;
  const before = then === undefined ? undefined : facts.before?.unit(then);
  return (
    isLast(facts, unit) &&
    before !== undefined &&
    facts.before !== undefined &&
    isLast(facts.before, before)
  );
}

function interviews(facts: AssessmentFacts): Interview[] {
  const { results } = facts.words;
  const worst = facts.scheme.grades.at(-1)?.name;
  return directed(facts).flatMap((unit) => {
    const grade = finalGrade(unit);
    const causes = [
      ...new Set(unit.vetoes.map(({ name }) => results.interviewVeto({ item: name }))),
      ...(grade !== null && grade === worst ? [results.interviewGrade({ grade })] : []),
      ...(isLastTwice(facts, unit)
        ? [results.interviewTwice({ isGroup: isRankedInGroups(facts) })]
        : []),
    ];
    return causes.length === 0 ? [] : [{ unit, causes }];
  });
}

export const hasInterviews = (facts: AssessmentFacts): boolean =>
  isFinal(facts) && interviews(facts).length > 0;

/** What brought units into the list, each cause once. */
function kindsOfCauses(facts: AssessmentFacts, all: readonly Interview[]): string[] {
  const { results } = facts.words;
  const worst = facts.scheme.grades.at(-1)?.name;
  const isOf = (is: (unit: UnitScore) => boolean) => all.some(({ unit }) => is(unit));
  return [
    ...(isOf(({ vetoes }) => vetoes.length > 0) ? [results.interviewOfVeto] : []),
    ...(isOf((unit) => isLastTwice(facts, unit))
      ? [results.interviewOfTwice({ isGroup: isRankedInGroups(facts) })]
      : []),
    ...(worst !== undefined && isOf((unit) => finalGrade(unit) === worst)
      ? [results.interviewOfGrade({ grade: worst })]
      : []),
  ];
}

/** 约谈名单: whoever was vetoed, has the last grade, or was last two years running. */
export function interviewList(facts: AssessmentFacts): Draft {
  const { results, lists, site, blanks } = facts.words;
  const all = interviews(facts);
  const rows = all.map(({ unit, causes }, i) => [
    String(i + 1),
    unit.unit.name,
    causes.join(facts.words.briefing.semicolon),
    unit.unit.leader,
  ]);
  const columns = [
    { head: lists.serial, align: 'centred' as const },
    { head: lists.unit, rowHeader: true as const },
    { head: results.interviewCause },
    { head: lists.leader },
  ];
  const grounds = all.flatMap(({ unit }): Ground[] => {
    const { code } = unit.unit;
    const veto: Ground[] = unit.vetoes.length > 0 ? [{ fact: 'veto', unit: code }] : [];
    return [...veto, { fact: 'grade', unit: code }, { fact: 'rank', unit: code }];
  });
  const intro = results.interviewIntro({
    count: all.length,
    causes: results.interviewCauses({ list: kindsOfCauses(facts, all) }),
    deadline: blanks.deadline,
  });
  return {
    ...formalParts(facts, 'interview-list'),
    title: results.interviewTitle({ assessment: facts.scheme.title }),
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
