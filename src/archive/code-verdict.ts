import type { Verdict } from '../model/seal.ts';
import { typedCode } from './fingerprint.ts';
import type { TypedCode } from './typed-code.ts';

/** What `verify` found out about one version, as far as a code can be held against it. */
export interface Verified {
  /** Its name, `2024-v1`. */
  name: string;
  /** Whether all that was looked at is as it was sealed. */
  isWhole: boolean;
  /** 封存码 of its manifest. */
  sealCode: string;
  /** 校验码 that its manifest names: a claim, which anybody can write. */
  said: string;
  /** Version of the tool that sealed it. */
  tool: string;
  /** Absent where its inputs were not scored anew. */
  anew?: {
    /** 校验码 of the inputs as scored now. */
    code: string;
    /** Whether the sealed results are those of scoring now. */
    isSame: boolean;
  };
}

export const isProof = (verdict: Verdict): boolean => verdict === 'seal' || verdict === 'check';

/** Undefined: it is no code of this version. `tool`: the version that is running. */
export function codeVerdict(
  { seal, check }: TypedCode,
  version: Verified,
  tool: string,
): Verdict | undefined {
  if (seal !== undefined && version.sealCode.startsWith(seal))
    return version.isWhole ? 'seal' : 'seal-broken';
  if (check === undefined) return undefined;
  const { anew } = version;
  if (anew && check === typedCode(anew.code)) return anew.isSame ? 'check' : 'check-inputs';
  return check === typedCode(version.said) ? claimVerdict(version, tool) : undefined;
}

/** The manifest alone names the code. */
function claimVerdict({ isWhole, anew, tool: sealedBy }: Verified, tool: string): Verdict {
  if (!isWhole) return 'check-broken';
  if (!anew) return 'check-unscored';
  return sealedBy === tool ? 'check-false' : 'check-other-tool';
}
