import { html } from '../../components/html.ts';
import { messages } from '../../i18n/messages.ts';
import type { Report } from '../../model/report.ts';

/** The first page of a seal and its page of years: plain, with nothing to load. */
export function sealPages(
  report: Report,
  seal: {
    year: number;
    version: number;
    date: string;
    reason: string | undefined;
    edition: Report['edition'];
  },
): Map<string, string> {
  return new Map([
    ['index.html', page(report, seal, '')],
    ['archive/index.html', page(report, seal, '../')],
  ]);
}

function page(
  { language, site, assessments, yearFingerprints }: Report,
  { year, version, date, reason, edition }: Parameters<typeof sealPages>[1],
  up: string,
): string {
  const text = messages(language).archive;
  const title = text.sealPageTitle(year, version);
  const own = assessments.filter(({ id }) => id.startsWith(`${year}/`));
  const links = own.map(
    ({ id, scores }) =>
      html`<li><a href="${up}${id}/index.html">${scores.assessment.scheme.title}</a></li>`,
  );
  return html`<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<h1>${title}</h1>
<p>${site.title}</p>
<ul>${links}</ul>
<p>${text.sealPageEdition[edition]}</p>
<p>${text.sealPageDate(date)}</p>
${reason === undefined ? '' : html`<p>${text.sealPageReason(reason)}</p>`}
<p>${text.fingerprintIs(yearFingerprints[year] ?? '')}</p>
<p>${text.sealPageHow}</p>
</html>
`.markup;
}
