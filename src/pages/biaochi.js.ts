import { browserScript } from '../layouts/scripts.ts';

export const GET = browserScript;
