import { NO_FINGERPRINT, reportWith } from '../../integration/report-settings.ts';
import type { Report } from '../../model/report.ts';
import { makePart } from './make-part.ts';
import type { MakeThis, PartMade, ScoreThis } from './part-messages.ts';

/**
 * Makes a part of a site when the first process of a build asks for it, and ends when that process
 * ends.
 */

let report: Report | undefined;

process.on('disconnect', () => process.exit(1));
process.on('message', async (told: ScoreThis | MakeThis) => {
  if ('dataset' in told) report = reportWith(told.dataset, told.settings, NO_FINGERPRINT).report;
  else if (report) process.send?.(await makeOrFail(told, report));
});

async function makeOrFail({ added, share, ...where }: MakeThis, scored: Report): Promise<PartMade> {
  const whole = { ...scored, ...added };
  const source = { ...where, read: async () => ({ report: whole }) };
  try {
    return await makePart(where.work, source, whole, share);
  } catch (error) {
    const { message, stack, code, path } = error as NodeJS.ErrnoException;
    return {
      failed: { message, ...(stack && { stack }), ...(code && { code }), ...(path && { path }) },
    };
  }
}
