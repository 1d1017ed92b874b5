import type { Assessment, Ballot } from '../model/dataset.ts';
import type { Rule } from '../model/settings.ts';
import { TABLES, type TableName } from '../model/tables.ts';
import { namesOf, type TableText, table } from './carried-rows.ts';

/** Tables that start the year without a row, where the assessment has a use for them. */
export function emptyTables(assessment: Assessment): TableText[] {
  const { indicators, scheme } = assessment;
  const uses = (...rules: Rule[]): boolean =>
    indicators.some(({ settings }) => rules.includes(settings.rule));
  const wanted: [TableName, boolean][] = [
    ['deductions', uses('deduction')],
    ['adjustments', Object.keys(scheme.adjustments).length > 0],
    ['vetoes', scheme.vetoes.length > 0],
  ];
  return [
    ...(uses('votes', 'ratings') ? [emptyRatings(assessment)] : []),
    ...wanted.flatMap(([name, used]) => (used ? [headersOnly(name)] : [])),
  ];
}

function headersOnly(name: TableName): TableText {
  const known = TABLES.find((one) => one.name === name);
  if (!known) throw new Error(`no table ${name}`);
  const header = known.columns.map(({ key, zh }) => zh[0] ?? key);
  return { name, title: known.zh, keys: known.columns.map(({ key }) => key), header, rows: [] };
}

/** Each tier of a rater group once; ratings as many as there were. */
function onceEach(ballots: readonly Ballot[]): Ballot[] {
  const seen = new Set<string>();
  return ballots.filter(({ rater, tier }) => {
    const kind = `${rater}\n${tier}`;
    if (tier === undefined || !seen.has(kind)) return seen.add(kind);
    return false;
  });
}

/**
 * Who is rated by whom, as last year, a row for each count or rating; the counts are to be filled in.
 * A unit that came about is rated as the others are.
 */
function emptyRatings(assessment: Assessment): TableText {
  const { ballots, scheme, units } = assessment;
  const names = namesOf(assessment);
  const raters = new Map(scheme.raters.map(({ id, name }) => [id, name]));
  const rated = Map.groupBy(ballots, ({ indicator }) => indicator);
  const rows = [...rated].flatMap(([code, own]) =>
    units.flatMap((unit) => {
      const mine = own.filter((one) => one.unit === unit.code);
      const like = mine.length > 0 ? mine : own.filter((one) => one.unit === own[0]?.unit);
      return onceEach(like).map(({ rater, tier }) => ({
        unit: names.unit(unit.code),
        indicator: names.indicator(code),
        rater: rater === undefined ? '' : (raters.get(rater) ?? rater),
        tier: tier ?? '',
      }));
    }),
  );
  if (rows.length === 0) return headersOnly('ratings');
  const blank = [
    ...(ballots.some(({ votes }) => votes !== undefined) ? ['votes'] : []),
    ...(ballots.some(({ rating }) => rating !== undefined) ? ['rating'] : []),
  ];
  return table('ratings', rows, blank);
}
