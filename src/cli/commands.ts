import type { Command } from './command.ts';

/** What to do about figures that cannot be right. `warn` lets a trial go on. */
const GUARDS = ['warn', 'stop'] as const;

/**
 * All commands, in the order of the help text. Each is a file of its own and is loaded when called,
 * so `score` starts without Astro.
 */
export const COMMANDS: readonly Command[] = [
  {
    name: 'check',
    arguments: [0, 1],
    options: { format: ['text', 'json'], report: 'text', guards: GUARDS },
    run: async (run) => (await import('./commands/check.ts')).check(run),
  },
  {
    name: 'score',
    arguments: [1, 1],
    options: { format: ['table', 'csv', 'json'], draft: 'switch', guards: GUARDS },
    run: async (run) => (await import('./commands/score.ts')).score(run),
  },
  {
    name: 'explain',
    arguments: [2, 3],
    options: { draft: 'switch', guards: GUARDS },
    run: async (run) => (await import('./commands/explain.ts')).explain(run),
  },
  {
    name: 'findings',
    arguments: [1, 2],
    options: { format: ['table', 'json'], 'as-of': 'text', draft: 'switch', guards: GUARDS },
    run: async (run) => (await import('./commands/findings.ts')).findings(run),
  },
  {
    name: 'build',
    arguments: [0, 0],
    options: {
      out: 'text',
      only: 'text',
      draft: 'switch',
      edition: ['office', 'public'],
      anonymise: 'switch',
      pdf: 'switch',
      'no-documents': 'switch',
      shard: 'text',
      guards: GUARDS,
    },
    run: async (run) => (await import('./commands/build.ts')).build(run),
  },
  {
    name: 'join',
    arguments: [1, 9999],
    options: { out: 'text' },
    run: async (run) => (await import('./commands/join.ts')).join(run),
  },
  {
    name: 'document',
    arguments: [1, 3],
    options: {
      format: ['docx', 'pdf', 'html', 'json'],
      out: 'text',
      all: 'switch',
      draft: 'switch',
      explain: 'switch',
    },
    run: async (run) => (await import('./commands/document.ts')).document(run),
  },
  {
    name: 'compare',
    arguments: [2, 2],
    options: { format: ['table', 'json', 'docx', 'html'], out: 'text' },
    run: async (run) => (await import('./commands/compare.ts')).compare(run),
  },
  {
    name: 'seal',
    arguments: [1, 1],
    options: {
      date: 'text',
      reason: 'text',
      edition: ['office', 'public'],
      key: 'text',
      'new-key': 'text',
      'stage-is-right': 'switch',
    },
    run: async (run) => (await import('./commands/seal.ts')).sealCommand(run),
  },
  {
    name: 'verify',
    arguments: [0, 1],
    options: { code: 'text', 'no-score': 'switch', 'public-key': 'text' },
    run: async (run) => (await import('./commands/verify.ts')).verify(run),
  },
  {
    name: 'init',
    withoutData: true,
    arguments: [1, 1],
    options: {
      answers: 'text',
      name: 'text',
      issuer: 'text',
      units: 'text',
      groups: 'text',
      compared: 'text',
      weights: 'text',
      components: 'text',
      year: 'text',
    },
    run: async (run) => (await import('./commands/init.ts')).init(run),
  },
  {
    name: 'template',
    arguments: [1, 1],
    options: { by: ['assessor', 'unit'], out: 'text' },
    run: async (run) => (await import('./commands/template.ts')).template(run),
  },
  {
    name: 'new',
    arguments: [1, 1],
    options: { lineage: 'text' },
    run: async (run) => (await import('./commands/new.ts')).newCommand(run),
  },
  {
    name: 'pack',
    withoutData: true,
    arguments: [0, 0],
    options: { platform: ['win-x64', 'linux-x64', 'linux-arm64'], out: 'text' },
    run: async (run) => (await import('./commands/pack.ts')).packCommand(run),
  },
  {
    name: 'dev',
    arguments: [0, 0],
    options: { only: 'text', draft: 'switch', port: 'text', host: 'text' },
    run: async (run) => (await import('./commands/dev.ts')).dev(run),
  },
  {
    name: 'preview',
    arguments: [0, 0],
    options: { out: 'text', port: 'text', host: 'text' },
    run: async (run) => (await import('./commands/preview.ts')).preview(run),
  },
];
