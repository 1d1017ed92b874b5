import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

interface Shows {
  ShownWords: AstroComponentFactory;
  BlockComponent: AstroComponentFactory;
}

/** What `<Content>` is given: each component that an author may write, in a sentence or by itself. */
export const textComponents = ({ ShownWords, BlockComponent }: Shows) => ({
  Value: ShownWords,
  Rank: ShownWords,
  NoteLabel: ShownWords,
  RankingTable: BlockComponent,
  ScoreCard: BlockComponent,
  Chart: BlockComponent,
  WeakLinks: BlockComponent,
  ProgressCounts: BlockComponent,
  Trace: BlockComponent,
  PageBreak: BlockComponent,
});
