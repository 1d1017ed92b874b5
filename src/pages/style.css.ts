import { styleSheet } from './_assets/style-sheet.ts';

export const GET = styleSheet;
