import { beforeAll, describe, expect, test } from 'vitest';
import { writeWorkbook } from '../../../src/export/workbook/write-workbook.ts';
import type { IndicatorScore, Scores } from '../../../src/model/scores.ts';
import { randomSchemes } from '../../score/one-number/random-schemes.ts';
import { hasOffice } from '../measure.ts';
import { differs, type Recalculated, recalculate } from './recalculate.ts';

/** Schemes whose words and traces test/score/one-number reads, as workbooks; each takes a second. */
const BOOKS = Number(process.env.BIAOCHI_BOOKS ?? 40);

describe.skipIf(!hasOffice)('the workbook in LibreOffice', () => {
  let formulas: Recalculated[] = [];
  let books = new Map<string, Scores>();
  beforeAll(async () => {
    const written: Record<string, Uint8Array> = {};
    const schemes = await randomSchemes(BOOKS);
    books = new Map(schemes.map((scores, at) => [`s${at}`, scores]));
    for (const [name, scores] of books)
      written[name] = await writeWorkbook(scores, { language: 'zh-CN' });
    formulas = await recalculate(written);
  });

  test('computes every formula anew to the figure of the system', () => {
    expect(formulas.length).toBeGreaterThan(books.size * 20);
    expect(formulas.filter(differs)).toEqual([]);
  });

  test('has a live formula for every score of rules with figures, and for computed figures', () => {
    const inSheet = (name: string, sheet: string): number =>
      formulas.filter(({ place }) => place.startsWith(`${name} ${sheet} `)).length;
    for (const [name, scores] of books) {
      const all = scores.units.flatMap(({ indicators }) => indicators);
      const live = all.filter((one) => one.kind === 'scored' && isLive(one));
      expect(`${name} ${inSheet(name, '指标得分')}`).toBe(`${name} ${live.length}`);
      const derived = [...scores.assessment.figures.values()]
        .flat()
        .filter((figure) => figure?.derived && figure.value !== undefined);
      expect(inSheet(name, '完成值')).toBe(derived.length);
    }
  });
});

/** What a sheet can work out: all but words, listed deductions, bands, and standards that are equal. */
const isLive = ({ indicator: { settings }, ...one }: IndicatorScore): boolean =>
  !['tiers', 'deduction', 'bands'].includes(settings.rule) &&
  (settings.rule !== 'efficacy' || 'bounds' in one);
