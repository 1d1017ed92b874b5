import { searchData } from '../view/search/search-entries.ts';

export const GET = (): Response =>
  new Response(searchData(), { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
