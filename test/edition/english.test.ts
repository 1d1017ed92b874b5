import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { hiddenOf } from '../../src/edition/hidden.ts';
import { missingEnglish } from '../../src/edition/missing-english.ts';
import { publicEdition } from '../../src/edition/public-edition.ts';
import { withShownNames } from '../../src/edition/shown-names.ts';
import { englishUnit } from '../../src/i18n/english-words.ts';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import type { Assessment, Dataset } from '../../src/model/dataset.ts';
import type { Scores } from '../../src/model/scores.ts';
import { scoreAll } from '../../src/report.ts';

const DEPARTMENTS = '2024/departments';

let dataset: Dataset;
let english: Dataset;
beforeAll(async () => {
  dataset = await readDataset(resolve(import.meta.dirname, '../../data'));
  english = withShownNames(dataset, 'en');
});

const assessment = (from: Dataset, id = DEPARTMENTS): Assessment =>
  from.assessments.find((one) => one.id === id) as Assessment;

/** Every number of the results of a year, with the codes that it belongs to. */
const numbersOf = ({ units }: Scores): unknown =>
  units.map(({ unit, total, totalExact, adjustment, rank, groupRank, categories, indicators }) => ({
    ...{ code: unit.code, total, totalExact, adjustment, rank, groupRank },
    categories: categories.map(({ id, score, scoreExact }) => [id, score, scoreExact]),
    indicators: indicators.map((one) => [
      one.indicator.code,
      one.kind,
      one.weight,
      one.effectiveWeight,
      one.points,
      ...(one.kind === 'missing' ? [] : [one.score, one.scoreExact, one.coefficient]),
    ]),
  }));

describe('names in English', () => {
  test('leave every number as it is', () => {
    const [chinese, named] = [dataset, english].map((one) => scoreAll(one, false).scored);
    for (const { id } of dataset.assessments) {
      const scores = named?.get(id);
      expect(scores && numbersOf(scores)).toEqual(numbersOf(chinese?.get(id) as Scores));
    }
  });

  test('give each unit the grade of the same place', () => {
    const [chinese, named] = [dataset, english].map((one) => scoreAll(one, false).scored);
    const ENGLISH: Record<string, string> = {
      优秀: 'Excellent',
      良好: 'Good',
      合格: 'Qualified',
      不合格: 'Unqualified',
    };
    for (const { id } of dataset.assessments) {
      const grades = chinese?.get(id)?.units.map(({ grade }) => grade && ENGLISH[grade]);
      expect(named?.get(id)?.units.map(({ grade }) => grade)).toEqual(grades);
    }
  });

  test('stand for indicators, tasks, categories, groups, bureaus, posts and units of measure', () => {
    const { scheme, indicators, units } = assessment(english);
    expect(scheme.title).toBe('Qinglan District target assessment 2024');
    expect(scheme.groups.map(({ name }) => name)).toContain('Economic departments');
    expect(scheme.categories[0]?.categories?.[1]?.name).toBe('Functional targets');
    const one = indicators.find(({ code }) => code === 'hightech-new');
    // `names-en` of the site goes before the table of the tool, which has “households” for 户.
    expect(one).toMatchObject({
      name: 'New high-technology enterprises',
      unit: 'enterprises',
      assessor: 'District Assessment Office',
    });
    expect(indicators.find(({ code }) => code === 'north-park')).toMatchObject({
      name: 'North City Industrial Park, phase two',
      leader: 'Deputy Mayor for industry',
    });
    expect(units[0]?.leader).toBe('Executive Deputy Mayor');
  });

  test('two tiers that would be called the same keep their own names', () => {
    const clashing = structuredClone(assessment(dataset));
    const site = { ...dataset.site, 'names-en': { 满意: 'Satisfied', 基本满意: 'Satisfied' } };
    const shown = withShownNames({ ...dataset, site, assessments: [clashing] }, 'en');
    const votes = shown.assessments[0]?.indicators.find(({ code }) => code === 'conduct');
    expect(votes?.settings.tiers?.map(({ name }) => name)).toEqual([
      '满意',
      '基本满意',
      'Fair',
      'Dissatisfied',
      'Don’t know',
    ]);
  });
});

describe('units of measure', () => {
  test.each([
    ['亿元', 'hundred million yuan'],
    ['微克/立方米', 'µg/m³'],
    ['件次/万人', 'cases/ten thousand people'],
    ['%', '%'],
    ['kg', 'kg'],
    ['斗', undefined],
    ['constructor', 'constructor'],
  ])('%s', (unit, shown) => {
    expect(englishUnit(unit)).toBe(shown);
  });
});

describe('what is hidden from the public', () => {
  test('is hidden under both of its names', () => {
    const hidden = hiddenOf(assessment(english));
    // publish.hide of the scheme: leaders (领导评议) and conduct-review (政风评议).
    expect(hidden.names).toEqual(
      expect.arrayContaining(['Review by leaders', '领导评议', 'Rating by district leaders']),
    );
    const shown = publicEdition(scoreAll(english, false).scored).scored.get(DEPARTMENTS);
    const text = JSON.stringify(shown?.assessment);
    for (const name of hidden.names) expect(text).not.toContain(`"${name}"`);
  });

  test('is not told by a reason in either language', () => {
    const told = structuredClone(assessment(english));
    const [first, second] = told.deductions;
    if (!first || !second) throw new Error('no deductions');
    first.reason = 'Low in the Review by leaders';
    second.reason = '领导评议靠后';
    const assessments = english.assessments.map((one) => (one.id === told.id ? told : one));
    const { scored } = scoreAll({ ...english, assessments }, false);
    const shown = JSON.stringify(publicEdition(scored).scored.get(DEPARTMENTS)?.assessment);
    expect(shown).not.toContain('Low in the Review by leaders');
    expect(shown).not.toContain('领导评议靠后');
  });
});

describe('check', () => {
  test('finds nothing missing in the example', () => {
    expect(missingEnglish(dataset)).toEqual([]);
  });

  test('tells each cause once, with its place and the number of places', () => {
    const lacking = structuredClone(assessment(dataset));
    for (const code of ['hightech-new', 'bus']) {
      const row = lacking.indicators.find((one) => one.code === code);
      if (row) delete row.nameEn;
    }
    for (const grade of lacking.scheme.grades) delete grade.name_en;
    delete lacking.scheme['title-en'];
    const bus = lacking.indicators.find((one) => one.code === 'bus');
    if (bus) bus.unit = '斗';
    const { 'names-en': names = {}, ...site } = dataset.site;
    const { 区考核办: _office, ...others } = names;
    const found = missingEnglish({
      ...dataset,
      site: { ...site, 'names-en': others },
      assessments: [lacking],
    });
    expect(found.map(({ text, file, cell, params }) => [text, file, cell, params.places])).toEqual([
      // hightech-new is the 17th row of the table, the head being the first.
      ['english-names', '指标.csv', 'A18', 2],
      ['english-title', 'scheme.yaml', null, undefined],
      ['english-part', 'scheme.yaml', null, 4],
      ['english-others', 'site.yaml', null, undefined],
      ['english-units', 'site.yaml', null, undefined],
    ]);
    expect(found[3]?.params.names).toEqual(['区考核办']);
    expect(new Set(found.map(({ level }) => level))).toEqual(new Set(['warning']));
  });
});
