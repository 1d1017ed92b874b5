import type { Format } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Report } from '../../model/report.ts';

/** What every sentence of a page is made with. */
export interface Wording {
  report: Report;
  words: Messages;
  format: Format;
}
