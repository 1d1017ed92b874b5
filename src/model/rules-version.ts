/**
 * The version of the scoring rules. 1: tiers, first, last and per-place are of 100, whatever the
 * weights. 2: `scale` says for every rule whether marks are those of the indicator or of 100. A
 * sealed year is scored by the version that it was sealed with.
 */
export const RULES_VERSION = 2;
export type RulesVersion = 1 | typeof RULES_VERSION;
