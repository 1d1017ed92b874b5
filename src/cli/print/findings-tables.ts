import { type Format, formatOf, isPerMille } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import type { Findings, Gap, ProgressFinding, UnitFindings } from '../../model/findings.ts';
import { isPossible } from '../../model/possible-figure.ts';
import type { Scores, UnitScore } from '../../model/scores.ts';
import type { Language } from '../../model/site.ts';
import { roundHalfUp } from '../../score/round.ts';
import { namesOf } from './names-of.ts';
import { textTable } from './text-table.ts';

/** Findings as tables for the terminal, each a list of lines. */
export interface FindingsTables {
  overview: () => string[][];
  unit: (unit: UnitScore) => string[][];
}

interface Told {
  scores: Scores;
  findings: Findings;
  text: ReturnType<typeof messages>['findings'];
  format: Format;
  nameOf: (code: string) => string;
  /** Name of a code in the assessment above, if both have it. */
  nameAbove: (code: string) => string;
  /** What an indicator is measured in. */
  unitOf: (code: string) => string | undefined;
  /** Names of last year’s units. */
  formerName: (code: string) => string;
  lineage: ReturnType<typeof messages>['lineage'];
}

export function findingsTables(
  scored: ReadonlyMap<string, Scores>,
  findings: Findings,
  language: Language,
): FindingsTables {
  const scores = scored.get(findings.assessment);
  if (!scores) throw new Error(`no scores of ${findings.assessment}`);
  const own = findings.assessment;
  const above = [findings.standingIn, scores.assessment.scheme.upper];
  const units = new Map(
    scores.assessment.indicators.map(({ code, unit }): [string, string | undefined] => [
      code,
      unit,
    ]),
  );
  const former = new Map(
    scored.get(findings.lastYear ?? '')?.assessment.units.map(({ code, name }) => [code, name]),
  );
  const told: Told = {
    scores,
    findings,
    text: messages(language).findings,
    format: formatOf(language),
    nameOf: namesOf(scored, [own, ...above]),
    nameAbove: namesOf(scored, [...above, own]),
    unitOf: (code) => units.get(code),
    formerName: (code) => former.get(code) ?? code,
    lineage: messages(language).lineage,
  };
  return {
    overview: () => [
      rankingTable(told),
      countsTable(told),
      standingTable(told),
      officialTable(told),
      ownerList(told),
    ],
    unit: (unit) => unitTables(told, unit),
  };
}

const titled = (title: string, lines: string[]) => [title, ...lines.map((line) => `  ${line}`)];

function rankingTable({ scores, findings, text, format, nameOf }: Told): string[] {
  const { total: decimals } = scores.assessment.scheme.rounding;
  const rows = scores.units.map((one) => {
    const found = findings.unit(one.unit.code);
    const gap = (to: Gap['to']) => {
      const points = found.gaps.find((each) => each.to === to)?.points;
      return points === undefined ? text.none : format.number(points, decimals);
    };
    const [weakest] = found.lost;
    return [
      one.unit.name,
      one.rank === null ? text.none : String(one.rank),
      one.total === null ? text.none : format.number(one.total, decimals),
      found.change?.rank == null ? text.none : format.signed(found.change.rank),
      found.change ? format.signed(found.change.total, decimals) : text.none,
      gap('next'),
      gap('first'),
      gap('grade'),
      weakest && weakest.points > 0
        ? `${nameOf(weakest.code)} ${format.number(weakest.points, 2)}`
        : text.none,
      String(found.progress.filter(({ state }) => state === 'behind').length),
    ];
  });
  const { unit, rank, total, rankChange, totalChange, toNext, toFirst, toGrade, weakest, behind } =
    text;
  const header = [
    unit,
    rank,
    total,
    rankChange,
    totalChange,
    toNext,
    toFirst,
    toGrade,
    weakest,
    behind,
  ];
  const numeric = header.map((head) => head !== unit && head !== weakest);
  return titled(scores.assessment.scheme.title, textTable(header, rows, numeric));
}

