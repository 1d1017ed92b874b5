import { z } from 'zod';

/** The list of all sealed versions of an archive, in the order in which they were sealed. */

export const VersionEntry = z.strictObject({
  year: z.number().int(),
  version: z.number().int().positive(),
  date: z.string().meta({ description: 'Day of the seal, YYYY-MM-DD.' }),
  code: z.string().meta({ description: 'SHA-256 of the public manifest: the code of the seal.' }),
  index: z.string().meta({ description: 'SHA-256 of seal.json, which names the archive files.' }),
  before: z.string().meta({
    description: 'SHA-256 of the entry before, as it stands; blank in the first one.',
  }),
  signer: z.string().optional().meta({ description: 'Ed25519 public key (SPKI, base64).' }),
  signature: z.string().optional().meta({
    description: 'Its signature over the entry without this key, base64.',
  }),
});
export type VersionEntry = z.infer<typeof VersionEntry>;

export const VersionList = z.strictObject({
  format: z.literal('biaochi-versions-1'),
  versions: z.array(VersionEntry),
});
export type VersionList = z.infer<typeof VersionList>;
