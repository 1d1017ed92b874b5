import { createHash, type Hash } from 'node:crypto';
import type { Assessment } from '../model/dataset.ts';
import type { Scores } from '../model/scores.ts';
import { canonicalText } from './canonical.ts';

/** Digits of the code: no I, L, O or U, which are misread on paper (Crockford's base 32). */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * 校验码 of a year: 80 bits of the SHA-256 of the canonical inputs and results of its
 * assessments, as four groups of four. Taken from data alone, before any page is made, so a
 * change of the site's look, language or version leaves it as it was.
 */
export function fingerprint(scores: readonly Scores[]): string {
  const hash = createHash('sha256');
  const sorted = [...scores].sort((a, b) => (a.assessment.id < b.assessment.id ? -1 : 1));
  for (const one of sorted) {
    hashAssessment(hash, one.assessment);
    hashResults(hash, one);
  }
  return shortCode(hash.digest());
}

/** 校验码 of a whole site: the same kind of code, taken of its years' codes. */
export function fingerprintOfYears(years: Readonly<Record<number, string>>): string {
  return shortCode(createHash('sha256').update(canonicalText(years)).digest());
}

function hashAssessment(hash: Hash, assessment: Assessment): void {
  // Which version of the rules a year is scored by is told by its seal, and by its results.
  const { figures, units, rules: _rules, ...rest } = assessment;
  const { stage: _stage, ...rules } = assessment.scheme;
  hash.update(canonicalText({ ...rest, scheme: rules, units }));
  for (const code of [...figures.keys()].sort()) {
    hash.update(`\n${JSON.stringify(code)}`);
    hash.update(canonicalText(figures.get(code)));
  }
}

function hashResults(hash: Hash, scores: Scores): void {
  for (const unit of scores.units) {
    hash.update(
      canonicalText({
        code: unit.unit.code,
        total: unit.total,
        totalExact: unit.totalExact,
        adjustment: unit.adjustment,
        grade: unit.grade,
        rank: unit.rank,
        groupRank: unit.groupRank,
        scores: unit.indicators.map((one) =>
          one.kind === 'missing' ? one.reason : one.scoreExact,
        ),
      }),
    );
  }
}

/** The first 80 bits of a digest in base 32, `XXXX-XXXX-XXXX-XXXX`. */
export function shortCode(digest: Uint8Array): string {
  let bits = 0n;
  for (const byte of digest.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte);
  let code = '';
  for (let digit = 15n; digit >= 0n; digit--) code += DIGITS[Number((bits >> (digit * 5n)) & 31n)];
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** A code as typed from paper: case, spaces, dashes and O/I/L for 0/1 do not matter. */
export function typedCode(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}
