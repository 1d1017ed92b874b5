import type { CategoryScheme, Mean, Scheme } from '../../model/scheme.ts';
import { categoryCell, cellOf, type Live, literal, type Plan, type Row, spanOf } from './plan.ts';
import { rounded } from './rounding.ts';

/** One child of a category or of the total: its weight and score as cells or numbers. */
interface Term {
  weight: Live;
  score: Live;
}

interface Means {
  indicators: Mean;
  categories: Mean;
  total: Mean;
}

export function meansOf({ aggregation }: Scheme): Means {
  if (typeof aggregation !== 'string') return aggregation;
  return { indicators: aggregation, categories: aggregation, total: aggregation };
}

/** Weighted mean of a category of one unit; undefined where nothing in it has a score. */
export function categoryFormula(plan: Plan, row: Row, category: CategoryScheme): Live | undefined {
  const { scheme } = plan.scores.assessment;
  const means = meansOf(scheme);
  const { aggregation, cap, weight, categories } = category;
  const kind = aggregation ?? (categories ? means.categories : means.indicators);
  const whole = categories
    ? mean(categoryTerms(plan, row, categories), kind)
    : indicatorMean(plan, row, plan.within.get(category.id) ?? [], kind);
  if (whole === undefined || cap === undefined) return whole;
  const limit = scheme.weights === 'relative' ? cap : (100 * cap) / weight;
  const most = scheme.weights === 'relative' ? literal(cap) : `100*${cap}/${weight}`;
  return { text: `MIN(${whole.text},${most})`, value: Math.min(whole.value, limit) };
}

/** Weighted mean of all that stands directly under the total, on 0–100. */
export function totalFormula(plan: Plan, row: Row): Live | undefined {
  const { scheme } = plan.scores.assessment;
  const means = meansOf(scheme);
  if (scheme.categories.length === 0) return indicatorMean(plan, row, plan.codes, means.total);
  return mean(categoryTerms(plan, row, scheme.categories), means.total);
}

function categoryTerms(plan: Plan, row: Row, categories: readonly CategoryScheme[]): Term[] {
  const { rounding } = plan.scores.assessment.scheme;
  return categories.flatMap(({ id, weight }) => {
    const score = row.categories.get(id);
    if (score?.score === undefined || score.scoreExact === undefined) return [];
    const cell = categoryCell(plan, id, row);
    const isRounded = rounding.sum === 'rounded';
    const used: Live = isRounded
      ? rounded(cell, rounding.category, score.score)
      : { text: cell, value: score.scoreExact };
    return [{ weight: { text: String(weight), value: weight }, score: used }];
  });
}

/** @param codes indicators whose columns lie side by side */
function indicatorMean(
  plan: Plan,
  row: Row,
  codes: readonly string[],
  kind: Mean,
): Live | undefined {
  const sheet = plan.scores.assessment.scheme.rounding.sum === 'rounded' ? 'rounded' : 'scores';
  let [count, sum, whole] = [0, 0, 0];
  for (const code of codes) {
    const one = row.indicators.get(code);
    if (one === undefined || one.kind === 'missing' || one.into !== undefined) continue;
    count += 1;
    sum += one.weight * (sheet === 'rounded' ? one.score : one.scoreExact);
    whole += one.weight;
  }
  const [first, last] = [codes[0], codes.at(-1)];
  if (kind !== 'arithmetic' || count < 3 || first === undefined || last === undefined)
    return mean(indicatorTerms(plan, row, codes, sheet), kind);
  const weights = spanOf(plan, 'weights', [first, last], row);
  const scores = spanOf(plan, sheet, [first, last], row);
  return { text: `SUMPRODUCT(${weights},${scores})/SUM(${weights})`, value: sum / whole };
}

function indicatorTerms(
  plan: Plan,
  row: Row,
  codes: readonly string[],
  sheet: 'rounded' | 'scores',
): Term[] {
  return codes.flatMap((code) => {
    const one = row.indicators.get(code);
    if (one === undefined || one.kind === 'missing' || one.into !== undefined) return [];
    const score = sheet === 'rounded' ? one.score : one.scoreExact;
    return [
      {
        weight: { text: cellOf(plan, 'weights', code, row), value: one.weight },
        score: { text: cellOf(plan, sheet, code, row), value: score },
      },
    ];
  });
}

function mean(terms: readonly Term[], kind: Mean): Live | undefined {
  if (terms.length === 0) return undefined;
  if (kind === 'min' || kind === 'max') {
    const scores = terms.map(({ score }) => score.value);
    return {
      text: `${kind.toUpperCase()}(${terms.map(({ score }) => score.text).join(',')})`,
      value: kind === 'min' ? Math.min(...scores) : Math.max(...scores),
    };
  }
  const geometric = kind === 'geometric';
  const text = terms
    .map(({ weight, score }) => `${weight.text}*${geometric ? `LN(${score.text})` : score.text}`)
    .join('+');
  const weights = terms.map(({ weight }) => weight.text).join('+');
  const sum = terms.reduce(
    (total, { weight, score }) =>
      total + weight.value * (geometric ? Math.log(score.value) : score.value),
    0,
  );
  const whole = terms.reduce((total, { weight }) => total + weight.value, 0);
  const quotient = `(${text})/(${weights})`;
  return geometric
    ? { text: `EXP(${quotient})`, value: Math.exp(sum / whole) }
    : { text: quotient, value: sum / whole };
}
