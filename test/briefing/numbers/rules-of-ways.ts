import { type Rule, said, turned } from './claims.ts';
import { amount, numberOf, reaching, targetOf } from './facts.ts';
import { hiddenDigits } from './rules-of-unit.ts';
import { joined } from './unlisted.ts';

/** Sentences about a figure itself, and about what it would have to be. */

const NONE = Number.NaN;

/** The words behind an amount, so that the amount itself is read to its end. */
const ways: Rule[] = [
  {
    say: said(
      /(?:完成目标|控制在)(?<target>[\d.]+.*?)(?:以内)?$/,
      /(?:reach the target of|keep within) (?<target>\d.*)$/,
    ),
    numbers: ({ cell }) => ({ target: cell && amount(cell, targetOf(cell) ?? NONE) }),
  },
  {
    say: said(
      /(?:达到|降至)(?<best>[\d.]+[^；]*)即为满分$/,
      /full score (?:at|when down to) (?<best>−?\d.*)$/,
    ),
    numbers: ({ cell }) => {
      const best = cell?.json.bounds?.satisfactory;
      return { best: cell && typeof best === 'number' ? amount(cell, best) : 'no bound' };
    },
  },
  {
    in: said(/可使总分升至|可评为/, / would give /),
    say: said(/(?:达到|降至)(?<to>[\d.]+.*)$/, /(?:^|: |down to )(?<to>−?\d.*) would give /),
    numbers: ({ cell }) => ({ to: cell && amount(cell, reaching(cell)?.x ?? NONE) }),
  },
  {
    say: said(
      /^可使总分升至(?:组内)?第(?<rank>\d+)位$/,
      / would give (?:joint )?(?<rank>\d+)(?:st|nd|rd|th) place/,
    ),
    numbers: ({ cell }) => ({ rank: (cell && reaching(cell)?.gap.rank) ?? 'none' }),
  },
  {
    in: said(/^改进下列(?:任何)?一项，/, /^(?:This|Each of these) alone would /),
    say: said(
      /由(?<from>[−\d.]+.*)(?<way>提高|降低)到(?<to>[−\d.]+.*)$/,
      / from (?<from>−?\d.*) to (?<to>−?\d.*)$/,
    ),
    numbers: ({ cell }, { way }) => {
      const found = cell && reaching(cell);
      const { from = NONE, x } = found ?? {};
      return {
        from: cell && amount(cell, from),
        to: cell && amount(cell, x ?? NONE),
        ...(way === undefined ? {} : { way: turned(way, (x ?? NONE) - from) }),
      };
    },
  },
  {
    in: said(/^改进下列(?:任何)?一项，/, /^(?:This|Each of these) alone would give /),
    say: said(
      /^即可使总分升至(?:组内)?第(?<rank>\d+)位：/,
      /^(?:This|Each of these) alone would give (?:joint )?(?<rank>\d+)(?:st|nd|rd|th) place/,
    ),
    numbers: ({ sheet, unit }) => ({
      rank: sheet.found.get(unit?.code ?? '')?.gaps[0]?.rank ?? 'none',
    }),
  },
];

/** What stands right behind the name of the indicator: 120.67亿元. */
const values: Rule[] = [
  {
    say: said(
      /^.*?(?<name>\D)(?<value>−?[\d.]+\D*)$/,
      /^(?!.* would give ).*?: (?<value>−?\d[^:]*)$/,
    ),
    numbers: ({ cell, text }): Record<string, string | undefined> => {
      const value = cell && numberOf(cell);
      const own = cell && text.indexOf(joined(hiddenDigits(cell.row.name)));
      if (!cell || value === undefined || own === undefined || own < 0) return {};
      const end = own + cell.row.name.length;
      const rest = text.slice(end).replace(/^为|^: /, '');
      return rest.startsWith('−') || /^\d/.test(rest) ? { value: amount(cell, value) } : {};
    },
  },
];

export const OF_WAYS: readonly Rule[] = [...ways, ...values];
