import type { KeyObject } from 'node:crypto';
import { codeVerdict, isProof, type Verified } from '../../archive/code-verdict.ts';
import { isInternalElsewhere } from '../../archive/laid-out.ts';
import { listFound } from '../../archive/list-faults.ts';
import {
  archiveOf,
  findManifest,
  findSealCode,
  type SealVersion,
  sealVersions,
  versionName,
} from '../../archive/seal-versions.ts';
import { toolOfSeal } from '../../archive/sealed-rules.ts';
import { keyPrint, keyText } from '../../archive/signature.ts';
import { readTypedCode, SEAL_DIGITS, type TypedCode } from '../../archive/typed-code.ts';
import { finishSeal } from '../../archive/unfinished-seal.ts';
import { sealFaults } from '../../archive/verify.ts';
import { unzipNative } from '../../export/xlsx/unzip-native.ts';
import { messages } from '../../i18n/messages.ts';
import { problemLines } from '../../i18n/problem-lines.ts';
import { visible } from '../../i18n/visible.ts';
import { toolVersion } from '../../integration/project.ts';
import type { Problem } from '../../model/problem.ts';
import type { SealManifest } from '../../model/seal.ts';
import { type Run, UsageError } from '../command.ts';
import { sayList } from '../seal/say-list.ts';
import { type Anew, scoreAnew } from '../seal/score-anew.ts';
import { verifyKey } from '../seal/seal-key.ts';
import {
  sayEdition,
  sayNothingProved,
  sayPagesNotExamined,
  saySignedNeighbours,
} from '../seal/what-is-proved.ts';

/** How many differing results are printed one by one. */
const MOST = 50;

/**
 * Proves that sealed versions are as they were sealed, scores their inputs anew, and checks a code
 * typed from paper. Exit 1 where anything differs or the code is not proved.
 */
export async function verify(run: Run): Promise<number> {
  const key = verifyKey(run);
  const code = typedCodeOf(run);
  finishSeal(archiveOf(run.data));
  const versions = chosenVersions(run);
  await sayPagesNotExamined(run, { code, key }, versions);
  const checked: Checked[] = [];
  for (const version of versions) checked.push(await verifyOne(run, version, key));
  const isListed = await sayList(run, run.args[0]?.slice(0, 4));
  await sayNothingProved(run, { code, key });
  const isProved = code === undefined || (await checkCode(run, checked, code));
  return isProved && isListed && checked.every(({ isSound }) => isSound) ? 0 : 1;
}

/** A version as far as it was looked at; without `verified` not even its manifest can be read. */
interface Checked {
  isSound: boolean;
  verified?: Verified;
}

function typedCodeOf(run: Run): TypedCode | undefined {
  const typed = run.texts.get('code');
  if (typed === undefined) return undefined;
  const code = readTypedCode(typed);
  if (code === undefined) throw new UsageError(textOf(run).badCode(typed, SEAL_DIGITS));
  return code;
}

function chosenVersions(run: Run): SealVersion[] {
  const text = textOf(run);
  const archive = archiveOf(run.data);
  const all = sealVersions(archive);
  const typed = run.args[0];
  const match = /^(\d{4})(?:@v([1-9]\d*))?$/.exec(typed ?? '');
  if (typed !== undefined && !match) throw new UsageError(text.badYear(typed));
  const isTyped = ({ year, version }: Pick<SealVersion, 'year' | 'version'>): boolean =>
    (match === null || year === Number(match[1])) &&
    (match?.[2] === undefined || version === Number(match[2]));
  const chosen = all.filter(isTyped);
  const isLost = listFound(archive).faults.some(({ path }) => isTyped(typedName(path)));
  if (chosen.length === 0 && !isLost) throw new UsageError(text.nothingSealed(archive, typed));
  return chosen;
}

/** The version that an entry of the list of versions names; 0 if it names none. */
function typedName(path: string): Pick<SealVersion, 'year' | 'version'> {
  const [year, version] = path.split('-v').map(Number);
  return { year: year ?? 0, version: version ?? 0 };
}

const textOf = (run: Run) => messages(run.language ?? 'zh-CN').archive;

async function verifyOne(
  run: Run,
  version: SealVersion,
  key: KeyObject | undefined,
): Promise<Checked> {
  const text = textOf(run);
  const name = versionName(version.year, version.version);
  const faults = sealFaults(version, unzipNative);
  const manifest = findManifest(version, 'public');
  const sealCode = findSealCode(version);
  if (faults.length > 0 || !manifest || sealCode === undefined) {
    await run.output.print(`${text.sealBroken(name, faults.length)}\n`);
    for (const fault of faults) await run.output.print(`  ${visible(text.sealFault(fault))}\n`);
    if (!manifest || sealCode === undefined) return { isSound: false };
    return { isSound: false, verified: verifiedOf({ name, manifest, sealCode }, false) };
  }
  await run.output.print(`${text.sealWhole(name, manifest.files.length, manifest.date)}\n`);
  await run.output.print(`  ${text.sealCodeIs(sealCode)}\n`);
  const isSigned = await checkSigner(run, manifest.signer, key);
  await saySignedNeighbours(run, version, manifest);
  const isHere = await sayInternal(run, version);
  const isScored = isHere && !run.switches.has('no-score');
  const anew = isScored ? await scoreAnew(version, manifest) : undefined;
  await sayEdition(run, manifest, anew?.hidesFromPublic ?? false);
  const isSame = anew ? await sayScores(run, anew) : true;
  const isTrue = await sayCheckCode(run, manifest, anew);
  return {
    isSound: isHere && isSigned && isSame && isTrue,
    verified: verifiedOf({ name, manifest, sealCode }, true, anew && { code: anew.code, isSame }),
  };
}

