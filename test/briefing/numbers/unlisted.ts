import type { Sheet } from '../../view/numbers/example.ts';
import { categoriesOf } from '../../view/numbers/groups-worked.ts';

const known = new WeakMap<Sheet, readonly string[]>();

/** Names that read like lists, such as “Agriculture and Rural Affairs Bureau”; the longest first. */
function namesLikeLists(sheet: Sheet): readonly string[] {
  const found = known.get(sheet) ?? listedNames(sheet);
  known.set(sheet, found);
  return found;
}

function listedNames({ input, units }: Sheet): string[] {
  const { scheme, indicators } = input;
  const owners = indicators.flatMap(({ lead, support, leader, assessor }) => [
    ...[...lead, ...support].map(({ text }) => text),
    ...[leader, assessor].flatMap((text) => text?.split(/[;；、]/) ?? []),
  ]);
  const all = [
    ...[...units, ...indicators, ...scheme.groups, ...scheme.raters].map(({ name }) => name),
    ...categoriesOf(scheme.categories).map(({ name }) => name),
    ...owners.map((text) => text.trim()),
  ];
  return [...new Set(all)]
    .filter((name) => /, | and /.test(name))
    .sort((a, b) => b.length - a.length);
}

/** A name without the signs of a list, and as long. */
export const joined = (name: string): string =>
  name.replaceAll(', ', '·-').replaceAll(' and ', '-and-');

/** A text, as long as before, in which no name of the sheet reads like a list. */
export function unlisted(text: string, sheet: Sheet, more: Iterable<string> = []): string {
  let rest = text;
  for (const name of [...more, ...namesLikeLists(sheet)])
    if (/, | and /.test(name) && rest.includes(name)) rest = rest.replaceAll(name, joined(name));
  return rest;
}

/** The names of a list, between which stand 、 or commas and “and”. */
export const namesIn = (list: string, sheet: Sheet): string[] =>
  unlisted(list, sheet)
    .split(/(?:、|, | and )(?![^（]*）)/)
    .map((name) => name.replaceAll('·-', ', ').replaceAll('-and-', ' and '));
