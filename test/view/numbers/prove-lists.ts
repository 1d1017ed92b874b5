import type { Adjustment } from '../../../src/model/dataset.ts';
import type { Sheet, UnitJson } from './example.ts';
import { type Book, type Expected, rowKey, says, showsTable } from './page-book.ts';
import type { SheetProofs } from './proofs.ts';
import { withoutEmpty } from './prove-progress.ts';
import { unitHead } from './unit-head.ts';
import { kindName, signOf, vetoEffect } from './written-lists.ts';

/** What a unit's lines add up to, each event once, at its highest. */
function sumOf(sheet: Sheet, unit: UnitJson): number {
  const highest = new Map<string, Adjustment>();
  sheet.input.adjustments
    .filter((line) => line.unit === unit.code)
    .forEach((line, i) => {
      const key = `${line.kind} ${line.event ?? `#${i}`}`;
      const other = highest.get(key);
      if (!other || other.points < line.points) highest.set(key, line);
    });
  return [...highest.values()].reduce(
    (sum, line) => sum + signOf(line.kind, sheet) * line.points,
    0,
  );
}

/** 加分与扣分. */
export function proveAdjustments(book: Book, { sheet, words, write }: SheetProofs): void {
  const { site } = words;
  const lines = sheet.input.adjustments;
  const units = sheet.units.filter(({ code }) => lines.some(({ unit }) => unit === code));
  if (lines.length === 0) {
    says(book, site.adjustmentsNone);
    return;
  }
  says(book, site.adjustmentsLead(units.length, lines.length));
  const nets = new Map(
    units.map((unit) => [
      rowKey(unit.name),
      {
        [site.adjustmentsSum]: write.signed(sumOf(sheet, unit), 2),
        [site.adjustmentsCounted]: write.signed(unit.adjustment, 2),
      },
    ]),
  );
  showsTable(book, {
    caption: site.adjustmentsNetCaption,
    keys: [unitHead(sheet, words)],
    rows: nets,
  });
  const rows = new Map(
    lines.map((line): [string, Expected] => [
      rowKey(
        sheet.unitOf.get(line.unit)?.name ?? line.unit,
        kindName(line.kind, sheet, words),
        line.reason ?? site.dash,
        write.signed(signOf(line.kind, sheet) * line.points, 2),
      ),
      {
        [site.pointsOfLine]: write.signed(signOf(line.kind, sheet) * line.points, 2),
        [site.date]: line.date === undefined ? site.dash : write.date(line.date),
      },
    ]),
  );
  const keys = [unitHead(sheet, words), site.kind, site.event, site.pointsOfLine];
  showsTable(book, { caption: site.adjustmentsAllCaption, keys, rows });
}

/** 一票否决. */
export function proveVetoes(book: Book, proofs: SheetProofs): void {
  const { sheet, words, write } = proofs;
  const { site } = words;
  const { vetoes, scheme } = sheet.input;
  if (vetoes.length === 0) {
    says(book, site.vetoesNone);
    return;
  }
  const units = sheet.units.filter((unit) => unit.vetoes.length > 0);
  says(book, site.vetoesLead(units.length, vetoes.length));
  const rows = new Map(
    vetoes.map((line): [string, Expected] => {
      const item = scheme.vetoes.find(({ id }) => id === line.item);
      if (!item) throw new Error(`no veto ${line.item}`);
      return [
        rowKey(sheet.unitOf.get(line.unit)?.name ?? line.unit, item.name),
        {
          [site.vetoEffect]: vetoEffect(item, sheet, words),
          [site.date]: line.date === undefined ? site.dash : write.date(line.date),
        },
      ];
    }),
  );
  withoutEmpty(proofs, rows);
  showsTable(book, {
    caption: site.vetoCaption,
    keys: [unitHead(sheet, words), site.vetoItem],
    rows,
  });
}
