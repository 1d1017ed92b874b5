import { bytesSum, fileSum } from '../archive/manifest.ts';
import type { LinkFault } from '../export/relative-links.ts';
import { relinkSite } from '../export/relink-site.ts';
import type { InputFile } from '../model/dataset.ts';
import { claim } from './claims.ts';

/** The files of a site that two threads finish, as plain data. */
export interface Unfinished {
  site: string;
  /** All files of it, sorted. */
  paths: readonly string[];
  /** Folders of sealed pages, which stay as they are to the byte. */
  sealed: readonly string[];
  /** One place for each lot of files, shared by the threads: 0 until one of them has taken it. */
  claims: Int32Array;
}

export interface FinishedLot {
  lot: number;
  sums: InputFile[];
  faults: LinkFault[];
}

/** Files of one folder, mostly, so that what is known of their links serves again. */
const LOT = 50;

export const lotsOf = (paths: readonly string[]): number => Math.ceil(paths.length / LOT);

/** Makes links relative and sums up, lot by lot, whatever the other thread has not taken. */
export function* finishedLots(
  { paths, claims }: Unfinished,
  finish: ReturnType<typeof finisher>,
): Generator<FinishedLot> {
  for (let lot = 0; lot < lotsOf(paths); lot++) if (claim(claims, lot)) yield finish(lot);
}

/** Finishes one lot, whoever has taken it. */
export function finisher({ site, paths, sealed }: Unfinished): (lot: number) => FinishedLot {
  const relink = relinkSite(site, paths);
  return (lot) => {
    const done: FinishedLot = { lot, sums: [], faults: [] };
    for (const path of paths.slice(lot * LOT, (lot + 1) * LOT)) {
      const relinked = sealed.some((folder) => path.startsWith(folder)) ? undefined : relink(path);
      done.sums.push(relinked ? bytesSum(path, relinked.bytes) : fileSum(site, path));
      done.faults.push(...(relinked?.faults ?? []));
    }
    return done;
  };
}
