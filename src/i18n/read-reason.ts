import type { Language } from '../model/site.ts';
import { readReasons as en } from './en/problems/read-reasons.ts';
import { readReasons as zh } from './zh-CN/problems/read-reasons.ts';

const REASONS: Record<Language, Readonly<Record<string, string>>> = { 'zh-CN': zh, en };

/** A reason of the read report in words; the name of a total (合计) stands for itself. */
export function readReason(why: string, language: Language): string {
  return REASONS[language][why] ?? why;
}
