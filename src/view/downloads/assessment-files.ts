import type { AssessmentView } from '../site/assessment-view.ts';
import type { SiteView } from '../site/site-view.ts';

/** Above so many scores a workbook is slow to open and the tables of values serve better. */
const MANY = 60_000;

export const scoreCount = ({ scores }: AssessmentView): number =>
  scores.units.reduce((sum, { indicators }) => sum + indicators.length, 0);

export const hasWorkbook = (of: AssessmentView): boolean => scoreCount(of) <= MANY;

/** Files of an assessment that are made at build. */
export const assessmentFiles = (of: AssessmentView): string[] => [
  'ranking.csv',
  ...(hasWorkbook(of) ? ['workbook.xlsx'] : []),
];

export const downloadPaths = ({
  fresh,
}: SiteView): { params: { year: string; name: string; file: string } }[] =>
  fresh.flatMap((of) =>
    assessmentFiles(of).map((file) => ({ params: { year: of.year, name: of.name, file } })),
  );
