import type { SealedYear } from '../../model/report.ts';
import type { TablePart } from '../page.ts';
import { relativeHref } from '../site/href.ts';
import type { Wording } from '../site/wording.ts';
import { type Cell, nameColumn, type RichText, wordsColumn } from '../table.ts';
import { dateCell } from '../words/sort-cells.ts';

/** 封存版本: every sealed version with its day, its codes, why it was made, and the way to it. */
export interface SealedVersions extends TablePart {
  /** What the codes are for. */
  closing?: string;
}

export function sealedVersions(view: Wording, path: string): SealedVersions {
  const { archive, site } = view.words;
  const head = { id: 'part.sealed', title: archive.sealedHead };
  if (view.report.sealed.length === 0) return { ...head, said: [archive.noneSealed] };
  const shown = [...view.report.sealed].sort((a, b) => b.year - a.year || b.version - a.version);
  const rows = shown.map((one): Cell[] => [
    linkTo(view, one, path),
    site.editions[editionShown(view, one)],
    dateCell(view, one.date),
    one.reason ?? site.dash,
    { text: one.fingerprint, look: 'code' },
    { text: one.code, look: 'code' },
  ]);
  return {
    ...head,
    table: {
      caption: archive.sealedCaption,
      columns: [
        nameColumn(archive.headVersion),
        { head: site.edition, align: 'word' },
        wordsColumn(archive.headSealDate),
        wordsColumn(archive.headReason),
        wordsColumn(site.footFingerprint),
        wordsColumn(archive.headSealCode),
      ],
      rows,
    },
    closing: noticeOf(view, shown) + archive.codesMean,
  };
}

/** Of which years the office’s own pages are kept elsewhere. */
function noticeOf(view: Wording, versions: readonly SealedYear[]): string {
  const years = versions.filter((one) => showsPublic(view, one)).map(({ year }) => String(year));
  if (years.length === 0) return '';
  return view.words.archive.showsPublicPages(view.format.list([...new Set(years)]));
}

/** That of the pages which this site shows; of a version that it does not show, of its public part. */
const editionShown = (view: Wording, one: SealedYear): SealedYear['edition'] =>
  one.shown[view.report.edition]?.edition ?? one.edition;

const showsPublic = (view: Wording, one: SealedYear): boolean =>
  view.report.edition === 'office' && one.shown.office?.edition === 'public';

/** The current version of a year lies at the year’s own address; versions of other editions elsewhere. */
function linkTo({ report, words: { archive } }: Wording, one: SealedYear, path: string): RichText {
  const text = archive.versionOf(one.year, one.version);
  const folder = one.shown[report.edition]?.at;
  const first = one.current ? one.assessments[0] : folder;
  if (folder === undefined || first === undefined) return { text };
  return {
    text,
    href: relativeHref(path, `${first}/index.html`),
    after: one.current ? undefined : archive.replaced,
  };
}
