import type { Figure } from '../../../model/dataset.ts';
import { type Column, type GuardCell, placesWith } from './column.ts';
import { at } from './numbers.ts';
import { type Suspicion, suspect } from './suspicion.ts';

/** Names that say themselves that something falls. */
const FALLING = /(下降|降低|减少|降幅|减幅|压减|削减|压降)/;
/** Words and arrows for a fall in a cell. */
const FALL = /(下降|降低|减少|↓|负增长)/;

/**
 * A fall that is said twice: 下降 or a minus under an indicator whose name says 下降, where its 口径
 * is not 降幅. And a column partly with words and partly with minus signs.
 */
export function unclearSigns(column: Column): Suspicion[] {
  const { kind, row } = column;
  if (kind === 'place' || kind === 'marks') return [];
  const isFalling = FALLING.test(row.name) && row.measure !== 'reduction';
  if (isFalling) return saidTwice(column);
  return kind === 'growth' || kind === 'points' ? mixedSigns(column) : [];
}

const written = (figure: Figure | undefined): string => figure?.changes?.[0]?.from ?? '';

function saidTwice(column: Column): Suspicion[] {
  const odd: GuardCell[] = [];
  const { entry } = column;
  for (let place = 0; place < entry.figures.length; place++) {
    const figure = column.figureAt(place);
    if (typeof figure?.value !== 'number') continue;
    if (figure.value < 0 || FALL.test(written(figure))) odd.push({ column, field: 'value', place });
  }
  if (odd.length === 0) return [];
  return [suspect('error', 'sign-unclear', 'sign-said-twice', odd, { count: odd.length })];
}

/**
 * Cells with 下降2.3 beside cells with -1.5. Where the scheme says that the column is one of growth, a
 * single cell of a kind may pass with a warning; under 降幅 each bare minus has its own.
 */
function mixedSigns(column: Column): Suspicion[] {
  const { measure } = column.row;
  if (measure === 'reduction') return aloneAgainst(column);
  const places = placesWith(column.values);
  const textAt = (place: number): string => written(column.figureAt(place));
  const worded = places.filter((place) => FALL.test(textAt(place)));
  const bare = places.filter((place) => at(column.values, place) < 0 && !FALL.test(textAt(place)));
  const [first] = worded;
  if (first === undefined || bare.length === 0) return [];
  const isSure = measure === undefined || Math.min(worded.length, bare.length) > 1;
  const cells = bare.map((place): GuardCell => ({ column, field: 'value', place }));
  return [
    suspect(isSure ? 'error' : 'warning', 'sign-unclear', 'signs-mixed', cells, {
      word: textAt(first),
    }),
  ];
}

/** So many others that all fall make one that rises worth a second look. */
const OTHERS = 5;

/** Under 降幅: the only unit that rose where all others fell, and by as much as they: 增长 for 下降. */
function aloneAgainst(column: Column): Suspicion[] {
  const places = placesWith(column.values);
  const [place, second] = places.filter((one) => at(column.values, one) < 0);
  if (place === undefined || second !== undefined || places.length <= OTHERS) return [];
  const others = places.filter((one) => one !== place).map((one) => at(column.values, one));
  const x = -at(column.values, place);
  if (x < Math.min(...others) || x > Math.max(...others) * 1.5) return [];
  const cells = [{ column, field: 'value' as const, place }];
  return [suspect('warning', 'sign', 'alone-against-others', cells, { count: others.length })];
}
