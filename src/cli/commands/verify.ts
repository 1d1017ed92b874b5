import type { KeyObject } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, typedCode } from '../../archive/fingerprint.ts';
import { type ResultDifference, resultDifferences } from '../../archive/result-differences.ts';
import {
  archiveOf,
  readManifest,
  type SealVersion,
  sealCode,
  sealVersions,
  versionName,
} from '../../archive/seal-versions.ts';
import { keyPrint, keyText } from '../../archive/signature.ts';
import { sealFaults } from '../../archive/verify.ts';
import { scoreJson } from '../../export/score-json.ts';
import { unzipNative } from '../../export/unzip-native.ts';
import { messages } from '../../i18n/messages.ts';
import { readDataset } from '../../ingest/read-dataset.ts';
import type { Problem } from '../../model/problem.ts';
import { scoreAll } from '../../report.ts';
import { type Run, UsageError } from '../command.ts';
import { errorsIn } from '../load.ts';
import { problemLines } from '../problem-lines.ts';
import { verifyKey } from '../seal-key.ts';

/** How many differing results are printed one by one. */
const MOST = 50;

/**
 * Proves that sealed versions are as they were sealed, scores their inputs anew, and checks a code
 * typed from paper. Exit 1 where anything differs.
 */
export async function verify(run: Run): Promise<number> {
  const key = verifyKey(run);
  const versions = chosenVersions(run);
  const faultless: boolean[] = [];
  for (const version of versions) faultless.push(await verifyOne(run, version, key));
  const code = run.texts.get('code');
  if (code !== undefined) faultless.push(await checkCode(run, versions, code));
  return faultless.every(Boolean) ? 0 : 1;
}

function chosenVersions(run: Run): SealVersion[] {
  const text = textOf(run);
  const archive = archiveOf(run.data);
  const all = sealVersions(archive);
  const typed = run.args[0];
  const match = /^(\d{4})(?:@v([1-9]\d*))?$/.exec(typed ?? '');
  if (typed !== undefined && !match) throw new UsageError(text.badYear(typed));
  const chosen = all.filter(
    ({ year, version }) =>
      (match === null || year === Number(match[1])) &&
      (match?.[2] === undefined || version === Number(match[2])),
  );
  if (chosen.length === 0) throw new UsageError(text.nothingSealed(archive, typed));
  return chosen;
}

const textOf = (run: Run) => messages(run.language ?? 'zh-CN').archive;

async function verifyOne(
  run: Run,
  version: SealVersion,
  key: KeyObject | undefined,
): Promise<boolean> {
  const text = textOf(run);
  const name = versionName(version.year, version.version);
  const faults = sealFaults(version, unzipNative);
  if (faults.length > 0) {
    await run.output.print(`${text.sealBroken(name, faults.length)}\n`);
    for (const fault of faults) await run.output.print(`  ${text.sealFault(fault)}\n`);
    return false;
  }
  const manifest = readManifest(version, 'public');
  await run.output.print(`${text.sealWhole(name, manifest.files.length, manifest.date)}\n`);
  await run.output.print(`  ${text.sealCodeIs(sealCode(version))}\n`);
  await run.output.print(`  ${text.fingerprintIs(manifest.fingerprint)}\n`);
  const signed = await checkSigner(run, manifest.signer, key);
  return (run.switches.has('no-score') || (await rescored(run, version))) && signed;
}

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

/** Scores the sealed inputs with this version of the tool and prints each difference. */
async function rescored(run: Run, version: SealVersion): Promise<boolean> {
  const text = textOf(run);
  const { differences, errors, code } = await scoreAnew(version);
  for (const line of problemLines(errors, run.language ?? 'zh-CN'))
    await run.output.print(`  ${line}\n`);
  const said = readManifest(version, 'public').fingerprint;
  const same = differences.length === 0 && errors.length === 0;
  await run.output.print(
    `  ${same ? text.rescoredSame : text.rescoredOther(differences.length)}\n`,
  );
  for (const { path, sealed, now } of differences.slice(0, MOST))
    await run.output.print(`    ${text.rescoredLine(path, sealed, now)}\n`);
  if (differences.length > MOST)
    await run.output.print(`    ${text.rescoredMore(differences.length - MOST)}\n`);
  if (same && code !== said) await run.output.print(`  ${text.fingerprintNow(code)}\n`);
  return same;
}

interface Anew {
  differences: ResultDifference[];
  errors: Problem[];
  code: string;
}

async function scoreAnew(version: SealVersion): Promise<Anew> {
  const internal = join(version.folder, 'internal');
  const dataset = await readDataset(join(internal, 'data'));
  const { scored, problems } = scoreAll(dataset, false);
  const results = join(internal, 'results');
  const names = existsSync(results) ? readdirSync(results).sort() : [];
  const differences = names.flatMap((name) => {
    const sealed: unknown = JSON.parse(readFileSync(join(results, name), 'utf8'));
    const id = `${version.year}/${name.replace(/\.json$/, '')}`;
    const scores = scored.get(id);
    const now: unknown = scores ? JSON.parse([...scoreJson(scores)].join('')) : undefined;
    return resultDifferences(sealed, now, id);
  });
  return { differences, errors: errorsIn(problems), code: fingerprint([...scored.values()]) };
}

/** What a code typed from paper is, and what that proves. */
async function checkCode(
  run: Run,
  versions: readonly SealVersion[],
  typed: string,
): Promise<boolean> {
  const text = textOf(run);
  const hex = typed.toLowerCase().replace(/[^0-9a-f]/g, '');
  const short = typedCode(typed);
  for (const version of versions) {
    const name = versionName(version.year, version.version);
    if (hex.length >= 16 && sealCode(version).startsWith(hex)) {
      await run.output.print(`${text.codeIsSeal(name)}\n`);
      return true;
    }
    if (short === typedCode(readManifest(version, 'public').fingerprint)) {
      await run.output.print(`${text.codeIsFingerprint(name)}\n`);
      return true;
    }
  }
  await run.output.print(`${text.codeUnknown(typed)}\n`);
  return false;
}
