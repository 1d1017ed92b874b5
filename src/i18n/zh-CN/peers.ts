/** Among whom a unit is compared: its group, or, where there are no groups, all units. */
const words = (within: '组内' | '') => ({
  rank: `${within}位次`,
  median: `${within}中位数`,
  best: `${within}最高`,
  rulerLabel: (p: { unit: string; score: string; median: string; best: string }) =>
    `${p.unit}${p.score}分，${within}中位数${p.median}分，${within}最高${p.best}分`,
  rulerKey: `▼ 本单位　○ ${within}中位数　│ ${within}最高`,
  rulerMedian: (score: string) => `${within}中位数 ${score}`,
  rulerBest: (score: string) => `${within}最高 ${score}`,
  rankingChartSub: (full: string) => `各单位总分（满分${full}分），○ 为${within}中位数`,
  categoryOwn: (p: { unit: string; score: string; place: string }) =>
    `${p.unit}得${p.score}分（百分制），${p.place.startsWith('并列') ? '' : '列'}${within}${p.place}。`,
  leadGapFirst: (points: string) => `，距${within}第1位${points}分`,
  leadAhead: (points: string) => `，领先${within}第2位${points}分`,
  goalNext: (rank: string) => `前进到${within}${rank}`,
  goalFirst: `${within}第1位`,
});

export type PeerMessages = ReturnType<typeof words>;

export const peers = { group: words('组内'), all: words('') };
