import { workingsFrom } from '../score/from-portable.ts';
import type { Portable } from '../score/portable.ts';
import type { FigureChange } from '../score/rescore.ts';
import type { Workings } from '../score/trace/workings.ts';
import { element } from './elements.ts';
import { changesIn, changesText } from './what-if/address.ts';
import { fieldKey, fieldsOf } from './what-if/fields.ts';
import { type Form, whatIfForm } from './what-if/form.ts';
import { type OutcomeBox, outcomeBox } from './what-if/outcome.ts';
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

function build(section: Section, state: StateOfPage): void {
  const { details, workings, unit } = section;
  const outcome = outcomeBox({
    ...section,
    assessment: workings.run.assessment,
    ruler: rulerOf(section),
  });
  const restoreAll = element('button', { type: 'button', class: 'no-print' }, words.restoreAll);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const form = whatIfForm(workings, fieldsOf(workings, unit), () => {
    clearTimeout(waiting);
    waiting = setTimeout(run, PAUSE);
  });
  const run = follower(section, { form, outcome, restoreAll, state });
  const fillFromAddress = (): void => {
    form.fill(textsIn(state.readState().get(state.key) ?? ''));
    run();
  };
  restoreAll.addEventListener('click', () => {
    form.fill(new Map());
    run();
    form.box.querySelector<HTMLElement>('input, select')?.focus();
  });
  const lead = element('p', { class: 'note' }, words.lead);
  details.append(lead, outcome.said, outcome.box, element('p', {}, restoreAll), form.box);
  fillFromAddress();
  state.followState(fillFromAddress);
}

interface Parts {
  form: Form;
  outcome: OutcomeBox;
  restoreAll: HTMLElement;
  state: StateOfPage;
}

/** Scores what stands in the form, shows it, and puts it into the address. */
function follower(section: Section, { form, outcome, restoreAll, state }: Parts): () => void {
  const { details, workings, unit } = section;
  const now = tryOut(workings, unit, []);
  return () => {
    const changes = form.changes();
    const changed = changes?.length ?? 0;
    restoreAll.hidden = changed === 0 && changes !== undefined;
    details.toggleAttribute('data-changed', changed > 0);
    if (changes === undefined) {
      outcome.clear();
      return;
    }
    state.writeState(state.key, changesText(changes));
    const tried = tryOut(workings, unit, changes.map(ofUnit(section)));
    outcome.show(now, tried, changed);
    if (tried.problems.length === 0) form.show(now.own, tried.own);
  };
}

/** Texts of the fields that an address names. */
const textsIn = (text: string): Map<string, string> =>
  new Map(
    changesIn(text).map(({ indicator, period, value }) => [fieldKey(indicator, period), value]),
  );

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
