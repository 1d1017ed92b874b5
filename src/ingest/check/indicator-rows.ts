import { cellAddress } from '../../model/address.ts';
import type { Indicator } from '../../model/dataset.ts';
import { PEER_RULES } from '../../model/rules.ts';
import type { RuleSettings } from '../../model/settings.ts';
import { type Finding, locatedProblem } from '../cells/located-problem.ts';
import { nameKey } from '../cells/name-key.ts';
import { appliesTo, overlap } from '../tables/indicator-entries.ts';
import type { IndicatorEntry, Reading } from '../tables/reading.ts';

/** Rows of one code must be for different units, and agree in all but weight, rule and settings. */
export function checkIndicatorRows(reading: Reading): void {
  for (const entry of reading.entries) {
    if (entry.rows.length > 1) checkRows(reading, entry);
  }
}

function checkRows(reading: Reading, { rows }: IndicatorEntry): void {
  for (const [i, row] of rows.entries()) {
    const earlier = rows.slice(0, i);
    const twin = earlier.find((other) => overlap(reading.units, other, row));
    if (twin) {
      reading.weightsBroken = true;
      reportRow(reading, row, twin, duplicate(reading, twin, row));
      continue;
    }
    const [first] = earlier;
    const differing = first ? differences(first, row) : [];
    if (first && differing.length > 0) reportRow(reading, row, first, inconsistent(row, differing));
    else if (first && comparesPeers(first, row)) reportRow(reading, row, first, otherRule(row));
  }
}

function duplicate(reading: Reading, twin: Indicator, row: Indicator): Finding {
  const both = reading.units.filter((unit) => appliesTo(twin, unit) && appliesTo(row, unit));
  const whole = !twin.groups && !twin.units && !row.groups && !row.units;
  return {
    level: 'error',
    code: 'duplicate-code',
    text: whole ? 'duplicate-indicator' : 'overlapping-indicator',
    params: {
      code: row.code,
      name: row.name,
      other: twin.name,
      row: twin.at.row,
      units: both.slice(0, 5).map(({ name }) => name),
    },
  };
}

/** What rows of one code may not differ in; a blank takes over what the first row says. */
const SHARED: [zh: string, key: string, read: (row: Indicator) => string | undefined][] = [
  ['名称', 'name', (row) => nameKey(row.name)],
  ['类别', 'category', (row) => row.category],
  ['计量单位', 'unit', (row) => row.unit],
  ['方向', 'direction', (row) => row.direction],
  ['口径', 'measure', (row) => row.measure],
  ['性质', 'nature', (row) => row.nature],
  ['公开', 'public', (row) => String(row.public)],
  ['小数位', 'decimals', (row) => (row.decimals < 0 ? undefined : String(row.decimals))],
  ['牵头单位', 'lead', (row) => row.lead.map(({ text }) => nameKey(text)).join(';') || undefined],
  [
    '配合单位',
    'support',
    (row) => row.support.map(({ text }) => nameKey(text)).join(';') || undefined,
  ],
];

function differences(first: Indicator, row: Indicator): { zh: string; key: string }[] {
  return SHARED.flatMap(([zh, key, read]) => {
    const [a, b] = [read(first), read(row)];
    return a !== undefined && b !== undefined && a !== b ? [{ zh, key }] : [];
  });
}

function inconsistent(row: Indicator, columns: { zh: string; key: string }[]): Finding {
  return {
    level: 'error',
    code: 'inconsistent-rows',
    text: 'inconsistent-rows',
    params: {
      code: row.code,
      name: row.name,
      columns: columns.map(({ zh }) => zh),
      keys: columns.map(({ key }) => key),
    },
  };
}

/** Peers compare values of one code: their rows must be scored by one rule. */
function comparesPeers(first: Indicator, row: Indicator): boolean {
  const both = [first.settings, row.settings];
  return first.settings.rule !== row.settings.rule && both.some(hasPeers);
}

const PEER_BOUNDS: ReadonlySet<string> = new Set(['peers', 'peer-means', 'quantile']);

function hasPeers({ rule, bounds = 'peers' }: RuleSettings): boolean {
  return PEER_RULES.has(rule) || (rule === 'efficacy' && PEER_BOUNDS.has(bounds));
}

function otherRule(row: Indicator): Finding {
  return {
    level: 'error',
    code: 'inconsistent-rows',
    text: 'inconsistent-rules',
    params: { code: row.code, name: row.name },
  };
}

function reportRow(reading: Reading, row: Indicator, other: Indicator, finding: Finding): void {
  const { place } = other.at;
  const cell = other.at.row && other.at.column ? cellAddress(other.at.row, other.at.column) : null;
  reading.problems.push(
    locatedProblem(finding, {
      assessment: reading.id,
      ...row.at.place,
      ...(row.at.row === undefined ? {} : { row: row.at.row }),
      ...(row.at.column === undefined ? {} : { column: row.at.column }),
      found: row.code,
      also: [{ ...place, cell }],
    }),
  );
}