function countsTable({ findings, text, format }: Told): string[] {
  const { states } = findings.counts;
  if (states.every(({ count }) => count === 0)) return [];
  const rows = states.map(({ state, count, percent }) => [
    text.states[state],
    String(count),
    `${format.number(percent, 1)}%`,
  ]);
  return titled(
    text.progressHead(findings.asOf ?? ''),
    textTable([text.state, text.count, text.percent], rows, [false, true, true]),
  );
}

function standingTable({ findings, text, format, nameAbove }: Told): string[] {
  const { standing, standingIn } = findings;
  if (standing.length === 0 || standingIn === undefined) return [];
  const rivals = [...new Set(standing.flatMap((one) => Object.keys(one.rivals)))];
  const rows = standing.map((one) => [
    nameAbove(one.code),
    text.place(one.rank, one.of),
    one.rankChange === undefined ? text.none : format.signed(one.rankChange),
    ...rivals.map((rival) => {
      const versus = one.rivals[rival];
      return versus ? text.versus[versus] : text.none;
    }),
  ]);
  const header = [text.indicator, text.rank, text.rankChange, ...rivals.map(nameAbove)];
  return titled(
    text.standingHead(standingIn),
    textTable(
      header,
      rows,
      header.map((_, column) => column === 1 || column === 2),
    ),
  );
}

function officialTable({ scores, findings, text, format, nameOf }: Told): string[] {
  if (findings.official.length === 0) return [];
  const { total } = scores.assessment.scheme.rounding;
  /** A total as it is published, 69.90; one with more places keeps them. */
  const asPublished = (x: number) =>
    roundHalfUp(x, total) === x ? format.number(x, total) : format.number(x);
  const rows = findings.official.map(({ unit, code, field, ours, theirs }) => {
    const shown = code === undefined && field === 'score' ? asPublished : format.number;
    return [
      nameOf(unit),
      code === undefined ? text.total : nameOf(code),
      text.fields[field],
      ours === null ? text.none : shown(ours),
      shown(theirs),
      ours === null ? text.none : format.signed(ours - theirs, field === 'rank' ? 0 : 4),
    ];
  });
  const header = [text.unit, text.indicator, text.field, text.ours, text.theirs, text.difference];
  return titled(
    text.officialHead,
    textTable(header, rows, [false, false, false, true, true, true]),
  );
}

function ownerList({ findings, text, nameOf }: Told): string[] {
  if (findings.withoutOwner.length === 0) return [];
  return titled(text.ownerHead, findings.withoutOwner.map(nameOf));
}

function unitTables(told: Told, unit: UnitScore): string[][] {
  const found = told.findings.unit(unit.unit.code);
  const gaps = found.gaps.map((gap) => gapTable(told, gap));
  return [
    [unit.unit.name],
    found.change ? changeLines(told, found) : whyNoChange(told, unit),
    lostTable(told, found),
    ...(gaps.length > 0 ? gaps : [[told.text.noGaps]]),
    progressTable(told, found),
    ownedTable(told, found),
  ];
}

/** Why there is no comparison, if the reason is what became of the unit. */
function whyNoChange({ findings, formerName, lineage }: Told, { unit }: UnitScore): string[] {
  if (findings.lastYear === undefined) return [];
  const link = findings.links.units.get(unit.code);
  if (!link) return [lineage.noLastYear(unit.name)];
  const { kind, sources } = link;
  if (kind !== 'merged' && kind !== 'split') return [];
  const names = sources.map(formerName).filter((name) => kind === 'merged' || name !== unit.name);
  return [lineage.noChange(unit.name, lineage[kind](names))];
}

function changeLines({ text, format, scores }: Told, { change }: UnitFindings): string[] {
  if (!change) return [];
  const { total: decimals } = scores.assessment.scheme.rounding;
  const lines: [string, string][] = [
    [text.rankChange, change.rank === null ? text.none : format.signed(change.rank)],
    [text.totalChange, format.signed(change.total, decimals)],
    ...(['own', 'others', 'rules', 'scope'] as const).map((part): [string, string] => [
      text.parts[part],
      format.signed(change[part], decimals),
    ]),
  ];
  return titled(text.changeHead(change.from), textTable(['', ''], lines, [false, true]).slice(1));
}

