import { readManifest, type SealVersion, versionName } from '../../archive/seal-versions.ts';
import { sealedDataFaults } from '../../archive/sealed-years.ts';
import { messages } from '../../i18n/messages.ts';
import type { Report } from '../../model/report.ts';
import { type Run, UsageError } from '../command.ts';
import { type SealKey, sealKey } from './seal-key.ts';

/** What is asked to be sealed. */
export interface Asked {
  year: string;
  date: string;
  reason: string | undefined;
  /** Absent: the data decide. */
  edition: Report['edition'] | undefined;
  key: SealKey | undefined;
}

/** What is sealed, and with which edition in the public part. */
export interface Wish extends Asked {
  edition: Report['edition'];
}

/** Reads the request from the command line. Throws if it cannot be done. */
export function askedOf(run: Run): Asked {
  const text = messages(run.language ?? 'zh-CN').archive;
  const year = run.args[0] ?? '';
  const date = run.texts.get('date');
  if (!/^\d{4}$/.test(year)) throw new UsageError(text.badYear(year));
  if (date === undefined) throw new UsageError(text.needDate);
  if (!isDate(date)) throw new UsageError(text.badDate(date));
  const reason = run.texts.get('reason')?.trim();
  if (reason === '') throw new UsageError(text.blankReason);
  const edition = run.texts.get('edition') as Asked['edition'];
  return { year, date, reason, edition, key: sealKey(run) };
}

/** A day that exists, as YYYY-MM-DD. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * Throws unless a further version has a reason and a date not before that of the version before it.
 */
export function requireNext(run: Run, wish: Asked, before: SealVersion): void {
  const text = messages(run.language ?? 'zh-CN').archive;
  const name = versionName(before.year, before.version);
  if (wish.reason === undefined) {
    const same = sealedDataFaults(run.data, before).length === 0;
    throw new UsageError(
      same ? text.sealUnchanged(name) : text.needReason(wish.year, before.version),
    );
  }
  const { date } = readManifest(before, 'public');
  if (wish.date < date) throw new UsageError(text.sealTooEarly(wish.date, name, date));
}
