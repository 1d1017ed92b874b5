import type { ProblemSentence, Say } from '../../problem-sentence.ts';

const DIRECTIONS: Record<string, string> = { positive: '正向', reverse: '逆向', interval: '区间' };
const MEASURES: Record<string, string> = {
  level: '总量',
  increment: '增量',
  growth: '增幅',
  reduction: '降幅',
};

const wayOf = (direction: string, measure: string): string =>
  [DIRECTIONS[direction], MEASURES[measure]].filter(Boolean).join('、');
const way = (say: Say): string => wayOf(say('direction'), say('measure'));
const lastWay = (say: Say): string => wayOf(say('lastDirection'), say('lastMeasure'));

const KINDS: Record<string, string> = { bonus: '加分', deduction: '扣分' };
const kindOf = (say: Say): string => KINDS[say('kind')] ?? say('kind');

/** How many more rows, or units, the same is said of. */
const rows = (say: Say): string =>
  Number(say('count')) > 1 ? `（这张表中共 ${say('count')} 行）` : '';
const units = (say: Say): string =>
  Number(say('count')) > 1 ? `（共 ${say('count')} 个单位）` : '';

const moved = (say: Say): string =>
  Number(say('count')) > 1 ? `（共 ${say('count')} 个单位换了组：${say('units')}）` : '';

const defaults = (say: Say): string =>
  Number(say('count')) > 1 ? `（共有 ${say('count')} 项指标照此计分）` : '';

const ENDS: Record<string, string> = { least: '下限', most: '上限' };
/** Which number of a setting is meant: the end of a range, or the name of a tier. */
const partOf = (say: Say): string => {
  const part = say('part');
  return ENDS[part] ?? (part === '' ? '' : `“${part}”`);
};

/** Which number of the scheme is meant. */
const partName = (say: Say): string => {
  const [part, name] = [say('part'), say('name')];
  if (part === 'grade-line') return `等次“${name}”的分数线`;
  if (part === 'grade-quota') return `等次“${name}”的名额比例`;
  if (part === 'grade-count') return `等次“${name}”的名额`;
  if (part === 'category-weight') return `类别“${name}”的权重`;
  return name === '' ? '加减分合计的上限' : `加减分“${KINDS[name] ?? name}”的上限`;
};

