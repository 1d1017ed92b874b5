import { browserScript } from './_assets/script.ts';

export const GET = browserScript;
