import { describe, expect, test } from 'vitest';
import { reworkWith } from '../../src/score/rescore.ts';
import { scoreAssessment, scoresOf } from '../../src/score/score-assessment.ts';
import { workingsOf } from '../../src/score/trace/workings.ts';
import { caseNames, readCase, scoreCase } from './cases.ts';

describe('re-scoring one changed figure is a whole scoring of the changed data', () => {
  test.each([
    ...caseNames('random').slice(0, 20),
    ...caseNames('random').filter((one) => one.startsWith('rules')),
  ])('%s', async (name) => {
    const { assessment: id, draft } = JSON.parse(readCase(`random/${name}/expected.json`)) as {
      assessment: string;
      draft: boolean;
    };
    const scores = (await scoreCase(`random/${name}/data`, draft)).get(id);
    if (scores === undefined) throw new Error('no scores');
    const { run } = workingsOf(scores);
    for (const [at, { code, settings }] of scores.assessment.indicators.entries()) {
      const place = at % scores.assessment.units.length;
      const unit = scores.assessment.units[place]?.code ?? '';
      const figure = scores.assessment.figures.get(code)?.[place];
      if (typeof figure?.value !== 'number' || settings.rule === 'direct') continue;
      const value = figure.value * 1.01;
      const figures = new Map(scores.assessment.figures);
      figures.set(
        code,
        (figures.get(code) ?? []).map((one, p) => (p === place ? { ...one, value } : one)),
      );
      const whole = scoreAssessment({ ...scores.assessment, figures }, { draft, upper: run.upper });
      const anew = reworkWith(workingsOf(scores), [{ unit, indicator: code, value }]);
      expect(scoresOf(anew.workings).units).toEqual(whole.scores.units);
      expect(anew.problems).toEqual(whole.problems);
    }
  });
});
