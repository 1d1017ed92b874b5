import { styleSheet } from '../layouts/style-sheet.ts';

export const GET = styleSheet;
