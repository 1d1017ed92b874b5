import type { PartialSettings } from '../../model/settings.ts';
import { isChoice, wordKey } from './setting-words.ts';

/** One of the rules that a word of offices may stand for. */
interface Meaning {
  rule: string;
  /** Settings of which one, filled in the row, tells that this rule is meant; none: the usual one. */
  told: readonly string[];
  /** What the word says besides the rule, unless the row says otherwise. */
  implied?: Readonly<Record<string, string>>;
}

const STEPS: Meaning = {
  rule: 'steps',
  told: ['step', 'per-step', 'per-step-up', 'per-step-down'],
};
const SEGMENTS: Meaning = { rule: 'segments', told: ['points'] };
/** Stairs have one score a stair: nothing lies between. */
const STAIRS: Meaning = { rule: 'segments', told: [], implied: { between: 'step' } };

/** Words that stand for several rules, with what they may mean, the usual meaning last. */
const MEANINGS: Readonly<Record<string, readonly Meaning[]>> = {
  '阶梯|阶梯计分|阶梯计分法|阶梯法|阶梯式|阶梯式计分|阶梯得分|阶梯赋分|台阶计分|台阶式计分': [
    STEPS,
    STAIRS,
  ],
  '分档|分档法|分档计分|分档计分法|分档赋分': [SEGMENTS, { rule: 'bands', told: [] }],
  '扣分|扣分法|扣减法|减分法|扣分计分': [STEPS, { rule: 'deduction', told: [] }],
  '排名|排名计分|排名法|位次|位次计分|位次法|名次|名次计分|名次法|按位次计分|按名次计分|排名得分': [
    { rule: 'rank-steps', told: ['per-place'] },
    { rule: 'rank-line', told: ['first', 'last'] },
  ],
};

const BY_WORD: ReadonlyMap<string, readonly Meaning[]> = new Map(
  Object.entries(MEANINGS).flatMap(([words, meanings]) =>
    words.split('|').map((word) => [wordKey(word), meanings] as const),
  ),
);

/** Words that stand for one rule or another, by what else the row says. */
export const ambiguousRuleWords = (): string[] =>
  Object.keys(MEANINGS).flatMap((words) => words.split('|'));

/**
 * The rule that a word with several meanings stands for beside these other settings, and what it
 * says of them; undefined for other words, and where nothing tells which one is meant.
 */
export function meaningOf(
  word: string,
  isFilled: (setting: string) => boolean,
): { rule: string; implied: PartialSettings } | undefined {
  const known = BY_WORD.get(wordKey(word))?.filter(({ rule }) => isChoice('rule', rule));
  const meant =
    known?.find(({ told }) => told.some(isFilled)) ?? known?.find(({ told }) => told.length === 0);
  return meant && { rule: meant.rule, implied: (meant.implied ?? {}) as PartialSettings };
}
