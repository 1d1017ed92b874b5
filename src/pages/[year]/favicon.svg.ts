import icon from '../../../public/favicon.svg?raw';
import { yearPaths } from '../_view/years.ts';

export const getStaticPaths = yearPaths;
export const GET = (): Response =>
  new Response(icon, { headers: { 'Content-Type': 'image/svg+xml' } });
