import { createHash } from 'node:crypto';

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Content-Security-Policy of a page: nothing from elsewhere, no inline code but the pieces given.
 * In a meta element, so it holds on `file://` too; there it cannot name `frame-ancestors`.
 */
export function contentPolicy(inline: { scripts?: string[]; styles?: string[] }): string {
  const scripts = (inline.scripts ?? []).map(hashOf).join(' ');
  const styles = (inline.styles ?? []).map(hashOf).join(' ');
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts}`.trim(),
    `style-src 'self' ${styles}`.trim(),
    "img-src 'self' data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
