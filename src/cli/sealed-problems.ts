import { archiveOf, newestVersions } from '../archive/seal-versions.ts';
import { sealedDataFaults } from '../archive/sealed-years.ts';
import type { Problem } from '../model/problem.ts';
import type { Run } from './command.ts';

/** Files of sealed years that were changed since: errors that name the way to correct a year. */
export function sealedProblems(run: Run, only: string | undefined): Problem[] {
  const versions = [...newestVersions(archiveOf(run.data)).values()].filter(
    ({ year }) => year !== run.sealing && (only === undefined || only.startsWith(`${year}/`)),
  );
  return versions.flatMap((version) =>
    sealedDataFaults(run.data, version).map(({ path, what }): Problem => {
      const [year = '', name = '', ...rest] = path.split('/');
      return {
        level: 'error',
        code: 'sealed-year',
        text: 'sealed-year',
        params: { year: version.year, version: version.version, what },
        assessment: `${year}/${name}`,
        file: rest.join('/') || null,
        sheet: null,
        cell: null,
        found: null,
        also: [],
      };
    }),
  );
}
