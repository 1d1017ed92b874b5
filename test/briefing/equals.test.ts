import { describe, expect, test } from 'vitest';
import { circular } from '../../src/briefing/kinds/circular.ts';
import { speakingNotes } from '../../src/briefing/kinds/speaking-notes.ts';
import { type SmallOffice, smallFacts, textsOf } from './small-office.ts';

const full = '{ rule: efficacy, equal-bounds: full }';
/** All four bureaus have 8 deaths against 6 and the same else. */
const same: SmallOffice = {
  defaults: full,
  units: Object.fromEntries(
    ['甲局', '乙局', '丙局', '丁局'].map((name) => [name, [10, 2, 8, 100]]),
  ),
};
/** Revenue of 12 scores 100, of 9 60: 丙局 and 丁局 are last, 12 points of 30 behind. */
const twoLast: SmallOffice = {
  defaults: full,
  units: {
    甲局: [12, 2, 5, 100],
    乙局: [12, 2, 5, 100],
    丙局: [9, 2, 5, 100],
    丁局: [9, 2, 5, 100],
  },
};
/** Five are last. */
const fiveLast: SmallOffice = {
  defaults: full,
  units: {
    甲局: [12, 2, 5, 100],
    ...Object.fromEntries(
      ['乙', '丙', '丁', '戊', '己'].map((name) => [`${name}局`, [9, 2, 5, 100]]),
    ),
  },
};

const all = async (office: SmallOffice) => {
  const facts = await smallFacts(office);
  return {
    circular: textsOf(circular(facts)).join(''),
    notes: textsOf(speakingNotes(facts)).join(''),
  };
};

describe('where all units are equal', () => {
  test('there is one total, no spread, and nobody is last', async () => {
    const said = await all(same);
    expect(said.circular).toMatch(/参与排名的4个单位总分均为[\d.]+分，并列第1位。/);
    expect(said.circular).not.toMatch(/最低|列第1位，总分/);
    expect(said.notes).not.toMatch(/总分靠后/);
  });
  // 6 of 8 deaths are 75 of 100, which of a weight of 20 is 5 lost.
  test('all of them lost as much, and none is named', async () => {
    const said = await all(same);
    expect(said.circular).toContain('4个单位事故死亡人数8人，〔原因待填〕，各失5.00分。');
    expect(said.notes).toContain('4个单位事故死亡人数8人，〔原因待填〕，各失5.00分。');
  });
});

describe('a place that several share', () => {
  test('names all of two: 60 × (100 − 80) / 100 are 12 points behind', async () => {
    const said = await all(twoLast);
    expect(said.notes).toContain('总分靠后的是丙局、丁局，都是88.00分');
    expect(said.circular).toContain('丙局、丁局营业收入9亿元，〔原因待填〕，各失12.00分');
    expect(said.circular).toContain('甲局、乙局并列第1位，总分均为100.00分');
  });
  test('says of many how many they are', async () => {
    const said = await all(fiveLast);
    expect(said.notes).toContain('总分靠后的是5个单位，都是88.00分');
    expect(said.notes).toContain('走在前面的是甲局。');
    expect(said.circular).toContain('5个单位营业收入9亿元，〔原因待填〕，各失12.00分');
    expect(said.circular).toContain('甲局列第1位，总分100.00分。');
  });
  test('and of many at the top too', async () => {
    const [first, ...rest] = Object.entries(fiveLast.units);
    const more = ['庚局', '辛局'].map((name) => [name, [12, 2, 5, 100]] as const);
    const units = Object.fromEntries([
      ...rest.map(([name]) => [name, [12, 2, 5, 100]] as const),
      ...more,
      [first?.[0] ?? '', [9, 2, 5, 100]] as const,
    ]);
    expect((await all({ ...fiveLast, units })).circular).toContain(
      '7个单位并列第1位，总分均为100.00分。',
    );
  });
});

test('in English', async () => {
  const said = await all({ ...twoLast, language: 'en' });
  expect(said.notes).toContain('The lowest total is that of 丙局 and 丁局, 88.00 each;');
  expect((await all({ ...same, language: 'en' })).circular).toMatch(
    /The 4 units ranked all have a total of [\d.]+ and share the first place\./,
  );
});
