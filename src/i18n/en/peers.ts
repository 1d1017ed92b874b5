import type { PeerMessages } from '../zh-CN/peers.ts';

const group: PeerMessages = {
  rank: 'Rank in group',
  median: 'Group median',
  best: 'Group best',
  rulerLabel: ({ unit, score, median, best }) =>
    `${unit} ${score}, group median ${median}, group best ${best}`,
  rulerKey: '▼ the unit  ○ group median  | group best',
  rulerMedian: (score) => `group median ${score}`,
  rulerBest: (score) => `group best ${score}`,
  rankingChartSub: (full) => `Totals (full marks ${full}); ○ is the group median`,
  categoryOwn: (p) => `${p.unit} has ${p.score} of 100, ${p.place} in its group.`,
  leadGapFirst: (points) => `, ${points} points behind the first in the group`,
  leadAhead: (points) => `, ${points} points ahead of the second in the group`,
  goalNext: (rank) => `${rank} in the group`,
  goalFirst: 'first in the group',
};

const all: PeerMessages = {
  rank: 'Rank',
  median: 'Median',
  best: 'Best',
  rulerLabel: ({ unit, score, median, best }) => `${unit} ${score}, median ${median}, best ${best}`,
  rulerKey: '▼ the unit  ○ median  | best',
  rulerMedian: (score) => `median ${score}`,
  rulerBest: (score) => `best ${score}`,
  rankingChartSub: (full) => `Totals (full marks ${full}); ○ is the median`,
  categoryOwn: (p) => `${p.unit} has ${p.score} of 100 and is ${p.place}.`,
  leadGapFirst: (points) => `, ${points} points behind the first`,
  leadAhead: (points) => `, ${points} points ahead of the second`,
  goalNext: (rank) => `${rank} place`,
  goalFirst: 'first place',
};

export const peers = { group, all };
