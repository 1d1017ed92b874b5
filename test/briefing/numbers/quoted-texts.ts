import type { Example, Sheet } from '../../view/numbers/example.ts';
import { categoriesOf } from '../../view/numbers/groups-worked.ts';

/** Texts that stand in the tables as people wrote them: numbers within them are quoted. */
export function quotedTexts({ sheets }: Example, own: Sheet): string[] {
  const near = sheets.filter(({ id }) => id === own.id || id === own.input.scheme.upper);
  const all = near.flatMap(({ input }) => {
    const { scheme } = input;
    return [
      scheme.title,
      scheme.basis,
      scheme.issuer,
      ...categoriesOf(scheme.categories).map(({ name }) => name),
      ...input.units.flatMap(({ name, short }) => [name, short]),
      ...input.indicators.flatMap(({ name, requirement }) => [name, requirement]),
      ...input.adjustments.flatMap(({ reason, document }) => [reason, document]),
      ...input.vetoes.flatMap(({ reason, document }) => [reason, document]),
      ...input.deductions.flatMap(({ reason, document }) => [reason, document]),
      ...input.decisions.flatMap(({ document, reason }) => [document, reason]),
      ...input.appeals.flatMap(({ claim, answer, document }) => [claim, answer, document]),
      ...[...input.figures.values()].flatMap((figures) => figures.map((one) => one?.note)),
      ...input.reports.flatMap(({ problems, plans }) => lines(problems, plans)),
      ...[...input.progress].map(({ text }) => text),
    ];
  });
  // A sentence takes up a remark without its stop, and a report clause by clause. 任务38 does not
  // begin with 任务3: a name ends where no digit follows.
  const names = near.flatMap(({ input }) => input.indicators.map((one) => one.given ?? one.name));
  const clauses = all
    .flatMap((text) => (text ?? '').split(/[。；\n]/))
    .flatMap((clause) => [
      clause,
      ...names
        .filter((name) => clause.startsWith(name))
        .map((name) => clause.slice(name.length))
        .filter((rest) => !/^\d/.test(rest)),
    ]);
  const found = new Set(
    [...all, ...clauses].filter((text): text is string => text !== undefined && /\d/.test(text)),
  );
  return [...found].sort((a, b) => b.length - a.length);
}

const lines = (...texts: (string | undefined)[]): string[] =>
  texts.flatMap((text) => (text ?? '').split(/\r?\n/).map((line) => line.trim()));
