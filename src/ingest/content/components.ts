import type { ContentKind } from '../../model/content.ts';

/** What an attribute of a component names. */
export type AttributeKind =
  | 'unit'
  | 'indicator'
  | 'assessment'
  | 'group'
  | 'section'
  | 'text'
  | 'number'
  | 'flag'
  | readonly string[];

export interface ComponentRule {
  /** Where it may stand: in running text, or as a paragraph of its own. */
  inline: boolean;
  attributes: Readonly<Record<string, AttributeKind>>;
  needed: readonly string[];
  /** Whether it holds paragraphs. */
  holds: boolean;
}

export const FIELDS = [
  'value',
  'target',
  'previous',
  'change',
  'completion',
  'score',
  'points',
  'lost',
  'total',
  'adjustment',
  'grade',
  'name',
] as const;

const block = (
  attributes: ComponentRule['attributes'],
  needed: readonly string[] = [],
): ComponentRule => ({
  inline: false,
  attributes: { assessment: 'assessment', ...attributes },
  needed,
  holds: false,
});

/** The components for authors: there are no others, and nothing is imported. */
export const COMPONENTS: Readonly<Record<string, ComponentRule>> = {
  BuiltIn: block({ section: 'section' }),
  RankingTable: block({ group: 'group', first: 'number' }),
  ScoreCard: block({ unit: 'unit' }, ['unit']),
  Chart: block({ unit: 'unit', indicator: 'indicator' }),
  WeakLinks: block({ unit: 'unit', first: 'number' }),
  ProgressCounts: block({}),
  Trace: block({ unit: 'unit', indicator: 'indicator' }, ['unit']),
  PageBreak: block({}),
  Annex: { ...block({ name: 'text', landscape: 'flag' }, ['name']), holds: true },
  Value: {
    ...block({ unit: 'unit', indicator: 'indicator', field: FIELDS }, ['unit']),
    inline: true,
  },
  Rank: {
    ...block({ unit: 'unit', indicator: 'indicator', group: 'flag' }, ['unit']),
    inline: true,
  },
};

/** Parts of the built-in documents that a text may call for by name. */
export const SECTIONS: Readonly<Record<ContentKind, readonly string[]>> = {
  circular: ['intro', 'overall', 'strong', 'weak', 'require', 'annexes'],
  'weak-links': ['intro', 'overall', 'require', 'annexes'],
  'progress-alert': ['overall', 'behind', 'leaders', 'others', 'require', 'annexes'],
  standing: ['overall', 'rivals', 'moves', 'official', 'annexes'],
  'speaking-notes': ['overall', 'strong', 'weak', 'vetoes', 'behind', 'time'],
  tutorial: ['intro', 'what', 'rules', 'total', 'ranks', 'missing'],
  rules: ['intro', 'units', 'content', 'scoring', 'events', 'grades', 'work', 'annexes'],
  'unit-report': ['done', 'problems', 'plans'],
  'one-pager': ['result', 'categories', 'points', 'gaps'],
  'score-notice': ['intro', 'total', 'scores', 'traces', 'annexes'],
  'publicity-notice': ['intro', 'annexes'],
  'appeal-form': ['form'],
  commendation: ['list'],
  'interview-list': ['list'],
  'score-sheet': ['results'],
  pack: [],
  article: [],
};

/** Elements that may be written as such, for tables. */
export const TABLE_ELEMENTS = ['table', 'thead', 'tbody', 'tr', 'th', 'td'];
