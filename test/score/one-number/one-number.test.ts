import { expect, test } from 'vitest';
import { ruleUses } from '../../../src/briefing/rule-uses.ts';
import { formatOf } from '../../../src/i18n/format.ts';
import { messages } from '../../../src/i18n/messages.ts';
import type { Indicator } from '../../../src/model/dataset.ts';
import type { IndicatorScore, Scores, UnitScore } from '../../../src/model/scores.ts';
import { lineOfIndicator, traceTotal } from '../../../src/score/trace/trace.ts';
import { close } from '../close.ts';
import { evaluate } from '../evaluate.ts';
import { randomSchemes, SEEDS } from './random-schemes.ts';
import { scoreByWords } from './read-method.ts';
import type { Told } from './reading.ts';

const schemes = await randomSchemes(SEEDS);

/** What the method page says, by scheme. */
const pages = new Map(
  schemes.map((scores) => {
    const { indicators, scheme } = scores.assessment;
    const words = messages('zh-CN').method;
    return [scores, ruleUses({ indicators, scheme, words, format: formatOf('zh-CN') })];
  }),
);

function saidOf(scores: Scores, indicator: Indicator) {
  const uses = pages.get(scores) ?? [];
  const use = uses.find((one) => one.indicators.includes(indicator));
  if (use === undefined) throw new Error(`no rule of ${indicator.code}`);
  return use;
}

/** What the tables say of a unit under an indicator. */
function toldOf({ assessment }: Scores, { unit }: UnitScore, { indicator }: IndicatorScore): Told {
  const { code, settings, direction, weight } = indicator;
  const figures = assessment.figures.get(code) ?? [];
  const own = figures[assessment.units.findIndex((one) => one.code === unit.code)];
  const numbers = (isPeer: (at: number) => boolean): number[] =>
    figures.flatMap((one, at) => (typeof one?.value === 'number' && isPeer(at) ? [one.value] : []));
  return {
    value: own?.value,
    target: own?.target ?? settings.target,
    previous: own?.previous,
    weight,
    direction,
    satisfactory: typeof settings.satisfactory === 'number' ? settings.satisfactory : undefined,
    unallowable: settings.unallowable,
    best: settings.best,
    standards: assessment.bands.find((one) => one.indicator === code)?.standards,
    deductions: assessment.deductions
      .filter((one) => one.unit === unit.code && one.indicator === code)
      .map(({ points }) => points),
    group: numbers((at) => assessment.units[at]?.group === unit.group),
    all: numbers(() => true),
  };
}

test('most of what the generator makes is a scheme', () => {
  expect(schemes.length).toBeGreaterThan(SEEDS * 0.9);
  const rules = new Set(
    schemes.flatMap(({ assessment }) => assessment.indicators.map(({ settings }) => settings.rule)),
  );
  expect(rules.size).toBeGreaterThanOrEqual(SEEDS < 60 ? 8 : 13);
});

test('the words of the method page give the score of the engine', () => {
  const wrong: string[] = [];
  for (const scores of schemes) {
    for (const unit of scores.units) {
      for (const one of unit.indicators) {
        if (one.kind !== 'scored') continue;
        const said = saidOf(scores, one.indicator);
        const byWords = scoreByWords(said, toldOf(scores, unit, one));
        if (!close(byWords, one.scoreExact))
          wrong.push(
            `${one.indicator.settings.rule} ${unit.unit.code} ${one.indicator.code}: ${byWords} by words, ${one.scoreExact}: ${said.sentences.join('')}`,
          );
      }
    }
  }
  expect(wrong).toEqual([]);
});

/** A computed figure by the formula that the page prints; undefined where a part of it is missing. */
function figureByWords({ assessment }: Scores, place: number, formula: string): number | undefined {
  const settings = [...assessment.indicators, ...(assessment.inputs ?? [])];
  let isMissing = false;
  const line = formula.replaceAll(
    /\[([^\].]+)(?:\.(\w+))?\]/g,
    (_, code: string, field = 'value') => {
      const figure = assessment.figures.get(code)?.[place];
      const own = { value: figure?.value, target: figure?.target, previous: figure?.previous }[
        field as 'value'
      ];
      const column = settings.find((one) => one.code === code)?.settings.target;
      const number = own ?? (field === 'target' ? column : undefined);
      if (number === undefined) isMissing = true;
      return `(${number})`;
    },
  );
  if (isMissing) return undefined;
  const plain = line.replaceAll('×', '*').replaceAll('÷', '/').replaceAll('，', ',');
  return Number(evaluate(plain).toPrecision(12));
}

test('the formula of the page gives the computed figure', () => {
  let count = 0;
  for (const scores of schemes) {
    const { indicators, figures } = scores.assessment;
    for (const { code, settings } of indicators) {
      const text =
        settings.formula &&
        saidOf(scores, indicators.find((one) => one.code === code) as Indicator).sentences.join('');
      const formula = text && /完成值由算式得出：(.+?)。/.exec(text)?.[1];
      if (!formula) continue;
      (figures.get(code) ?? []).forEach((figure, place) => {
        expect(figure?.value).toBe(figureByWords(scores, place, formula));
        count += 1;
      });
    }
  }
  expect(count).toBeGreaterThan(SEEDS / 2);
});

test('the last line of each trace gives the score, and that of the total what is rounded', () => {
  const wrong: string[] = [];
  for (const scores of schemes) {
    const limit = scores.assessment.scheme.adjustments['max-total'] ?? Number.POSITIVE_INFINITY;
    for (const unit of scores.units) {
      for (const one of unit.indicators) {
        const line = lineOfIndicator(scores, unit, one);
        if (one.kind === 'missing') expect(line).toBeUndefined();
        else if (!close(evaluate(line ?? ''), one.scoreExact))
          wrong.push(`${one.scoreExact}: ${line}`);
      }
      const { expression = '' } = traceTotal(scores, unit);
      const total = Math.min((unit.totalExact ?? Number.NaN) + unit.adjustment, limit);
      if (!close(evaluate(expression), total)) wrong.push(`${total}: ${expression}`);
    }
  }
  expect(wrong).toEqual([]);
});
