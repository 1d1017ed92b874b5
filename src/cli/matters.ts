import { type Matter, mattersOf } from '../briefing/matter.ts';
import { formatOf } from '../i18n/format.ts';
import { messages } from '../i18n/messages.ts';
import type { Report } from '../model/report.ts';
import { factsOf } from './document-facts.ts';

/** What documents are made from, by assessment. */
export function mattersOfReport(report: Report): Map<string, Matter> {
  const { language } = report;
  return mattersOf(report, messages(language), formatOf(language), factsOf(report));
}
