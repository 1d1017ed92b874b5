import { servedAt } from '../../archive/sealed-years.ts';
import { dataTable } from '../../components/data-table.ts';
import { html, type Markup } from '../../components/html.ts';
import type { SealedYear } from '../../model/report.ts';
import { relativeHref } from '../site/href.ts';
import { inFrame } from '../site/sections.ts';
import type { SiteView } from '../site/site-view.ts';
import { dateCell } from '../words/sort-cells.ts';

/** 封存版本: every sealed version with its day, its codes, why it was made, and the way to it. */
export function sealedVersions(view: SiteView, path: string): Markup {
  const { archive, site } = view.words;
  if (view.report.sealed.length === 0) return html`<p>${archive.noneSealed}</p>`;
  const shown = [...view.report.sealed].sort((a, b) => b.year - a.year || b.version - a.version);
  const rows = shown.map((one) => [
    linkTo(view, one, path),
    site.editions[one.edition],
    dateCell(view, one.date),
    one.reason ?? site.dash,
    html`<code>${one.fingerprint}</code>`,
    html`<code>${one.code}</code>`,
  ]);
  const table = dataTable({
    caption: archive.sealedCaption,
    columns: [
      { head: archive.headVersion, align: 'words', rowHeader: true },
      { head: site.edition, align: 'word' },
      { head: archive.headSealDate, align: 'words' },
      { head: archive.headReason, align: 'words' },
      { head: site.footFingerprint, align: 'words' },
      { head: archive.headSealCode, align: 'words' },
    ],
    rows,
  });
  return html`<div>${inFrame(table, archive.sealedCaption)}<p>${archive.codesMean}</p></div>`;
}

/** The current version of a year lies at the year’s own address; versions of other editions elsewhere. */
function linkTo(view: SiteView, one: SealedYear, path: string): Markup {
  const { archive } = view.words;
  const text = archive.versionOf(one.year, one.version);
  const folder = servedAt(one, view.report.edition);
  const first = one.current ? one.assessments[0] : folder;
  if (folder === undefined || first === undefined) return html`${text}`;
  const to = `${first}/index.html`;
  return html`<a href="${relativeHref(path, to)}">${text}</a>${one.current ? '' : archive.replaced}`;
}
