import type { Scheme } from '../model/scheme.ts';
import type { MethodMessages } from './zh-CN/method.ts';

/** What a kind of adjustment is called: its own name, 加分 or 扣分, else its id. */
export function kindName(
  { adjustments }: Pick<Scheme, 'adjustments'>,
  kind: string,
  words: Pick<MethodMessages, 'usualKinds'>,
): string {
  const own = Object.hasOwn(adjustments, kind) ? adjustments[kind] : undefined;
  const name = typeof own === 'object' && 'name' in own ? own.name : undefined;
  if (name !== undefined) return name;
  return kind === 'bonus' || kind === 'deduction' ? words.usualKinds[kind] : kind;
}
