import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml } from '../../ingest/scheme/read-yaml.ts';
import type { Dataset } from '../../model/dataset.ts';

/**
 * Whether an office said what of a year may be published: by `publish` in a scheme, or by 公开 = 否 at
 * an indicator. The public part of its seal is then the public edition.
 */
export function saysWhatIsPublished(data: string, year: string, { assessments }: Dataset): boolean {
  return assessments
    .filter(({ id }) => id.startsWith(`${year}/`))
    .some(
      ({ id, indicators }) =>
        indicators.some((one) => !one.public) || hasPublish(join(data, id, 'scheme.yaml')),
    );
}

/** Whatever it says: a scheme that publishes everything differs from one that says nothing. */
function hasPublish(path: string): boolean {
  return existsSync(path) && Object.hasOwn(readYaml(readFileSync(path)).data, 'publish');
}
