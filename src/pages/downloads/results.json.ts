import { scoreJson } from '../../export/score-json.ts';
import { traceIndicator, traceTotal } from '../../score/trace.ts';
import { siteView } from '../_view/site-view.ts';

/** All results with their traces, an assessment after the other. */
function* results(): Generator<string> {
  yield '{"assessments":[';
  let between = '\n';
  for (const { scores } of siteView().assessments) {
    yield between;
    yield* scoreJson(scores, { indicator: traceIndicator, total: traceTotal });
    between = ',\n';
  }
  yield ']}\n';
}

export function GET(): Response {
  const encoder = new TextEncoder();
  const pieces = results();
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const { value, done } = pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  return new Response(body, { headers: { 'Content-Type': 'application/json' } });
}
