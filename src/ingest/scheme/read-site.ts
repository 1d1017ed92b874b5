import type { Problem } from '../../model/problem.ts';
import { Site } from '../../model/site.ts';
import { readBySchema } from './read-by-schema.ts';
import { readYaml, type Yaml } from './read-yaml.ts';
import { unreadableYaml, yamlProblem } from './yaml-problem.ts';

const NAMELESS = { title: '标尺' };

/** Reads the bytes of `site.yaml`; a site with what could be read, in any case. */
export function readSite(
  bytes: Uint8Array,
  { file }: { file: string },
): { site: Site; problems: Problem[] } {
  const at = { assessment: null, file };
  let yaml: Yaml;
  try {
    yaml = readYaml(bytes);
  } catch (error) {
    return { site: Site.parse(NAMELESS), problems: [unreadableYaml(error, at)] };
  }
  const { value, findings } = readBySchema(Site, yaml, NAMELESS);
  const problems = findings.map((finding) => yamlProblem(finding, at));
  return { site: withMainLanguage(value ?? Site.parse(NAMELESS)), problems };
}

/** The first of several languages is that of the site. */
const withMainLanguage = (site: Site): Site => ({
  ...site,
  language: site.languages?.[0] ?? site.language,
});
