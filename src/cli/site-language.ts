import { readDelivered } from '../ingest/files/delivered-file.ts';
import { readSite } from '../ingest/scheme/read-site.ts';
import type { Language } from '../model/site.ts';

/** The language that `site.yaml` gives; undefined where there is none to be read. */
export async function siteLanguage(data: string): Promise<Language | undefined> {
  const file = 'site.yaml';
  const { bytes } = await readDelivered(data, { assessment: null, file });
  return bytes && readSite(bytes, { file }).site.language;
}
