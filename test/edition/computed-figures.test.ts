import { expect, test } from 'vitest';
import { publicEdition } from '../../src/edition/public-edition.ts';
import type { Scores } from '../../src/model/scores.ts';
import { traceIndicator, traceTotal } from '../../src/score/trace/trace.ts';
import { scoresOf } from '../score/build.ts';

const FIXED = { bounds: 'fixed', satisfactory: 100, unallowable: 0, base: 0, span: 100 } as const;

/** A computed figure and a veto that rest on a hidden figure, marks of a hidden one in the adjustments. */
function scores(): Scores {
  return scoresOf({
    scheme: {
      publish: { vetoes: 'reason' },
      vetoes: [
        {
          id: 'v',
          name: '否决事项',
          effect: 'drop-grade',
          by: 1,
          when: { indicator: 'secret', missed: true },
        },
      ],
      grades: [{ name: '好', min: 10 }, { name: '差' }],
    },
    units: ['a', 'b', 'c'],
    rows: [
      {
        code: 'secret',
        name: '内部数',
        public: false,
        weight: 1,
        settings: { ...FIXED, target: 77.7 },
        values: [31.337, 41.337, 51.337],
      },
      { code: 'other', public: false, settings: FIXED, values: [1, 2, 3] },
      { code: 'd', settings: { ...FIXED, formula: '[secret] * 2 - 0.123' } },
      {
        code: 'award',
        public: false,
        weight: 0,
        settings: { rule: 'direct', into: 'bonus', floor: 0, scale: 'marks' },
        values: [0.4711, 0.4712, 0],
      },
      { code: 'x', settings: FIXED, values: [50, 60, 70] },
    ],
  });
}

test('a public edition tells neither hidden figures nor the formula that takes them', () => {
  const whole = scores();
  const { scored } = publicEdition(new Map([['2024/test', whole]]));
  const cut = scored.get('2024/test');
  if (cut === undefined) throw new Error('no scores');
  const { workings: _workings, ...shown } = cut;
  const traces = cut.units.flatMap((unit) => [
    traceTotal(cut, unit),
    ...unit.indicators.map((one) => traceIndicator(cut, unit, one)),
  ]);
  const text = JSON.stringify([shown, [...shown.assessment.figures], traces]);
  for (const secret of ['31.337', '41.337', '77.7', '0.123', '[secret]']) {
    expect(text).not.toContain(secret);
  }
  const [first] = cut.units;
  expect(first?.indicators.map(({ indicator }) => indicator.code)).toEqual(['d', 'x']);
  expect(first?.indicators[0]?.indicator.settings.formula).toBe('');
  expect(first?.vetoes.every((veto) => veto.cause === undefined)).toBe(true);
});

test('marks that alone make up the net of the adjustments stop a public edition', () => {
  const { problems } = publicEdition(new Map([['2024/test', scores()]]));
  expect(problems.map(({ text, params }) => [text, params.hidden, params.units])).toContainEqual([
    'recoverable-in-total',
    'AWARD',
    2,
  ]);
});

test('the office edition tells both', () => {
  const whole = scores();
  const unit = whole.units.find((one) => one.unit.code === 'a');
  const derived = unit?.indicators.find(({ indicator }) => indicator.code === 'd');
  if (unit === undefined || derived === undefined) throw new Error('no score');
  expect(traceIndicator(whole, unit, derived).steps[1]).toMatchObject({
    step: 'derived',
    formula: '[secret] * 2 - 0.123',
    expression: '31.337 * 2 - 0.123',
    // 62.674 − 0.123
    result: 62.551,
  });
  expect(unit.vetoes[0]?.cause).toMatchObject({ by: 'missed', value: 31.337, target: 77.7 });
});
