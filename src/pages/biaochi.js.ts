import { browserScript } from './_view/script.ts';

export const GET = browserScript;
