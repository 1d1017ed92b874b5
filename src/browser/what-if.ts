import { type Portable, workingsFrom } from '../score/portable.ts';
import type { FigureChange } from '../score/rescore.ts';
import type { Workings } from '../score/trace/workings.ts';
import { changesIn, changesText } from './what-if/address.ts';
import { element } from './what-if/elements.ts';
import { fieldKey, fieldsOf } from './what-if/fields.ts';
import { whatIfForm } from './what-if/form.ts';
import { outcomeBox } from './what-if/outcome.ts';
import { tryOut } from './what-if/trial.ts';
import { words } from './what-if/words.ts';
import type { StateOfPage, WhatIf } from './what-if-section.ts';

/** Typing is not followed key by key where thousands of units are scored anew. */
const PAUSE = 120;

interface Section {
  details: HTMLElement;
  workings: Workings;
  /** Place of the unit. */
  unit: number;
}

const whatIf: WhatIf = (details, portable, state) => {
  const workings = workingsFrom(portable as Portable);
  const { units } = workings.run.assessment;
  const unit = units.findIndex(({ code }) => code === details.dataset.unit);
  if (unit < 0) throw new Error(`no unit ${details.dataset.unit}`);
  build({ details, workings, unit }, state);
};

function build(section: Section, { key, readState, writeState, followState }: StateOfPage): void {
  const { details, workings, unit } = section;
  const now = tryOut(workings, unit, []);
  const outcome = outcomeBox({
    ...section,
    assessment: workings.run.assessment,
    ruler: rulerOf(section),
  });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const run = (): void => {
    const changes = form.changes();
    const changed = changes?.length ?? 0;
    restoreAll.hidden = changed === 0 && changes !== undefined;
    details.toggleAttribute('data-changed', changed > 0);
    if (changes === undefined) return outcome.clear();
    writeState(key, changesText(changes));
    const then = tryOut(workings, unit, changes.map(ofUnit(section)));
    outcome.show(now, then, changed);
    if (then.problems.length === 0) form.show(now.own, then.own);
  };
  const changed = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(run, PAUSE);
  };
  const form = whatIfForm(workings, fieldsOf(workings, unit), changed);
  const restoreAll = element('button', { type: 'button', class: 'no-print' }, words.restoreAll);
  restoreAll.addEventListener('click', () => {
    form.fill(new Map());
    run();
    form.box.querySelector<HTMLElement>('input, select')?.focus();
  });
  const fillFromAddress = (): void => {
    const asked = changesIn(readState().get(key) ?? '');
    form.fill(
      new Map(asked.map(({ indicator, period, value }) => [fieldKey(indicator, period), value])),
    );
    run();
  };
  details.append(
    element('p', { class: 'note' }, words.lead),
    outcome.said,
    outcome.box,
    element('p', {}, restoreAll),
    form.box,
  );
  fillFromAddress();
  followState(fillFromAddress);
}

const ofUnit =
  ({ workings, unit }: Section) =>
  (change: Omit<FigureChange, 'unit'>): FigureChange => ({
    ...change,
    unit: workings.run.assessment.units[unit]?.code ?? '',
  });

function rulerOf({ details, workings }: Section) {
  const { low, high } = details.dataset;
  const { scheme } = workings.run.assessment;
  return {
    low: Number(low),
    high: Number(high),
    full: scheme['full-score'],
    decimals: scheme.rounding.total,
  };
}

(globalThis as { biaochiWhatIf?: WhatIf }).biaochiWhatIf = whatIf;
