import { expect } from 'vitest';
import { problemText } from '../../src/i18n/problem-text.ts';
import type { Problem } from '../../src/model/problem.ts';

/**
 * Message and remedy of a problem in Chinese, as a reader gets them. In either language they are
 * whole: nothing undefined, no empty quotation marks.
 */
export function said(problem: Problem): string {
  for (const language of ['zh-CN', 'en'] as const) {
    const { message, fix } = problemText(problem, language);
    expect(message.length).toBeGreaterThan(5);
    expect(fix.length).toBeGreaterThan(3);
    expect(`${message} ${fix}`).not.toMatch(/undefined|“”|NaN|\[object/);
  }
  const { message, fix } = problemText(problem, 'zh-CN');
  return `${message}${fix}`;
}
