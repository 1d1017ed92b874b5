import type { Place } from './claims.ts';
import { said } from './claims.ts';
import { namesIn } from './unlisted.ts';

/** Sentences that count something for each leader: 从分管领导看，甲短板最多，有5项；乙、丙各4项. */
export const BY_LEADER = {
  weak: said(/^从.*分管领导看，(?!.*滞后事项)/, /^(?:Of .+, b|B)y leader in charge: /),
  behind: said(/^从.*分管领导看，.*滞后事项/, /^Behind schedule (?:in .+ )?by leader in charge: /),
};

/** The count at the end of a clause: of one leader, or of each that it names. */
export const LEADER_COUNT = said(/[^\d.](?<count>\d+)项$/, / (?<count>\d+)$/);

/** 甲短板最多，有5项；乙、丙各4项 and 短板由甲、乙分管，各3项 as 甲有5项；乙、丙各4项 and 甲、乙各3项. */
const plainly = (sentence: string): string =>
  sentence
    .replace(/^从.*?分管领导看，/, '')
    .replace(/(?:短板|滞后事项)最多，(?=[有各])/, '')
    .replace(/^(?:短板|滞后事项)由(.+)分管，/, '$1')
    .replace(/^.*leader in charge: /, '');

/** All leaders that the count of a clause is of: those that stand with it between two stops. */
export function leadersNamed({ sheet, sentence, text }: Place): string[] {
  const isEnglish = sheet.language === 'en';
  const count = /\d+(?=项?$)/.exec(text)?.[0] ?? '';
  const end = isEnglish ? / (?:each )?(\d+)$/ : /[各有共]?(\d+)项$/;
  const segment = plainly(sentence)
    .split(isEnglish ? '; ' : /[，；]/)
    .find((one) => end.exec(one)?.[1] === count);
  return namesIn((segment ?? '').replace(end, ''), sheet);
}

/** The count, where it is that of every leader named; else what it is of. */
export function countOfEach(place: Place, countOf: (leader: string) => number): string {
  const counts = new Set(leadersNamed(place).map(countOf));
  return counts.size === 1 ? String([...counts][0]) : `${[...counts].join(' or ')}, of each`;
}

/** The count, where the leaders named with it are all that have as many; else who these are. */
export function countOfAll(place: Place, counts: ReadonlyMap<string, number>): string {
  const count = countOfEach(place, (leader) => counts.get(leader) ?? 0);
  const all = [...counts.keys()].filter((leader) => String(counts.get(leader)) === count).sort();
  const named = leadersNamed(place).sort();
  return named.join() === all.join() ? count : `${count}, of ${all.join(' and ')}`;
}