/** Words for rules, marks, ballots and events that are hardly meant. */
export const problemsDoubts = {
  'cap-as-share': (say) => ({
    message: `“${say('indicator')}”的上限是 ${say('cap')}：完成率按100分计，这样最多只得 ${say('cap')} 分，多半是把 ${say('percent')}% 写成了小数。`,
    fix: `请改为 ${say('percent')}（或写作“${say('percent')}%”）；想少给分的，请改权重。`,
  }),
  'zero-line-as-share': (say) => ({
    message: `“${say('indicator')}”的零分线是 ${say('line')}，意思是完成率不到 ${say('line')}% 才不得分，多半是把 ${say('percent')}% 写成了小数。`,
    fix: `请改为 ${say('percent')}（或写作“${say('percent')}%”）；确是百分之 ${say('line')} 的，不必改动。`,
  }),
  'step-too-small': (say) => ({
    message: `“${say('indicator')}”的步长是 ${say('step')}，这样1个百分点就是 ${say('points')} 分，而满分只有 ${say('full')} 分，多半是步长的小数点写错了。`,
    fix: '请核对步长：每1个百分点计一次的写 1；确是这样规定的，不必改动。',
  }),
  'step-takes-all': (say) => ({
    message: `“${say('indicator')}”一步（一位）就是 ${say('marks')} 分，而满分只有 ${say('full')} 分。`,
    fix: '请核对每步（每位）的分值和计分制；确是一步扣完的，不必改动。',
  }),
  'start-off-scale': (say) => ({
    message: `“${say('indicator')}”达到目标得 ${say('marks')} 分，而满分是 ${say('full')} 分。`,
    fix: '请核对达标分和计分制；办法确是这样规定的，不必改动。',
  }),
  'first-above-full': (say) => ({
    message: `“${say('indicator')}”的首位分是 ${say('marks')} 分，高于满分 ${say('full')} 分。`,
    fix: '请核对首位分和计分制；办法确是这样规定的，不必改动。',
  }),
  'tiers-off-scale': (say) => ({
    message: `“${say('indicator')}”最好的等次得 ${say('most')} 分，而满分是 ${say('full')} 分。`,
    fix: '请核对等次分值和计分制；办法确是这样规定的，不必改动。',
  }),
  'tiers-out-of-order': (say) => ({
    message: `“${say('indicator')}”的等次分值中，“${say('tier')}”得分最高（${say('most')} 分），却排在其他等次中间。`,
    fix: '请核对小数点；分值无误的，请把各等次由高到低排列。',
  }),
  'base-and-span': (say) => ({
    message: `“${say('indicator')}”的基础分 ${say('base')} 加功效分 ${say('span')} 是 ${say('sum')} 分，超过了满分100分。`,
    fix: '请核对基础分和功效分；办法确是这样规定的，不必改动。',
  }),
  'periods-not-whole': (say) => ({
    message: `“${say('indicator')}”各时段的权重加起来是 ${say('sum')}，不是100。`,
    fix: '请核对时段权重；只表示比例的，计算照这个比例，不必改动。',
  }),
  'target-above-whole': (say) => ({
    message: `“${say('indicator')}”的目标值是 ${say('target')}：这类百分比不会超过100，没有单位能达到。`,
    fix: '请核对小数点；确是完成率一类可以超过100的，不必改动。',
  }),
  'direction-unlike-name': (say) => ({
    message: `“${say('indicator')}”的方向写的是${way(say)}，与名称的意思相反：这样${say('direction') === 'positive' ? '越多' : '越少'}得分越高。`,
    fix: '请核对指标表的“方向”；确是这样考核的，不必改动。',
  }),
  'direction-unlike-last-year': (say) => ({
    message: `“${say('indicator')}”的方向、口径是${way(say)}，上年是${lastWay(say)}：方向、口径一变，名次就颠倒过来。`,
    fix: '请核对指标表的“方向”和“口径”；今年确已调整的，不必改动。',
  }),
  'raters-not-whole': (say) => ({
    message: `“${say('indicator')}”各评议主体的权重加起来是 ${say('sum')}，不是100。`,
    fix: '请核对 scheme.yaml 的 raters；只表示比例的，计算照这个比例，不必改动。',
  }),
  'ballots-unlike-others': (say) => ({
    message: `“${say('indicator')}”中，“${say('rater')}”对${say('unit')}的评议票数是对其他单位的两倍左右或更多，可能重复录入。`,
    fix: '请核对评议表中这个单位的票数；确实如此的，不必改动。',
  }),
  'ballots-turned': (say) => ({
    message: `“${say('indicator')}”中，“${say('rater')}”对${say('unit')}的评价与对其他单位的相差极大，可能等次填反了。`,
    fix: '请核对评议表中这个单位各等次的票数；确实如此的，不必改动。',
  }),
  'deduction-beyond': (say) => ({
    message: `${say('unit')}“${say('indicator')}”一次扣 ${say('points')} 分，而满分只有 ${say('full')} 分。`,
    fix: '请核对分值的小数点和计分制；确要扣完的，不必改动，最多扣到零分。',
  }),
  'deduction-unlike-others': (say) => ({
    message: `${say('unit')}“${say('indicator')}”一次扣 ${say('points')} 分，其他各次最多 ${say('second')} 分。`,
    fix: '请核对分值的小数点；确实如此的，不必改动。',
  }),
  'deduction-of-other-rule': (say) => ({
    message: `“${say('indicator')}”不是扣分制的指标，这一行扣分不起作用。`,
    fix: '请核对指标名称；要在这项指标上扣分的，把它的计分方法改为“扣分制”，要从总分里扣的，移到“加减分”表；不扣的删去这一行。',
  }),
  'adjustment-beyond-cap': (say) => ({
    message: `${say('unit')}一项${kindOf(say)}就是 ${say('points')} 分，超过这一类的上限 ${say('cap')} 分，只按上限计。`,
    fix: '请核对分值的小数点；确实如此的，不必改动。',
  }),
  'adjustment-against-reason': (say) => ({
    message: `${say('unit')}“${say('reason')}”记的是${kindOf(say)}，与事项的意思相反。`,
    fix: '请核对“类型”；确实如此的，不必改动。',
  }),
  'difficulty-beyond': (say) => ({
    message: `${say('unit')}的难度系数是 ${say('difficulty')}：难度系数在 1 上下，一般不低于 0.5、不高于 1.5。`,
    fix: '请核对小数点，如 102% 写作 1.02；没有难度系数的留空。',
  }),
  'confirmed-without-reason': () => ({
    message: '“核实”表这一行没有写明理由。',
    fix: '请在“说明”一列写明凭什么确认这个数，写后会列在数据报告里；说不出理由的，请改正原数，删去这一行。',
  }),
  'target-of-other-year': (say) => ({
    message: `${say('unit')}“${say('indicator')}”的目标下达日期是 ${say('date')}，不像是${say('year')}年的目标；有两个目标时以日期在后的为准。`,
    fix: '请核对日期的年份；确实如此的，不必改动。',
  }),
  'target-unlike-last-year': (say) => ({
    message: `“${say('indicator')}”的目标值是 ${say('target')}，上年是 ${say('before')}，一年之间差了 15 个百分点以上。`,
    fix: '请核对目标值有没有写反或漏写数字；今年确已调整的，不必改动。',
  }),
  'ballots-upside-down': (say) => ({
    message: `“${say('indicator')}”全部票数中，投最低等次的比投最高等次的多一倍以上，等次的名称可能对调了。`,
    fix: '请核对评议表的等次和票数；确实如此的，不必改动。',
  }),
  'standards-uneven': (say) => ({
    message: `“${say('indicator')}”的标准值（${say('standards')}）中，${say('standard')} 与其余各档相去太远，可能多了或少了一位数字。`,
    fix: '请核对这一档的标准值；确实如此的，不必改动。',
  }),
  'grade-without-places': (say) => ({
    message: `“${say('grade')}”的名额是 ${say('percent')}%，最大的组也只有 ${say('most')} 个单位，算下来一个名额也没有。`,
    fix: '请核对 scheme.yaml 中这个等次的 quota（30% 写作 0.3）和名额取整 quota-rounding；确是这样规定的，不必改动。',
  }),
  'progress-of-other-year': (say) => ({
    message: `${say('unit')}“${say('indicator')}”的进度截止日期是 ${say('date')}，不在${say('year')}年，不会当作今年的进度${rows(say)}。`,
    fix: '请核对日期的年份；确实如此的，不必改动。',
  }),
  'year-below-progress': (say) => ({
    message: `${say('unit')}“${say('indicator')}”全年为 ${say('value')}，而进度表中 ${say('date')} 已累计 ${say('reached')}${units(say)}：全年的数不会比年中的累计数少。`,
    fix: '请核对这个数和进度表的累计数，看是否填了前几个月的数；经核减确实减少的，不必改动。',
  }),
  'done-against-note': (say) => ({
    message: `${say('unit')}“${say('indicator')}”填的是“${say('word')}”，备注却写着“${say('note')}”。`,
    fix: '请核对等次和备注，看是否填到了别的单位；确实如此的，不必改动。',
  }),
  'awarded-twice': (say) => ({
    message: `${say('unit')}按同一文号（${say('document')}）同日计了两次相同的分：“${say('reason')}”和“${say('second')}”，可能是同一事项写了两遍。`,
    fix: '是同一事项的，删去一行，或在“同一事项”一列填相同的名称，只计一次；确是两件事的，不必改动。',
  }),
  'difficulty-unlike-others': (say) => ({
    message: `${say('unit')}的难度系数是 ${say('difficulty')}，其他单位离 1 最远的也只相当于 ${say('second')}。`,
    fix: '请核对小数点，如 1.02 有没有写成 1.2；确是这样规定的，不必改动。',
  }),
  'step-beyond-cap': (say) => ({
    message: `“${say('indicator')}”每步${say('sign') === 'minus' ? '扣' : '加'} ${say('marks')} 分，而最多只${say('sign') === 'minus' ? '扣' : '加'} ${say('cap')} 分，一步就到了上限。`,
    fix: `请核对每步分值和${say('sign') === 'minus' ? '扣分' : '加分'}上限的小数点；办法确是这样规定的，不必改动。`,
  }),
  'places-run-out': (say) => ({
    message: `“${say('indicator')}”每低一位扣 ${say('marks')} 分，满分只有 ${say('full')} 分：共比 ${say('count')} 个单位，只有前 ${say('withMarks')} 名有分。`,
    fix: '请核对每位扣分的小数点和计分制；办法确是这样规定的，不必改动。',
  }),
  'tiers-against-words': (say) => ({
    message: `“${say('indicator')}”的等次分值中，“${say('better')}”得 ${say('marks')} 分，反而低于“${say('worse')}”的 ${say('more')} 分。`,
    fix: '请核对这两个等次的分值有没有填反；办法确是这样规定的，不必改动。',
  }),
  'segments-out-of-order': (say) => ({
    message: `“${say('indicator')}”的分段分值忽高忽低：到 ${say('from')} 得 ${say('before')} 分，到 ${say('to')} 却得 ${say('after')} 分。`,
    fix: '请核对各段的分值有没有填反；办法确是这样规定的，不必改动。',
  }),
  'bound-out-of-reach': (say) => ({
    message: `“${say('indicator')}”的满意值是 ${say('satisfactory')}，不允许值是 ${say('unallowable')}，而各单位的数在 ${say('least')} 到 ${say('most')} 之间：最好的单位也离满意值很远，大家都只得基础分上下。`,
    fix: '请核对满意值的小数点和计量单位；办法确是这样规定的，不必改动。',
  }),
  'bound-far-below': (say) => ({
    message: `“${say('indicator')}”的满意值是 ${say('satisfactory')}，不允许值是 ${say('unallowable')}，而各单位的数在 ${say('least')} 到 ${say('most')} 之间：最差的单位也离不允许值很远，分数拉不开。`,
    fix: '请核对不允许值的小数点和计量单位；办法确是这样规定的，不必改动。',
  }),
  'group-unlike-last-year': (say) => ({
    message: `${say('unit')}今年在“${say('group')}”组，上年在“${say('former')}”组${moved(say)}。`,
    fix: '请核对单位表的“组别”有没有填错行；今年确已调整分组的，不必改动。',
  }),
  'setting-unlike-last-year': (say) => ({
    message: `“${say('indicator')}”的${say('title')}${partOf(say)}是 ${say('value')}，上年是 ${say('before')}，相差太大${defaults(say)}。`,
    fix: '请核对有没有多写、少写数字，小数点对不对，是不是填到了别的格；今年办法确已调整的，不必改动。',
  }),
  'weights-exchanged': (say) => ({
    message: `“${say('indicator')}”的权重是 ${say('weight')}，“${say('second')}”的权重是 ${say('other')}，与上年正好对调。`,
    fix: '请对照办法核对这两项的权重有没有填反；今年确已调整的，不必改动。',
  }),
  'weight-unlike-last-year': (say) => ({
    message: `“${say('indicator')}”的权重是 ${say('value')}，上年是 ${say('before')}，相差太大。`,
    fix: '请核对有没有多写、少写数字，小数点对不对；今年确已调整的，不必改动。',
  }),
  'scheme-unlike-last-year': (say) => ({
    message: `${partName(say)}是 ${say('value')}，上年是 ${say('before')}，相差太大。`,
    fix: '请核对 scheme.yaml 中有没有多写、少写数字，小数点对不对；今年确已调整的，不必改动。',
  }),
} satisfies Record<string, ProblemSentence>;
