/** 到年底是什么样：没有完成、还在推进中、只是基本完成，或照表里的词说。 */
function stateOf(word: string): string {
  if (/^[没未]/.test(word)) return '还没有完成';
  if (word.endsWith('中')) return `还在${word}`;
  return word.startsWith('基本') ? `只是${word}` : `还是“${word}”`;
}

/** 讲话参阅材料：念得出口的句子，一节一个判断。 */
export const spoken = {
  overall: (p: { year: number; level: string; mean: string }) =>
    `从${p.year}年度考核结果看，${p.level}，平均总分${p.mean}分。`,
  /** 上级考核本地：先说自己的名次。 */
  ours: (p: { year: number; unit: string; self: string; result: string }) =>
    `从${p.year}年度上级考核结果看，${p.self}${p.result}`,
  ourBest: (p: { list: string }) => `走在最前面的有：${p.list}。`,
  ourFigure: (p: { words: string; reason: string | undefined; lead: string | undefined }) =>
    `${p.words}${p.reason === undefined ? '' : `，${p.reason}`}${p.lead === undefined ? '' : `，由${p.lead}牵头`}。`,
  ask: (p: { units: string; deadline: string | undefined }) =>
    `${p.units}要把原因找准，${p.deadline === undefined ? '' : `${p.deadline}前`}拿出追赶的办法。`,
  firsts: (p: { units: string }) => `走在前面的是${p.units}。`,
  tasks: (p: { all: number; done: number }) => `${p.all}项重点工作，全面完成了${p.done}项。`,
  praise: (p: { list: string }) => `值得肯定的是，${p.list}。`,
  weakTask: (p: { unit: string; name: string; word: string; reason: string | undefined }) =>
    `${p.unit}的${p.name}，到年底${stateOf(p.word)}${p.reason === undefined ? '' : `，${p.reason}`}。`,
  last: (p: { units: string; total: string; isShared: boolean }) =>
    `总分靠后的是${p.units}，${p.isShared ? '都是' : ''}${p.total}分，要把原因找准。`,
  veto: (p: { unit: string; item: string; reason: string | undefined }) =>
    `${p.unit}${p.reason === undefined ? '' : `${p.reason}，`}触碰了${p.item}的底线，被一票否决。`,
  vetoNone: '这一年没有单位被一票否决。',
  apart: (p: { list: string }) => `各组走在前面的是${p.list}。`,
  apartOne: (p: { group: string; units: string }) => `${p.group}的${p.units}`,
};

export type SpokenMessages = typeof spoken;
