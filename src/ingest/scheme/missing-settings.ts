import type { Direction } from '../../model/dataset.ts';
import type { RuleSettings, SettingName } from '../../model/settings.ts';

/** What each kind of bounds needs and has no default for. */
function forBounds({ bounds }: RuleSettings, direction: Direction): SettingName[] {
  if (direction === 'interval') return ['best', 'unallowable'];
  if (bounds === 'fixed') return ['satisfactory', 'unallowable'];
  if (bounds === 'peer-means') return ['k'];
  return bounds === 'quantile' ? ['low', 'high'] : [];
}

function needed(settings: RuleSettings, direction: Direction): SettingName[] {
  switch (settings.rule) {
    case 'efficacy': {
      const curve: SettingName[] = settings.curve === 'power' ? ['exponent'] : [];
      return [...forBounds(settings, direction), ...curve];
    }
    case 'steps':
      return ['step', 'per-step'];
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
