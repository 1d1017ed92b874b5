import { styleSheet } from './_view/style-sheet.ts';

export const GET = styleSheet;
