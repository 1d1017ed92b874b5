import type { Direction } from '../../model/dataset.ts';
import type { Scheme } from '../../model/scheme.ts';
import type { RuleSettings, SettingName } from '../../model/settings.ts';

interface Row {
  settings: RuleSettings;
  direction: Direction;
  scheme: Scheme;
}

const hasPeers = ({ bounds }: RuleSettings): boolean =>
  bounds === 'peers' || bounds === 'peer-means' || bounds === 'quantile';

/** By setting: whether it has an effect under efficacy, with these other settings. */
const EFFICACY: Partial<Record<SettingName, (row: Row) => boolean>> = {
  exponent: ({ settings }) => settings.curve === 'power',
  k: ({ settings }) => settings.bounds === 'peer-means',
  low: ({ settings }) => settings.bounds === 'quantile',
  high: ({ settings }) => settings.bounds === 'quantile',
  satisfactory: ({ settings, direction }) =>
    settings.bounds === 'fixed' && direction !== 'interval',
  unallowable: ({ settings }) => settings.bounds === 'fixed' || settings.bounds === 'target',
  best: ({ direction }) => direction === 'interval',
  compare: ({ settings }) => hasPeers(settings),
  'equal-bounds': ({ settings }) => settings.bounds !== 'fixed',
};

const deducts = ({ settings }: Row): boolean => settings.missed !== 'zero';

const isScored = ({ settings }: Row): boolean => settings.into === undefined;

const OTHERS: Partial<Record<SettingName, (row: Row) => boolean>> = {
  base: ({ scheme, settings }) =>
    settings.into === undefined && Object.values(scheme.missing).includes('base'),
  scale: (row) => isScored(row) && row.settings.rule !== 'threshold',
  floor: isScored,
  'per-step': (row) =>
    row.settings['per-step-up'] === undefined ||
    (deducts(row) && row.settings['per-step-down'] === undefined),
  'per-step-down': deducts,
  'deduction-cap': deducts,
  'reverse-form': ({ direction, settings }) =>
    direction === 'reverse' && (settings.rule === 'completion' || settings.on === 'completion'),
  first: ({ settings }) => settings.rule !== 'linked' || settings.from === 'rank',
  last: ({ settings }) => settings.rule !== 'linked' || settings.from === 'rank',
};

/** Whether a setting that its rule knows changes nothing in this row. */
export function isIdle(name: SettingName, row: Row): boolean {
  const effects = row.settings.rule === 'efficacy' ? EFFICACY : OTHERS;
  const hasEffect = effects[name];
  return hasEffect !== undefined && !hasEffect(row);
}
