import { expect, test } from 'vitest';
import { traceBlock } from '../../../src/components/tables/trace-lines.ts';

test('a line without a label goes on below the one above', () => {
  const lines = [
    { label: '得分', text: '= 60 + 40 × 0.5' },
    { label: '', text: '= 80' },
  ];
  expect(traceBlock(lines).markup).toBe('<dl><dt>得分<dd>= 60 + 40 × 0.5<br>= 80</dl>');
});

test('names are escaped, in labels each time and in texts beside harmless ones', () => {
  const lines = [
    { label: 'A & B', text: '= 1' },
    { label: '<i>', text: '"C" < D' },
  ];
  const markup = '<dl><dt>A &amp; B<dd>= 1<dt>&lt;i&gt;<dd>&quot;C&quot; &lt; D</dl>';
  expect(traceBlock(lines).markup).toBe(markup);
  expect(traceBlock(lines).markup).toBe(markup);
});
