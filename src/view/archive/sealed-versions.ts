import type { SealedYear } from '../../model/report.ts';
import { servedAt } from '../../model/served-at.ts';
import { nameColumn, wordsColumn } from '../column.ts';
import type { TablePart } from '../part.ts';
import { relativeHref } from '../site/href.ts';
import type { Wording } from '../site/wording.ts';
import type { Cell, RichText } from '../table.ts';
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
    site.editions[one.edition],
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
    closing: archive.codesMean,
  };
}

/** The current version of a year lies at the year’s own address; versions of other editions elsewhere. */
function linkTo({ report, words: { archive } }: Wording, one: SealedYear, path: string): RichText {
  const text = archive.versionOf(one.year, one.version);
  const folder = servedAt(one, report.edition);
  const first = one.current ? one.assessments[0] : folder;
  if (folder === undefined || first === undefined) return { text };
  return {
    text,
    href: relativeHref(path, `${first}/index.html`),
    after: one.current ? undefined : archive.replaced,
  };
}
