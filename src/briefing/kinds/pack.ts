import type { AssessmentFacts } from '../assessment-facts.ts';
import type { Draft, Pack } from '../draft.ts';
import { formalParts } from '../formal-parts.ts';

/** Documents in the order of the agenda. Marks stand on the cover alone, the note at the end; no document of it has an imprint. */
export function packOf(facts: AssessmentFacts, documents: readonly Draft[], title?: string): Pack {
  const { notes } = facts.words;
  const { marks, signature, date, note, creator } = formalParts(facts, 'pack');
  return {
    kind: 'pack',
    title: title ?? notes.packTitle(facts.scheme.title),
    marks,
    lines: [signature, date].filter((line) => line !== undefined),
    contents: notes.contents,
    creator,
    documents: documents.map((draft, i) => {
      const { note: own = note, imprint: _, ...rest } = draft;
      const isLast = i === documents.length - 1;
      return { ...rest, marks: [], note: isLast ? own : undefined };
    }),
  };
}
