import type { Messages } from '../../../src/i18n/messages.ts';
import type { Sheet } from './example.ts';

/** What heads a column of units. */
export const unitHead = ({ input }: Sheet, { site }: Messages): string =>
  input.scheme['unit-noun'] ?? site.unit;
