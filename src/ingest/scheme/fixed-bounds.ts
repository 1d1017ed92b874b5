import type { Direction } from '../../model/dataset.ts';
import type { RuleSettings, SettingName } from '../../model/settings.ts';
import type { Finding } from '../cells/located-problem.ts';
import { settingFinding } from './parse-setting.ts';

/** What is wrong with bounds, and the setting at whose cell it is told. */
export interface BoundsProblem {
  at: SettingName;
  finding: Finding;
}

function told(
  at: SettingName,
  code: Finding['code'],
  text: string,
  params: Finding['params'] = {},
): BoundsProblem {
  return { at, finding: settingFinding(code, text, at, params) };
}

function intervalProblem({ best, unallowable }: RuleSettings): BoundsProblem | undefined {
  if (!best || unallowable === undefined) return undefined;
  if (typeof unallowable === 'number')
    return told('unallowable', 'wrong-type', 'interval-needs-two');
  const [lower, upper] = unallowable;
  const params = { best: best.join('~'), unallowable: unallowable.join('~') };
  if (best[0] > best[1])
    return told('best', 'bounds-contradict-direction', 'interval-order', params);
  if (lower === best[0] || upper === best[1])
    return told('best', 'bounds-equal', 'interval-equal', params);
  if (lower < best[0] && best[1] < upper) return undefined;
  return told('best', 'bounds-contradict-direction', 'interval-order', params);
}

function pairProblem(settings: RuleSettings, direction: Direction): BoundsProblem | undefined {
  const { satisfactory, unallowable, curve } = settings;
  for (const [name, value] of [
    ['satisfactory', satisfactory],
    ['unallowable', unallowable],
  ] as const) {
    if (typeof value === 'object') return told(name, 'wrong-type', 'one-number-needed');
  }
  if (typeof satisfactory !== 'number' || typeof unallowable !== 'number') return undefined;
  const params = { satisfactory, unallowable };
  if (satisfactory === unallowable)
    return told('satisfactory', 'bounds-equal', 'bounds-equal', params);
  if (satisfactory > unallowable !== (direction === 'positive')) {
    const text = direction === 'positive' ? 'bounds-against-positive' : 'bounds-against-reverse';
    return told('satisfactory', 'bounds-contradict-direction', text, params);
  }
  if (curve !== 'logarithmic' || Math.min(satisfactory, unallowable) > 0) return undefined;
  const at = satisfactory <= 0 ? 'satisfactory' : 'unallowable';
  return told(at, 'non-positive', 'logarithm-needs-positive', params);
}

/** What is wrong with the bounds that an efficacy row states itself. */
export function boundsProblem(
  settings: RuleSettings,
  direction: Direction,
): BoundsProblem | undefined {
  if (direction === 'interval') {
    if (settings.curve === 'logarithmic')
      return told('curve', 'out-of-range', 'interval-not-logarithmic');
    return intervalProblem(settings);
  }
  if (settings.curve === 'exponential' && settings.base <= 0) {
    return told('base', 'out-of-range', 'exponential-needs-base');
  }
  const { bounds, low, high } = settings;
  if (bounds === 'quantile' && low !== undefined && high !== undefined && low >= high) {
    return told('low', 'out-of-range', 'quantiles-order', { low, high });
  }
  return bounds === 'fixed' ? pairProblem(settings, direction) : undefined;
}
