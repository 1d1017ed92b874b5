import { rulerMarks, rulerTicks } from '../components/charts/ruler.ts';
import type { Answer } from '../view/search/search-entries.ts';
import type { Scale } from '../view/site/scale.ts';

/** The line with its ticks of each stretch of the scale, drawn once. */
function lines(answers: readonly Answer[]): { paths: string[]; of: (scale: Scale) => number } {
  const paths: string[] = [];
  for (const { ruler } of answers) {
    const path = ruler && rulerTicks(ruler.scale);
    if (path !== undefined && !paths.includes(path)) paths.push(path);
  }
  return { paths, of: (scale) => paths.indexOf(rulerTicks(scale)) };
}

/**
 * A script that leaves all that can be asked for in a variable, addresses from the folder that it
 * lies in; see `src/browser/answer/entry.ts` for its shape.
 */
export function searchScript(answers: readonly Answer[], folder: string): Response {
  const { paths, of } = lines(answers);
  const entries = answers.map((one) => {
    const entry = [one.name, one.address.slice(folder.length), one.of, one.also, one.answer];
    if (!one.ruler) return entry;
    const { path, middle } = rulerMarks(one.ruler.scale, one.ruler.marks);
    return [...entry, [of(one.ruler.scale), path, ...(middle === undefined ? [] : [middle])]];
  });
  return new Response(`self.biaochiSearch=${JSON.stringify({ lines: paths, entries })}\n`, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
}
