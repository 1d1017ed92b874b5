import { z } from 'zod';
import { descriptionOf, FIGURE_RULES, RULES } from './rules.ts';
import { type Floor, SettingFields } from './setting-fields.ts';

export const Rule = z.enum(RULES);
export type Rule = z.infer<typeof Rule>;

export const Settings = z.object({
  rule: Rule.meta({
    title: '计分方法',
    description: '指标值怎样变成得分。 How the figure becomes a score.',
  }),
  ...SettingFields.shape,
});

export const PartialSettings = Settings.partial();
export type PartialSettings = z.infer<typeof PartialSettings>;

export type SettingName = keyof z.infer<typeof Settings>;

const rulesOfSetting = (setting: SettingName): readonly Rule[] => {
  switch (setting) {
    case 'rule':
      return RULES;
    case 'floor':
    case 'schedule':
    case 'periods':
    case 'base':
      return RULES.filter((rule) => rule !== 'none');
    case 'target':
    case 'formula':
      return RULES.filter((rule) => FIGURE_RULES.has(rule));
    default:
      return RULES.filter((rule) => descriptionOf(rule).settings.includes(setting));
  }
};

/** Which rules know a setting. One that is not listed for its row's rule is `unknown-setting`. */
export const SETTING_RULES = Object.fromEntries(
  (Object.keys(Settings.shape) as SettingName[]).map((name) => [name, rulesOfSetting(name)]),
) as Record<SettingName, readonly Rule[]>;

/**
 * The settings of one indicator row after the scheme's defaults and the rules' defaults.
 * What a rule needs and has no default for was checked when the data were read.
 */
export interface RuleSettings extends PartialSettings {
  rule: Rule;
  scale: 'marks' | 'hundred';
  compare: 'group' | 'all';
  floor: Floor;
  base: number;
}
