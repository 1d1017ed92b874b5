import type { Problem } from '../../model/problem.ts';
import { locatedProblem } from '../cells/located-problem.ts';
import type { UnreadableFile } from '../files/unreadable-file.ts';
import type { YamlFinding } from './schema-findings.ts';

export interface YamlFile {
  assessment: string | null;
  file: string;
}

export function yamlProblem({ finding, found }: YamlFinding, file: YamlFile): Problem {
  return locatedProblem(finding, { ...file, found: found ?? null });
}

export function unreadableYaml(error: unknown, file: YamlFile): Problem {
  if (!isUnreadable(error)) throw error;
  const { written } = error.finding.params;
  return locatedProblem(error.finding, {
    ...file,
    found: typeof written === 'string' && written !== '' ? written : null,
  });
}

const isUnreadable = (error: unknown): error is UnreadableFile =>
  error instanceof Error && error.name === 'UnreadableFile';
