import type { Language } from '../../../src/model/site.ts';
import type { Book } from '../../view/numbers/page-book.ts';
import { attribute, type Piece } from '../../view/numbers/page-reader.ts';
import { writingOf } from '../../view/numbers/writing.ts';
import type { Names } from './claims.ts';
import { cellAt } from './facts.ts';
import { proveRule } from './method.ts';
import type { DocumentToProve } from './prove-document.ts';
import { namesIn } from './unlisted.ts';
import { cellWorking, proveWorking, totalWorking } from './workings.ts';
import { unitNamed } from './written-texts.ts';

export const partOf = ({ element }: Piece): string => attribute(element, 'data-part') ?? '';
export const isFormula = (piece: Piece): boolean => partOf(piece) === 'formula';

const isExample = (text: string): boolean => /^例：|^Example: /.test(text);

/** Whose working a sentence announces. */
function exampleIn(lead: string, language: Language): { name?: string; rest?: string } {
  const chinese = /^例：(?<name>.+?)(?:，(?<rest>.+)|的总分)。$/;
  const english = /^Example: (?:the total of (?<name>.+)|(?<name>.+), (?<rest>.+))\.$/;
  return { ...(language === 'en' ? english : chinese).exec(lead)?.groups };
}

/** Runs of worked lines with the words that lead to them. */
export function proveWorkings(book: Book, one: DocumentToProve, names: Names): void {
  const { example, words, sheet } = one;
  const proofs = { example, words, sheet, write: writingOf(sheet.language) };
  let lead = '';
  let rule: string[] = [];
  let run: Piece[] = [];
  let runs = 0;
  const end = (): void => {
    const { name, rest = '' } = exampleIn(lead, sheet.language);
    const called = one.kind === 'article' ? one.traces[runs] : undefined;
    const byCall = called && unitNamed(example, sheet, called.unit);
    const unit = byCall ?? names.units.get(name ?? '') ?? one.unit;
    const codes =
      names.indicators.get(called?.indicator ?? (name === undefined ? lead : rest)) ?? [];
    const code = codes.find((one) => cellAt(sheet, unit, one));
    if (run.length > 0 && unit && code !== undefined)
      proveWorking(book, run, cellWorking({ ...proofs, unit, code }), one.quoted, sheet.language);
    else if (run.length > 0 && unit && rest === '')
      proveWorking(book, run, totalWorking({ ...proofs, unit }), one.quoted, sheet.language);
    if (run.length > 0) runs += 1;
    run = [];
  };
  for (const piece of book.pieces) {
    const { tagName } = piece.element;
    const isRule = rule.length > 0 && !isExample(lead);
    if (isFormula(piece)) {
      if (isRule) proveRule(book, piece, sheet, rule);
      else run.push(piece);
      continue;
    }
    end();
    if (/^h\d$/.test(tagName)) {
      rule = [];
      lead = piece.text.replace(/^（[^）]+）|^\(\d+\) /, '');
    } else if (/^适用于|^For \d+ indicators?: /.test(piece.text))
      rule = namesIn(piece.text.replace(/^.*?(?:：|: )/, '').replace(/[。.]$/, ''), sheet);
    else if (isExample(piece.text)) lead = piece.text;
    else if (isRule && tagName === 'p') proveRule(book, piece, sheet, rule);
  }
  end();
}