function lostTable({ text, format, nameOf }: Told, { lost }: UnitFindings): string[] {
  const rows = lost
    .filter(({ points }) => points > 0)
    .map(({ code, points }) => [nameOf(code), format.number(points, 2)]);
  return titled(text.lostHead, textTable([text.indicator, text.lost], rows, [false, true]));
}

function gapTable({ text, format, nameOf, scores }: Told, gap: Gap): string[] {
  const { total: decimals } = scores.assessment.scheme.rounding;
  const points = gap.points === undefined ? undefined : format.number(gap.points, decimals);
  const rowOf = (code: string) => scores.assessment.indicators.find((one) => one.code === code);
  const rows = gap.by.map((by) => {
    const row = rowOf(by.indicator);
    const isWay = row && isPossible(scores.assessment.figures, row, by);
    return [
      nameOf(by.indicator),
      format.number(by.from),
      isWay && by.x !== null ? format.number(by.x) : text.unreachable,
    ];
  });
  const table = textTable([text.indicator, text.from, text.needed], rows, [false, true, true]);
  if (gap.to === 'grade' && points === undefined)
    return [text.gapHead.gradeClosed(gap.grade ?? '')];
  if (gap.to === 'grade') return titled(text.gapHead.grade(gap.grade ?? '', points ?? ''), table);
  if (gap.to === 'first') return titled(text.gapHead.first(points ?? ''), table);
  return titled(text.gapHead.next(format.rank(gap.rank ?? 1), points ?? ''), table);
}

function progressTable(told: Told, { progress }: UnitFindings): string[] {
  if (progress.length === 0) return [];
  const { text } = told;
  const { indicator, state, completion, share, lead, pace, projection } = text;
  const header = [indicator, state, completion, share, lead, pace, projection];
  const rows = progress.map((finding) => progressRow(told, finding));
  const table = textTable(
    header,
    rows,
    header.map((_, column) => column > 1),
  );
  return titled(text.progressHead(told.findings.asOf ?? ''), table);
}

function progressRow(told: Told, finding: ProgressFinding): string[] {
  const { text, format, nameOf } = told;
  const number = (x: number | undefined, decimals: number) =>
    x === undefined ? text.none : format.number(x, decimals);
  const percent = (x: number | undefined) => (x === undefined ? text.none : format.percent(x));
  return [
    nameOf(finding.code),
    finding.state ? text.states[finding.state] : text.noTarget,
    percent(finding.completion),
    percent(finding.share),
    leadText(told, finding) ?? text.none,
    number(finding.pace?.perDay, 2),
    number(finding.projection, 2),
  ];
}

/**
 * A lead in percentage points, as the head of the column says. Rates per thousand name their unit.
 */
function leadText({ format, unitOf }: Told, finding: ProgressFinding): string | undefined {
  if (finding.lead === undefined) return undefined;
  const signed = format.signed(finding.lead, 1);
  const unit = finding.basis === 'growth' ? unitOf(finding.code) : undefined;
  return isPerMille(unit) ? format.points(signed, unit) : signed;
}

function ownedTable({ text, format, nameAbove }: Told, { owned }: UnitFindings): string[] {
  if (owned.length === 0) return [];
  const rows = owned.map(({ code, role, rank, of, rankChange, lost }) => [
    nameAbove(code),
    text.roles[role],
    rank === undefined || of === undefined ? text.none : text.place(rank, of),
    rankChange === undefined ? text.none : format.signed(rankChange),
    lost === undefined ? text.none : format.number(lost, 2),
  ]);
  const header = [text.indicator, text.role, text.rank, text.rankChange, text.lost];
  return titled(text.ownedHead, textTable(header, rows, [false, false, true, true, true]));
}
