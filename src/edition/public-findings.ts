import { countsOf } from '../analyse/counts.ts';
import type {
  Findings,
  Link,
  Owned,
  Standing,
  UnitFindings,
  YearChange,
} from '../model/findings.ts';
import type { Scores } from '../model/scores.ts';
import { type Hidden, withoutTelling } from './hidden.ts';
import type { Published } from './published.ts';

/** What is published of every assessment, by its id. */
export type PublishedById = ReadonlyMap<string, Published>;

/**
 * The findings of the whole data, cut to what is published: places and changes are the true ones,
 * whoever else is withheld.
 *
 * @param cut scores of this assessment as they are published
 * @param self the publisher's code in the assessment that the standing is of
 */
export function publicFindings(
  full: Findings,
  cut: Scores,
  published: PublishedById,
  self: string | undefined,
): Findings {
  const own = published.get(full.assessment);
  if (!own) throw new Error(`nothing published of ${full.assessment}`);
  const { hidden, shown } = own;
  const isOpen = (row: { unit: string; code?: string }): boolean =>
    shown.has(row.unit) &&
    !hidden.codes.has(row.code ?? '') &&
    !hidden.categories.has(row.code ?? '');
  const changes = openChanges(full, own, published);
  const progress = full.progress.filter(isOpen).map((row) => withoutTelling(row, hidden));
  const standing = openStanding(full, published.get(full.standingIn ?? ''), self);
  const rivals = [...new Set(standing.flatMap((one) => Object.keys(one.rivals)))];
  return {
    ...full,
    unitCodes: cut.units.map(({ unit }) => unit.code),
    unit: (code) => openUnit(full.unit(code), own, changes.get(code), published, self),
    changes,
    links: openLinks(full, hidden, published.get(full.lastYear ?? '')?.hidden),
    progress,
    counts: countsOf(progress, standing, rivals),
    standing,
    official: full.official.filter(isOpen),
    withoutOwner: full.withoutOwner.filter((code) => !hidden.codes.has(code)),
  };
}

/** Changes between two published totals. */
function openChanges(
  { changes }: Findings,
  { shown }: Published,
  published: PublishedById,
): Map<string, YearChange> {
  const both = [...changes].filter(
    ([code, { from, unit }]) => shown.has(code) && published.get(from)?.shown.has(unit),
  );
  return new Map(both);
}

/** Links of what is published in both years, without the codes of what is not. */
function openLinks(
  { links }: Findings,
  now: Hidden,
  before: Hidden | undefined,
): Findings['links'] {
  const indicators = [...links.indicators].flatMap(([code, link]): [string, Link][] => {
    if (now.codes.has(code) || before?.codes.has(link.from)) return [];
    const sources = link.sources.filter((source) => !before?.codes.has(source));
    return [[code, { ...link, sources }]];
  });
  return { units: links.units, indicators: new Map(indicators) };
}

function openStanding(
  { standing }: Findings,
  where: Published | undefined,
  self: string | undefined,
): Standing[] {
  if (!where || self === undefined || !where.shown.has(self)) return [];
  return standing
    .filter(({ code }) => !where.hidden.codes.has(code))
    .map((one) => ({
      ...withoutNext(one, where),
      best: one.best.filter((code) => where.shown.has(code)),
      rivals: Object.fromEntries(
        Object.entries(one.rivals).filter(([rival]) => where.shown.has(rival)),
      ),
    }));
}

function openUnit(
  full: UnitFindings,
  { hidden, shown }: Published,
  change: YearChange | undefined,
  published: PublishedById,
  self: string | undefined,
): UnitFindings {
  const { code } = full;
  const owned = full.owned.flatMap((one) => openOwned(one, published.get(one.assessment), self));
  if (!shown.has(code)) {
    return { code, lost: [], strong: [], gaps: [], progress: [], owned };
  }
  const isOpen = (one: { code: string }): boolean => !hidden.codes.has(one.code);
  return {
    code,
    lost: full.lost.filter(isOpen),
    strong: full.strong.filter(isOpen),
    get gaps() {
      return full.gaps.map((gap) => ({ ...gap, by: openBy(gap.by, hidden) }));
    },
    ...(change && { change }),
    progress: full.progress.filter(isOpen).map((row) => withoutTelling(row, hidden)),
    owned,
  };
}

const openBy = <T extends { indicator: string }>(by: readonly T[], { codes }: Hidden): T[] =>
  by.filter(({ indicator }) => !codes.has(indicator));

/** An upper indicator that a unit owns, with our standing there where that is published. */
function openOwned(one: Owned, above: Published | undefined, self: string | undefined): Owned[] {
  if (above?.hidden.codes.has(one.code)) return [];
  if (self !== undefined && above?.shown.has(self)) return [withoutNext(one, above)];
  const { assessment, code, role } = one;
  return [{ assessment, code, role }];
}

/** The distance to a better figure would tell a figure that is withheld. */
function withoutNext<T extends { toNext?: number }>(one: T, { all }: Published): T {
  if (all) return one;
  const { toNext: _toNext, ...rest } = one;
  return rest as T;
}
