import type { Markup } from '../components/html.ts';

/** An annex: its name in the annex note, and its table. */
export interface Annex {
  label: string;
  name: string;
  /** A wide table stands on a sheet of its own, turned. */
  landscape: boolean;
  table: Markup;
}

export interface CircularPart {
  head: string;
  paragraphs: string[];
}

/** 考核情况通报, all of it in words. */
export interface Circular {
  title: string;
  mark: string | undefined;
  recipients: string;
  intro: string[];
  parts: CircularPart[];
  annexLabel: string;
  annexes: Annex[];
  signature: string | undefined;
  date: string | undefined;
  imprint: string;
}
