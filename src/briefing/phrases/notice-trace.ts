import { traceLines } from '../../i18n/trace-text.ts';
import type { TraceLine } from '../../i18n/trace-words.ts';
import type { Source } from '../../model/source.ts';
import type { Origin, Trace, TraceStep } from '../../model/trace.ts';
import { hasCategoryPoints } from '../../score/total/printed-points.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';

/** A cell without its address: file names may hold the names of other units. */
const NOWHERE: Source = { place: { file: '', sheet: null } };

/**
 * Lines that continue an equation, put behind its first line. What follows is no part of the
 * equation (达到目标值得 100，否则为 0；93.2 < 95) stands apart, and so does what comes of it.
 */
export function joinedLines(traced: readonly TraceLine[], semicolon: string): string[] {
  const lines: string[] = [];
  let equation = '';
  let isOpen = true;
  for (const { label, text } of traced) {
    const last = lines.length - 1;
    if (label !== '' || last < 0) {
      equation = label;
      isOpen = true;
      lines.push(`${label} ${text}`.trim());
      continue;
    }
    const goesOn = text.startsWith('= ');
    lines[last] +=
      goesOn && isOpen ? ` ${text}` : semicolon + (goesOn ? `${equation} ${text}` : text);
    isOpen = goesOn;
  }
  return lines;
}

/** A trace in lines for one unit alone: no other unit, and no file that may be named after one. */
export function noticeLines({ frame, words, scheme }: AssessmentFacts, trace: Trace): string[] {
  const own = { ...trace, steps: trace.steps.map(withoutPlace) };
  const traced = traceLines(own, frame.language, {
    namePeers: false,
    inMarks: hasCategoryPoints(scheme),
  });
  return joinedLines(traced, words.briefing.semicolon);
}

function withoutPlace(step: TraceStep): TraceStep {
  const bare = { ...step } as TraceStep & { at?: Source; sources?: Source[]; origin?: Origin };
  if ('sources' in bare) bare.sources = [];
  if ('at' in bare) bare.at = NOWHERE;
  if ('origin' in bare && bare.origin) bare.origin = originWithoutPlace(bare.origin);
  return bare;
}

function originWithoutPlace(origin: Origin): Origin {
  if (origin.from === 'row') return { from: 'defaults' };
  if ('at' in origin) return { from: origin.from } as Origin;
  return origin;
}
