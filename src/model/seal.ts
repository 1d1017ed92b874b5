import { z } from 'zod';

/** A sealed version of a year: what lies in its folder, and what was found wrong with it. */

export const SEAL_PARTS = ['public', 'internal'] as const;
export type SealPart = (typeof SEAL_PARTS)[number];

/** No path of a seal leads out of it. */
const isInside = (path: string): boolean =>
  !path.startsWith('/') && !path.split(/[\\/]/).some((part) => part === '..' || part === '');

const SealedFile = z.object({
  path: z
    .string()
    .refine(isInside)
    .meta({ description: 'Path below the part’s folder, with / between.' }),
  bytes: z.number().int(),
  sha256: z.string(),
});
export type SealedFile = z.infer<typeof SealedFile>;

/** `manifest.json` of a part. The SHA-256 of the public one is the code of the seal. */
export const SealManifest = z.object({
  format: z.literal('biaochi-seal-1'),
  part: z.enum(SEAL_PARTS),
  year: z.number().int(),
  version: z.number().int().positive(),
  date: z.string().meta({ description: 'Day of the seal, as given: YYYY-MM-DD.' }),
  reason: z.string().optional().meta({ description: 'Why an earlier version was replaced.' }),
  replaces: z.string().optional().meta({ description: 'Code of the version before.' }),
  tool: z.string().meta({ description: 'Version of the tool that made it.' }),
  edition: z.enum(['office', 'public']),
  rules: z.number().int().positive().optional().meta({
    description: 'Version of the rules that it was scored by; 1 where it is not said.',
  }),
  fingerprint: z.string().meta({ description: '校验码 of inputs and results.' }),
  assessments: z.array(z.string()),
  internal: z.string().optional().meta({
    description: 'Public part: SHA-256 of the manifest of the internal one.',
  }),
  office: z.literal('internal').optional().meta({
    description:
      'Public part: the pages of the office’s edition lie in the internal part, in office/.',
  }),
  versions: z.string().optional().meta({
    description: 'Public part: SHA-256 of the list of versions before this one.',
  }),
  signer: z.string().optional().meta({
    description:
      'Public part, where it is signed: the Ed25519 public key (SPKI, base64) that manifest.sig is checked with.',
  }),
  files: z.array(SealedFile),
});
export type SealManifest = z.infer<typeof SealManifest>;

/** `seal.json` beside the parts: the sums of both manifests and both archive files. */
export const SealIndex = z.object({
  format: z.literal('biaochi-seal-1'),
  year: z.number().int(),
  version: z.number().int().positive(),
  files: z.array(SealedFile),
});
export type SealIndex = z.infer<typeof SealIndex>;

/** One thing found changed in a seal. */
export interface SealFault {
  /** Path below the version’s folder, or the name of the version before or after it. */
  path: string;
  what:
    | 'changed'
    | 'missing'
    | 'added'
    | 'renamed'
    | 'swapped'
    | 'unreadable'
    | 'not-plain'
    /** An archive file that `seal` would have written otherwise, and programs may unpack differently. */
    | 'not-as-packed'
    | 'not-replaced'
    /** A version that the list of versions has otherwise, or has not. */
    | 'not-as-listed'
    | 'not-listed'
    | 'replaces-other';
  /** Renamed or swapped: the other path. */
  other?: string;
}

/** What a code is of a version, and how far it proves anything: only `seal` and `check` do. */
export type Verdict =
  | 'seal'
  | 'seal-broken'
  | 'check'
  | 'check-inputs'
  | 'check-broken'
  | 'check-unscored'
  | 'check-false'
  | 'check-other-tool';
