import type { Direction } from '../../model/dataset.ts';
import type { RuleSettings, SettingName } from '../../model/settings.ts';

/** What each kind of bounds needs and has no default for. */
function forBounds({ bounds }: RuleSettings, direction: Direction): SettingName[] {
  if (direction === 'interval') return ['best', 'unallowable'];
  if (bounds === 'fixed') return ['satisfactory', 'unallowable'];
  if (bounds === 'peer-means') return ['k'];
  return bounds === 'quantile' ? ['low', 'high'] : [];
}

/** The marks of a step, unless those that act are written each for itself. */
function forSteps(settings: RuleSettings): SettingName[] {
  const up = settings['per-step-up'] !== undefined;
  const down = settings['per-step-down'] !== undefined || settings.missed === 'zero';
  return up && down ? [] : ['per-step'];
}

function needed(settings: RuleSettings, direction: Direction): SettingName[] {
  switch (settings.rule) {
    case 'efficacy': {
      const curve: SettingName[] = settings.curve === 'power' ? ['exponent'] : [];
      return [...forBounds(settings, direction), ...curve];
    }
    case 'steps':
      return ['step', ...forSteps(settings)];
    case 'segments':
      return ['points'];
    case 'threshold':
      return settings.into === undefined ? [] : ['at-target'];
    case 'tiers':
      return settings.into === undefined ? [] : ['tiers'];
    case 'rank-steps':
      return ['per-place'];
    default:
      return [];
  }
}

/** Settings that the rule of a row needs and that neither row nor scheme give. */
export function missingSettings(settings: RuleSettings, direction: Direction): SettingName[] {
  return needed(settings, direction).filter((name) => settings[name] === undefined);
}
