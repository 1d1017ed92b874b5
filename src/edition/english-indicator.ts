import type { Assessment, Ballot, Figure, Indicator, Owner } from '../model/dataset.ts';
import { formulaLine } from '../score/formula/evaluate-formula.ts';
import type { Cell } from '../score/formula/formula.ts';
import { type FormulaRows, formulaOf } from '../score/formula/formula-rows.ts';
import type { EnglishNames } from './english-names.ts';

/** An indicator or task as English pages show it, scored as before. */
export function englishIndicator(
  old: Indicator,
  names: EnglishNames,
  given: FormulaRows,
  kind: (written: string) => string,
): Indicator {
  const { nameEn, unit, assessor, leader, dataSource } = old;
  const named = (owner: Owner): Owner => ({ ...owner, text: names.other(owner.text) });
  return {
    ...old,
    ...(nameEn !== undefined && { name: nameEn, given: old.name }),
    ...(unit !== undefined && { unit: names.measure(unit) }),
    ...(assessor !== undefined && { assessor: names.others(assessor) }),
    ...(leader !== undefined && { leader: names.others(leader) }),
    ...(dataSource !== undefined && { dataSource: names.others(dataSource) }),
    lead: old.lead.map(named),
    support: old.support.map(named),
    settings: englishSettings(old, names, given, kind),
  };
}

/** Tiers and periods by their English names; a formula calls its figures by their codes. */
function englishSettings(
  old: Indicator,
  { word }: EnglishNames,
  given: FormulaRows,
  kind: (written: string) => string,
): Indicator['settings'] {
  const { tiers, periods, into, formula: written } = old.settings;
  const formula = written !== undefined && /\p{Script=Han}/u.test(written) && formulaOf(old);
  const cell = ({ code, field }: Cell): string => {
    const known = given.codeOf(code) ?? code;
    return field === 'value' ? `[${known}]` : `[${known}.${field}]`;
  };
  return {
    ...old.settings,
    ...(tiers && { tiers: tiers.map((tier) => ({ ...tier, name: word(tier.name) })) }),
    ...(periods && { periods: periods.map((one) => ({ ...one, name: word(one.name) })) }),
    ...(into !== undefined && { into: kind(into) }),
    ...(formula && { formula: formulaLine(formula, cell) }),
  };
}

/** Figures that are words, and the periods that they are of. */
export const englishFigures = (
  figures: Assessment['figures'],
  names: EnglishNames,
): Assessment['figures'] =>
  new Map(
    [...figures].map(([code, column]) => [
      code,
      column.map((figure) => figure && englishFigure(figure, names)),
    ]),
  );

function englishFigure(figure: Figure, names: EnglishNames): Figure {
  const { value, previousWord, periods, source } = figure;
  return {
    ...figure,
    ...(typeof value === 'string' && { value: names.word(value) }),
    ...(previousWord !== undefined && { previousWord: names.word(previousWord) }),
    ...(source !== undefined && { source: names.others(source) }),
    ...(periods && {
      periods: new Map(
        [...periods].map(([name, one]) => [names.word(name), englishFigure(one, names)]),
      ),
    }),
  };
}

export const englishBallot = (ballot: Ballot, { word }: EnglishNames): Ballot =>
  ballot.tier === undefined ? ballot : { ...ballot, tier: word(ballot.tier) };