const verifiedOf = (
  { name, manifest, sealCode }: { name: string; manifest: SealManifest; sealCode: string },
  isWhole: boolean,
  anew?: Verified['anew'],
): Verified => ({
  name,
  isWhole,
  sealCode,
  said: manifest.fingerprint,
  tool: toolOfSeal(manifest),
  ...(anew && { anew }),
});

/** Says what the signature proves. With a public key the seal has to be signed by it. */
async function checkSigner(
  run: Run,
  signer: string | undefined,
  key: KeyObject | undefined,
): Promise<boolean> {
  const text = textOf(run);
  const say = (words: string) => run.output.print(`  ${words}\n`);
  if (signer === undefined) {
    if (key) await say(text.notSigned);
    return key === undefined;
  }
  const print = keyPrint(signer);
  if (!key) await say(text.signedBySomebody(print));
  else if (keyText(key) === signer) await say(text.signedByKey(print));
  else await say(text.signedByOther(print, keyPrint(keyText(key))));
  return key === undefined || keyText(key) === signer;
}

/** Says what could not be checked where the internal part is kept elsewhere. */
async function sayInternal(run: Run, version: SealVersion): Promise<boolean> {
  if (!isInternalElsewhere(version)) return true;
  await run.output.print(`  ${textOf(run).internalElsewhere(version.folder)}\n`);
  return false;
}

/** Prints each result that scoring anew gives otherwise. */
async function sayScores(run: Run, { differences, errors, today }: Anew): Promise<boolean> {
  const text = textOf(run);
  for (const line of problemLines(errors, run.language ?? 'zh-CN'))
    await run.output.print(`  ${line}\n`);
  const same = differences.length === 0 && errors.length === 0;
  await run.output.print(
    `  ${same ? text.rescoredSame : text.rescoredOther(differences.length)}\n`,
  );
  for (const { path, sealed, now } of differences.slice(0, MOST))
    await run.output.print(`    ${visible(text.rescoredLine(path, sealed, now))}\n`);
  if (differences.length > MOST)
    await run.output.print(`    ${text.rescoredMore(differences.length - MOST)}\n`);
  if (errors.length === 0) await sayToday(run, today);
  return same;
}

/** Prints one notice of what would have to be mended if the data were sealed today. */
async function sayToday(run: Run, today: readonly Problem[]): Promise<void> {
  if (today.length === 0) return;
  await run.output.print(`  ${textOf(run).todaysRules(today.length)}\n`);
  for (const line of problemLines(today, run.language ?? 'zh-CN'))
    await run.output.print(`    ${line}\n`);
}

/**
 * Says whether the 校验码 in the manifest is that of the sealed inputs. The same version of the tool
 * must give the same code; another version may compute it in another way.
 */
async function sayCheckCode(
  run: Run,
  manifest: SealManifest,
  anew: Anew | undefined,
): Promise<boolean> {
  const text = textOf(run);
  const { fingerprint: said } = manifest;
  const tool = toolOfSeal(manifest);
  const say = (words: string) => run.output.print(`  ${words}\n`);
  if (!anew) await say(text.fingerprintSaid(said));
  else if (anew.code === said) await say(text.fingerprintIs(said));
  else if (tool === toolVersion()) await say(text.fingerprintFalse(said, anew.code));
  else await say(text.fingerprintNow({ said, code: anew.code, tool, now: toolVersion() }));
  return !anew || anew.code === said || tool !== toolVersion();
}

/**
 * Says what a code typed from paper is and what it proves. Fails unless one version has this code.
 */
async function checkCode(run: Run, checked: readonly Checked[], code: TypedCode): Promise<boolean> {
  const text = textOf(run);
  const known = checked.flatMap(({ verified }) => {
    const verdict = verified && codeVerdict(code, verified, toolVersion());
    return verdict ? [{ verified, verdict }] : [];
  });
  for (const { verified, verdict } of known)
    await run.output.print(`${text.codeIs[verdict]({ ...verified, now: toolVersion() })}\n`);
  if (known.length === 0)
    await run.output.print(`${text.codeUnknown(run.texts.get('code') ?? '')}\n`);
  return known.some(({ verdict }) => isProof(verdict));
}
