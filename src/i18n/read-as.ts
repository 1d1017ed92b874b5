import type { ReadTable } from '../model/problem.ts';
import type { Language } from '../model/site.ts';
import { messages } from './messages.ts';

/** What a changed cell was read as: in words where it is the reason why a figure is missing. */
export function readAs(
  { to, why }: Pick<ReadTable['changed'][number], 'to' | 'why'>,
  language: Language,
): string {
  const reasons: Readonly<Record<string, string>> = messages(language).stage.reasons;
  return why === 'missing-mark' || why === 'status' ? (reasons[to] ?? to) : to;
}
