import type { Assessment, Figure, Indicator, LineageRow, Unit, Veto } from '../model/dataset.ts';
import { type Hidden, mentions, type Texts, withoutTelling } from './hidden.ts';
import { publicScheme } from './public-scheme.ts';
import type { Published } from './published.ts';

interface Row extends Texts {
  unit: string;
  indicator?: string;
  category?: string;
}

/** The assessment with what the public edition shows of it, and nothing else. */
export function publicAssessment(assessment: Assessment, published: Published): Assessment {
  const { hidden, shown, grades } = published;
  const isOpen = (row: Row): boolean =>
    shown.has(row.unit) &&
    !hidden.codes.has(row.indicator ?? '') &&
    !hidden.categories.has(row.category ?? '');
  const open = <T extends Row>(rows: readonly T[]): T[] =>
    rows.filter(isOpen).map((row) => withoutTelling(row, hidden));
  const silent = (...texts: (string | undefined)[]) =>
    !texts.some((text) => mentions(hidden, text));
  const scheme = publicScheme(assessment, hidden);
  const { confirmed: _confirmed, ...rest } = assessment;
  return {
    ...rest,
    scheme,
    units: publicUnits(assessment, hidden),
    indicators: publicIndicators(assessment.indicators, hidden),
    ...(assessment.inputs && { inputs: publicIndicators(assessment.inputs, hidden) }),
    figures: publicFigures(assessment, published),
    bands: assessment.bands.filter(({ indicator }) => !hidden.codes.has(indicator)),
    ballots: [],
    deductions: open(assessment.deductions),
    adjustments: open(assessment.adjustments),
    vetoes: assessment.vetoes.flatMap((veto) => publicVeto(assessment, hidden, veto)),
    decisions: assessment.decisions
      .filter(({ unit }) => grades || shown.has(unit))
      .map((row) => withoutTelling(row, hidden)),
    appeals: open(assessment.appeals).filter((row) => silent(row.claim, row.answer)),
    progress: open(assessment.progress),
    reports: assessment.reports.filter((row) => isOpen(row) && silent(row.problems, row.plans)),
    official: assessment.official.filter(isOpen),
    lineage: publicLineage(assessment, hidden),
    changes: assessment.changes.filter((row) => silent(row.what, row.why, row.document)),
  };
}

/** What is hidden loses its name; that something came from it, or went to it, still breaks a series. */
function publicLineage({ lineage }: Assessment, hidden: Hidden): LineageRow[] {
  const open = (text: string): string =>
    hidden.codes.has(text) || mentions(hidden, text) ? '' : text;
  return lineage
    .map((row) => ({ ...row, from: open(row.from), to: open(row.to) }))
    .filter(({ from, to }) => from !== '' || to !== '');
}

/** A difficulty coefficient on something hidden is hidden too. */
function publicUnits({ units, scheme }: Assessment, { categories }: Hidden): Unit[] {
  if (!categories.has(scheme.difficulty)) return units;
  return units.map((unit) => ({ ...unit, difficulty: 1 }));
}

const known = new WeakMap<Indicator, Indicator>();

/** The row without notes that mention something hidden; the same row for the same row. */
export function publicIndicator(indicator: Indicator, hidden: Hidden): Indicator {
  const { note, requirement, dataSource, ...rest } = indicator;
  const tells = [note, requirement, dataSource].some((text) => mentions(hidden, text));
  const masks = hidden.masked.has(indicator.code) && indicator.settings.formula !== undefined;
  if (!tells && !masks) return indicator;
  const shown = known.get(indicator) ?? (masks ? masked(tells ? rest : indicator) : rest);
  known.set(indicator, shown);
  return shown;
}

/** That a figure is computed is told, but not how. */
const masked = (indicator: Indicator): Indicator => ({
  ...indicator,
  settings: { ...indicator.settings, formula: '' },
});

function publicIndicators(indicators: readonly Indicator[], hidden: Hidden): Indicator[] {
  return indicators
    .filter(({ code }) => !hidden.codes.has(code))
    .map((one) => publicIndicator(one, hidden));
}

/** Figures of shown units under shown indicators, without the notes beside them. */
function publicFigures(
  { figures, units }: Assessment,
  { hidden, shown }: Published,
): Assessment['figures'] {
  const open = units.map(({ code }) => shown.has(code));
  const kept = [...figures].filter(([code]) => !hidden.codes.has(code));
  return new Map(
    kept.map(([code, column]) => [
      code,
      column.map((figure, place) => (figure && open[place] ? withoutNote(figure) : undefined)),
    ]),
  );
}

function withoutNote(figure: Figure): Figure {
  if (figure.note === undefined) return figure;
  const { note: _note, ...rest } = figure;
  return rest;
}

/** A veto that sets a hidden category to zero would say what its score is. */
function publicVeto({ scheme }: Assessment, hidden: Hidden, veto: Veto): Veto[] {
  if (!isShownVeto(scheme, hidden, veto.item)) return [];
  if (scheme.publish.vetoes === 'reason') return [withoutTelling(veto, hidden)];
  const { unit, item, at } = veto;
  return [{ unit, item, at }];
}

export function isShownVeto(scheme: Assessment['scheme'], hidden: Hidden, item: string): boolean {
  const category = scheme.vetoes.find(({ id }) => id === item)?.category;
  return category === undefined || !hidden.categories.has(category);
}
