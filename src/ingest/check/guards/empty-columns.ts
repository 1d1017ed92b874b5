import type { Ballot, Figure } from '../../../model/dataset.ts';
import type { Param, Problem } from '../../../model/problem.ts';
import type { Source } from '../../../model/source.ts';
import { locatedProblem } from '../../cells/located-problem.ts';
import { nameKey } from '../../cells/name-key.ts';
import { tableNamed } from '../../layouts/header-match.ts';
import type { IndicatorEntry, Reading } from '../../tables/reading.ts';

/**
 * Indicators without a single figure, whatever the scheme does with missing ones: a file was not
 * delivered. Those of a bureau that delivered nothing are told together. Where that stops the
 * build (`explains`) their figures count as broken, so that no unit is reported besides.
 */
export function emptyColumns(
  reading: Reading,
  ballots: readonly Ballot[],
  explains: boolean,
): Problem[] {
  const { losses, scheme } = reading;
  // Without a scheme nobody knows what is asked: its own error is the cause.
  if (!reading.schemeKnown) return [];
  if (losses.all || losses.anIndicator || losses.units.size > 0 || reading.units.length === 0)
    return [];
  const counted = new Set(ballots.map(({ indicator }) => indicator));
  const spared = new Set((scheme['not-assessed'] ?? []).map(nameKey));
  const asked = reading.entries.filter((entry) => isAsked(entry) && !losses.entries.has(entry));
  const empty = asked.filter(
    (entry) => isEmpty(entry, counted) && !isSpared(spared, entry) && !isBroken(entry),
  );
  const alone = new Set(empty);
  const bureaus = Map.groupBy(asked, (entry) => entry.rows[0]?.assessor ?? '');
  const problems: Problem[] = [];
  for (const [bureau, entries] of bureaus) {
    const whole = bureau !== '' && entries.length > 1 && entries.every((e) => alone.has(e));
    if (!whole || bureaus.size === 1) continue;
    for (const entry of entries) alone.delete(entry);
    problems.push(ofBureau(reading, bureau, entries));
  }
  for (const entry of alone) problems.push(ofIndicator(reading, entry));
  if (explains) for (const entry of empty) markBroken(entry);
  for (const entry of asked) {
    if (!empty.includes(entry)) problems.push(...emptyPeriods(reading, entry));
  }
  return problems;
}

const BALLOTS = new Set(['votes', 'ratings']);

/** Whether figures, words or ballots must be delivered for some unit. */
function isAsked({ rows, byUnit, usesValues }: IndicatorEntry): boolean {
  const isDerived = rows.some(({ settings }) => 'formula' in settings && settings.formula);
  const hasBallots = rows.some(({ settings }) => BALLOTS.has(settings.rule));
  return (usesValues || hasBallots) && !isDerived && byUnit.some((row) => row !== undefined);
}

function isEmpty({ code, figures }: IndicatorEntry, counted: ReadonlySet<string>): boolean {
  return !counted.has(code) && !figures.some(hasValue);
}

const hasValue = (figure: Figure | undefined): boolean =>
  figure !== undefined &&
  (figure.value !== undefined || [...(figure.periods?.values() ?? [])].some(hasValue));

const isBroken = ({ figures }: IndicatorEntry): boolean => figures.some((figure) => figure?.broken);

const isSpared = (spared: ReadonlySet<string>, { code, name }: IndicatorEntry): boolean =>
  spared.has(nameKey(code)) || spared.has(nameKey(name));

function ofBureau(reading: Reading, bureau: string, entries: readonly IndicatorEntry[]): Problem {
  const params = { bureau, indicators: entries.map(({ name }) => name), codes: codesOf(entries) };
  return located(reading, entries[0]?.rows[0]?.at, 'bureau-delivered-nothing', params);
}

const codesOf = (entries: readonly IndicatorEntry[]): string =>
  `[${entries.map(({ code }) => code).join(', ')}]`;

function ofIndicator(reading: Reading, entry: IndicatorEntry): Problem {
  const [row] = entry.rows;
  const params = { indicator: entry.name, bureau: row?.assessor, codes: codesOf([entry]) };
  return located(reading, row?.at, 'column-empty', params);
}

/** An absent figure is now explained. */
function markBroken({ figures, byUnit }: IndicatorEntry): void {
  for (const [place, row] of byUnit.entries()) {
    if (row !== undefined && figures[place]?.reason === undefined)
      figures[place] = { ...figures[place], broken: true };
  }
}

/** A period that no unit has a figure of, though others have come in. */
function emptyPeriods(reading: Reading, entry: IndicatorEntry): Problem[] {
  const [row] = entry.rows;
  const names = new Set([...entry.periods.values()].flatMap((periods) => [...periods]));
  return [...names].flatMap((period) => {
    const isThere = entry.figures.some((figure) => {
      const one = figure?.periods?.get(period);
      return one !== undefined && (hasValue(one) || one.broken);
    });
    if (isThere) return [];
    const params = { indicator: entry.name, period, bureau: row?.assessor };
    return [located(reading, row?.at, 'period-empty', params)];
  });
}

function located(
  reading: Reading,
  at: Source | undefined,
  text: string,
  params: Record<string, Param>,
): Problem {
  const place = at?.place ?? { file: null, sheet: null };
  const cell = at?.row && at.column ? { row: at.row, column: at.column } : {};
  return locatedProblem(
    { level: 'error', code: 'column-empty', text, params },
    { assessment: reading.id, ...place, ...cell },
  );
}

/** Tables of figures that must not be delivered with nothing but their head. */
const OF_FIGURES = new Set(['values', 'targets', 'bands', 'ratings']);

/** A delivered table of figures without a single row. */
export function emptyTables(reading: Reading): Problem[] {
  const broken = new Set(
    reading.problems.flatMap(({ level, file, sheet }) =>
      level === 'error' ? [`${file}\n${sheet}`] : [],
    ),
  );
  return reading.read.flatMap(({ table, file, sheet, rows, skipped }) => {
    const isEmpty = OF_FIGURES.has(table) && rows === 0 && skipped.every(isNoFigure);
    if (!isEmpty || broken.has(`${file}\n${sheet}`)) return [];
    const known = tableNamed(table as 'values');
    return [
      locatedProblem(
        {
          level: 'error',
          code: 'column-empty',
          text: 'table-of-figures-empty',
          params: { table: known.zh, name: table },
        },
        { assessment: reading.id, file, sheet },
      ),
    ];
  });
}

/** Skipped rows that were no figures; others were read and set aside for a reason. */
const isNoFigure = ({ why }: { why: string }): boolean => why === 'note';
