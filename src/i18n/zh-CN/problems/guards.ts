import type { ProblemSentence, Say } from '../../problem-sentence.ts';

/** “青岚区的“地区生产总值”（亿元）的目标值”: whose figure, of what, and which. */
function whose(say: Say): string {
  const measure = say('measure') === '' ? '' : `（${say('measure')}）`;
  const period = say('period') === '' ? '' : `${say('period')}的`;
  const field = { target: '的目标值', previous: '的上年值' }[say('field')] ?? '';
  return `${say('unit')}${period}“${say('indicator')}”${measure}${field}`;
}

/** Which field a whole column is of, where it is not the value. */
const ofField = (say: Say): string =>
  ({ target: '目标值', previous: '上年值' })[say('field')] ?? '';

/** The units that a problem of several cells is about. */
const them = (say: Say): string =>
  Number(say('cells')) > 1 ? `（共 ${say('cells')} 处：${say('units')}${more(say)}）` : '';
const more = (say: Say): string => (Number(say('cells')) > 5 ? '等' : '');

/** Both ways out: mend the figure, or confirm it with this row. */
const mendOr = (say: Say, mend: string): string => {
  const rest = Number(say('cells')) > 3 ? '（其余照此填写）' : '';
  return `${mend}；确认无误的，在“核实”表（单位,指标,字段,时段,数值,说明）中加一行，并写明理由：${say('rows')}${rest}`;
};

const scaled = (say: Say): string =>
  `按原数的 ${say('times')} 倍或 ${say('times')} 分之一换算，应为 ${say('other')}`;

/** Words for figures that cannot be right. */
export const problemsGuards = {
  'scale-in-column': (say) => ({
    message: `${whose(say)}为 ${say('found')}，与同列其他数（${say('least')} 至 ${say('most')}）不在一个数量级：${scaled(say)}，才与同列相当${them(say)}。`,
    fix: mendOr(say, `请核对计量单位和小数点，有误的改为 ${say('other')}`),
  }),
  'scale-by-previous': (say) => ({
    message: `${whose(say)}为 ${say('found')}，上年为 ${say('reference')}，不在一个数量级：${scaled(say)}，才与上年相当。`,
    fix: mendOr(say, `请核对计量单位和小数点，有误的改为 ${say('other')}`),
  }),
  'scale-by-target': (say) => ({
    message: `${whose(say)}为 ${say('found')}，目标为 ${say('reference')}，不在一个数量级：${scaled(say)}，才与目标相当。`,
    fix: mendOr(say, `请核对完成值和目标值的计量单位，有误的改正（如改为 ${say('other')}）`),
  }),
  'column-scale-by-previous': (say) => ({
    message: `“${say('indicator')}”有 ${say('count')} 个单位的数与上年相差约 ${say('times')} 倍：如${say('unit')}为 ${say('found')}，上年为 ${say('reference')}，换算后应为 ${say('other')}。整列的计量单位可能有误。`,
    fix: mendOr(say, '请核对这一列和上年值的计量单位，在表头写明单位，如“（亿元）”'),
  }),
  'column-scale-by-target': (say) => ({
    message: `“${say('indicator')}”有 ${say('count')} 个单位的数与目标相差约 ${say('times')} 倍：如${say('unit')}为 ${say('found')}，目标为 ${say('reference')}，换算后应为 ${say('other')}。整列的计量单位可能有误。`,
    fix: mendOr(say, '请核对这一列和目标的计量单位，在表头写明单位，如“（亿元）”'),
  }),
  'column-far-from-previous': (say) => ({
    message: `“${say('indicator')}”有 ${say('count')} 个单位的数与上年相差 20 倍以上：如${say('unit')}为 ${say('found')}，上年为 ${say('reference')}。这一列可能不是这项指标的数。`,
    fix: mendOr(say, '请核对这一列是不是这项指标，计量单位和上年值是否有误'),
  }),
  'column-far-from-target': (say) => ({
    message: `“${say('indicator')}”有 ${say('count')} 个单位的完成率不到2%或超过500%：如${say('unit')}为 ${say('found')}，目标为 ${say('reference')}。`,
    fix: mendOr(say, '请核对这一列是不是这项指标，计量单位和目标值是否有误'),
  }),
  'whole-share': (say) => ({
    message: `“${say('indicator')}”的计量单位是 ${say('measure')}，而所有的数都在 0 到 1 之间（${say('least')} 至 ${say('most')}），像是小数而不是百分数：如${say('unit')}的 ${say('found')} 应为 ${say('other')}${them(say)}。`,
    fix: mendOr(say, '请改为百分数（如 93.9，或写作“93.9%”）'),
  }),
  'far-more-than-previous': (say) => ({
    message: `${whose(say)}为 ${say('found')}，是上年 ${say('reference')} 的 ${say('times')} 倍。`,
    fix: mendOr(say, '请核对位数和计量单位，有误的改正'),
  }),
  'far-less-than-previous': (say) => ({
    message: `${whose(say)}为 ${say('found')}，只有上年 ${say('reference')} 的 ${say('times')} 分之一。`,
    fix: mendOr(say, '请核对位数和计量单位，有误的改正'),
  }),
  'far-more-than-target': (say) => ({
    message: `${whose(say)}为 ${say('found')}，目标为 ${say('reference')}，完成率高达 ${say('percent')}%。`,
    fix: mendOr(say, '请核对完成值和目标值，有误的改正'),
  }),
  'far-less-than-target': (say) => ({
    message: `${whose(say)}为 ${say('found')}，目标为 ${say('reference')}，完成率只有 ${say('percent')}%。`,
    fix: mendOr(say, '请核对完成值和目标值，有误的改正'),
  }),
  'phone-number': (say) => ({
    message: `${whose(say)}为 ${say('found')}，像是电话号码，不像是这项指标的数。`,
    fix: mendOr(say, '请核对是否填错了列，改为应填的数'),
  }),
  'growth-beyond': (say) => ({
    message: `${whose(say)}为 ${say('found')}：增幅高于200%或低于-90%，一般不会有。`,
    fix: mendOr(say, '请核对小数点，以及填的是不是增幅，有误的改正'),
  }),
  'points-beyond': (say) => ({
    message: `${whose(say)}为 ${say('found')}：一年内变动超过50个百分点，一般不会有。`,
    fix: mendOr(say, '请核对小数点，以及填的是不是提高的百分点，有误的改正'),
  }),
  'share-negative': (say) => ({
    message: `${whose(say)}为 ${say('found')}：这类百分比不会是负数。`,
    fix: mendOr(say, '请核对正负号，以及填的是不是增减幅度，有误的改正'),
  }),
  'share-above-whole': (say) => ({
    message: `${whose(say)}为 ${say('found')}：这类百分比不会超过100。`,
    fix: mendOr(say, '请核对小数点，有误的改正'),
  }),
  'share-beyond': (say) => ({
    message: `${whose(say)}为 ${say('found')}，远高于其他单位的百分比。`,
    fix: mendOr(say, '请核对小数点，有误的改正'),
  }),
  'count-negative': (say) => ({
    message: `${whose(say)}为 ${say('found')}：这类数量不会是负数。`,
    fix: mendOr(say, '请核对正负号，有误的改正'),
  }),
  'sign-lost-by-previous': (say) => ({
    message: `${whose(say)}为 ${say('found')}，上年为 ${say('previous')}，其他单位都不是负数，多半是多了一个负号。`,
    fix: mendOr(say, '请核对正负号，有误的改正'),
  }),
  'zero-after-level': (say) => ({
    message: `${whose(say)}为 0，上年为 ${say('previous')}。没有报的数不要填 0。`,
    fix: mendOr(say, '没有报的请留空，有数的请填写'),
  }),
  'zero-of-target': (say) => ({
    message: `${whose(say)}为 0，目标为 ${say('target')}。没有报的数不要填 0。`,
    fix: mendOr(say, '没有报的请留空，有数的请填写'),
  }),
  'zero-among': (say) => ({
    message: `${whose(say)}为 0，其他单位为 ${say('least')} 至 ${say('most')}。没有报的数不要填 0。`,
    fix: mendOr(say, '没有报的请留空，有数的请填写'),
  }),
  'last-year-column': (say) => ({
    message: `“${say('indicator')}”的 ${say('count')} 个数与上年的完全相同，像是上年的数没有更新。`,
    fix: mendOr(say, '请换成本年的数'),
  }),
  'last-year-table': (say) => ({
    message: `这张表中可与上年比较的 ${say('count')} 个数与上年的完全相同，像是上年的表。`,
    fix: mendOr(say, '请换成本年的表'),
  }),
  'year-of-name': (say) => ({
    message: `文件名或工作表名“${say('title')}”写的是${say('said')}年，而本考核是${say('year')}年的。`,
    fix: `请核对是否误交了上年的表；确是${say('year')}年的，请改正名称中的年份。`,
  }),
  'year-of-title': (say) => ({
    message: `表头上方的标题“${say('title')}”写的是${say('said')}年，而本考核是${say('year')}年的。`,
    fix: `请核对是否误交了上年的表；确是${say('year')}年的，请改正标题中的年份。`,
  }),
  'sign-said-twice': (say) => ({
    message: `${whose(say)}为“${say('found')}”：指标名称已有下降、减少之意，再写“下降”或负号，不知是降还是升${them(say)}。`,
    fix: mendOr(say, '降了的请直接填正数；或在指标表把这项指标的“口径”写为“降幅”，再写“下降2.3”'),
  }),
  'signs-mixed': (say) => ({
    message: `“${say('indicator')}”这一列有的写“${say('word')}”，有的用负号，如${say('unit')}的 ${say('found')}，不知负号的意思${them(say)}。`,
    fix: mendOr(say, '请统一写法：都写“下降”“增长”，或都用正负号'),
  }),
  'column-empty': (say) => ({
    message: `“${say('indicator')}”一个数也没有${say('bureau') === '' ? '' : `（考核单位：${say('bureau')}）`}，可能有文件没有交来。`,
    fix: `请补交；本年不考核这项指标的，在 scheme.yaml 写 not-assessed: ${say('codes')}。数据未齐只想试算的，用 --draft。`,
  }),
  'bureau-delivered-nothing': (say) => ({
    message: `${say('bureau')}负责考核的指标一个数也没有（${say('indicators')}），文件可能没有交来。`,
    fix: `请补交；本年不考核这些指标的，在 scheme.yaml 写 not-assessed: ${say('codes')}。数据未齐只想试算的，用 --draft。`,
  }),
  'period-empty': (say) => ({
    message: `“${say('indicator')}”的时段“${say('period')}”一个数也没有，其他时段都有${say('bureau') === '' ? '' : `（考核单位：${say('bureau')}）`}。`,
    fix: '请补交这一时段的数；不考核这一时段的，请改正指标表的“时段权重”。数据未齐只想试算的，用 --draft。',
  }),
  'table-of-figures-empty': (say) => ({
    message: `这张“${say('table')}”表只有表头，没有一行数。`,
    fix: '请补填；不需要这张表的，请移出数据文件夹。',
  }),
  'ambiguous-unit': (say) => ({
    message: `“${say('text')}”既指“${say('first')}”，又指“${say('second')}”（代码、名称、简称、别名中有相同的，另一处在 ${say('other')}）：填这个名称的数不知归谁。`,
    fix: '请改正其中一个，使每个代码、名称、简称、别名只指一个单位。',
  }),
  'ambiguous-indicator': (say) => ({
    message: `“${say('text')}”既指指标“${say('first')}”，又指指标“${say('second')}”（另一处在 ${say('other')}）：填这个名称的数不知归谁。`,
    fix: '请改正其中一个，使每个代码、名称只指一项指标。',
  }),
  'confirmed-other': (say) => ({
    message: `“核实”表确认的是 ${say('found')}，而${whose(say)}现在是 ${say('value')}。`,
    fix: '数已改过的，请重新核实后改正这一行，或删去这一行。',
  }),
  'confirmed-nothing': (say) => ({
    message: `“核实”表确认了 ${say('found')}，但${whose(say)}没有数。`,
    fix: '请核对单位、指标、字段和时段；不需要的删去这一行。',
  }),
  'confirmed-without-value': () => ({
    message: '“核实”表这一行没有数值。',
    fix: '请照表中的数填写数值；不需要的删去这一行。',
  }),
  'unit-named-twice': (say) => ({
    message: `这张表里${say('unit')}出现了两行：一行写“${say('first')}”，一行写“${say('second')}”，而数相同，其中一行多半是别的单位的。`,
    fix: '请核对第二行是哪个单位的；确是重复的，请删去一行。',
  }),
  'table-out-of-place': (say) => ({
    message: `“${say('path')}”放在年度文件夹下，不在任何一项考核的文件夹里，没有读取。`,
    fix: '请移到“年度/考核名”文件夹中；不需要读取的移出数据文件夹，或在 site.yaml 的 ignore 中写上它的名称。',
  }),
  'rows-moved': (say) => ({
    message: `“${say('indicator')}”有 ${say('count')} 个数与单位对不上：如${say('unit')}为 ${say('found')}，上年（或目标）为 ${say('reference')}，倒像是${say('owner')}的数。可能错行，或只把数字排了序${them(say)}。`,
    fix: mendOr(say, '请核对每个数是不是这个单位的'),
  }),
  'columns-swapped': (say) => ({
    message: `“${say('indicator')}”和“${say('second')}”两列的数像是填反了：各与对方上年的数相近。`,
    fix: mendOr(say, '请核对两列的表头'),
  }),
  'column-copied': (say) => ({
    message: `“${say('indicator')}”与“${say('second')}”两列的数完全相同，像是把一列复制到了另一列。`,
    fix: '请核对这两项指标的数。',
  }),
  'ranks-for-figures': (say) => ({
    message: `“${say('indicator')}”的 ${say('count')} 个数正好是 1 到 ${say('count')}，像是把位次当成了数。`,
    fix: mendOr(say, '请换成这项指标的数'),
  }),
  'total-for-figure': (say) => ({
    message: `${whose(say)}为 ${say('found')}，正好是其他单位之和，像是把合计当成了这个单位的数。`,
    fix: mendOr(say, '请核对这个数'),
  }),
  'tenfold-of-others': (say) => ({
    message: `${whose(say)}为 ${say('found')}，小数点移一位成为 ${say('other')}，才与其他单位（${say('least')} 至 ${say('most')}）相当。`,
    fix: mendOr(say, '请核对小数点，看是否多了或少了一位数字'),
  }),
  'apart-from-others': (say) => ({
    message: `${whose(say)}为 ${say('found')}，其他单位都在 ${say('least')} 至 ${say('most')} 之间。`,
    fix: mendOr(say, '请核对数字是否写反、漏写'),
  }),
  'strays-from-previous': (say) => ({
    message: `${whose(say)}为 ${say('found')}，是上年 ${say('reference')} 的 ${say('percent')}%，而其他单位一般为上年的 ${say('usual')}%。`,
    fix: mendOr(say, '请核对数字是否写反、漏写，或错了行'),
  }),
  'strays-from-target': (say) => ({
    message: `${whose(say)}为 ${say('found')}，是目标 ${say('reference')} 的 ${say('percent')}%，而其他单位一般为目标的 ${say('usual')}%。`,
    fix: mendOr(say, '请核对数字是否写反、漏写，或错了行'),
  }),
  'growth-unlike-others': (say) => ({
    message: `${whose(say)}为 ${say('found')}，而“${say('level')}”由 ${say('previous')} 变为 ${say('value')}，约为 ${say('computed')}%；两者的差距与其他单位很不一样。`,
    fix: mendOr(say, '请核对增幅和两年的总量'),
  }),
  'targets-for-figures': (say) => ({
    message: `“${say('indicator')}”的 ${say('count')} 个数与目标值完全相同，像是把目标值当成了完成值。`,
    fix: mendOr(say, '请换成实际完成的数'),
  }),
  'filled-series': (say) => ({
    message: `“${say('indicator')}”从${say('unit')}的 ${say('found')} 起，连续 ${say('count')} 个单位每个相差 ${say('step')}，像是下拉填充出来的序列。`,
    fix: mendOr(say, '请换成各单位自己的数'),
  }),
  'filled-down': (say) => ({
    message: `“${say('indicator')}”从${say('unit')}起，连续 ${say('count')} 个单位都是 ${say('found')}，像是一个数往下填充出来的。`,
    fix: mendOr(say, '请换成各单位自己的数'),
  }),
  'row-copied': (say) => ({
    message: `${say('unit')}的 ${say('count')} 个数（如“${say('indicator')}”的 ${say('found')}）与上一个单位完全相同，像是复制了上一行。`,
    fix: mendOr(say, '请换成这个单位自己的数'),
  }),
  'row-of-last-year': (say) => ({
    message: `${say('unit')}的 ${say('count')} 个数（如“${say('indicator')}”的 ${say('found')}）全部与上年相同，其他单位不是这样，像是照抄了上年。`,
    fix: mendOr(say, '请换成本年的数'),
  }),
  'index-for-growth': (say) => ({
    message: `“${say('indicator')}”有 ${say('count')} 个单位的数在 100 上下，如${say('unit')}为 ${say('found')}，像是以上年为100的指数，增幅应为 ${say('other')}。`,
    fix: mendOr(say, `请核对，是指数的减去100（如改为 ${say('other')}）`),
  }),
  'rates-for-figures': (say) => ({
    message: `“${say('indicator')}”各单位的数都在 ${say('least')} 至 ${say('most')} 之间，而目标各不相同（如${say('unit')}为 ${say('reference')}），像是把完成率填成了完成值。`,
    fix: mendOr(say, '请填完成值，完成率由系统计算'),
  }),
  'date-for-figure': (say) => ({
    message: `${whose(say)}为 ${say('found')}，比其他单位大得多，像是日期 ${say('date')} 变成的数。`,
    fix: mendOr(say, '请改为应填的数'),
  }),
  'off-standards': (say) => ({
    message: `“${say('indicator')}”的数（如${say('unit')}为 ${say('found')}）与满意值、不允许值（${say('least')}、${say('most')}）不在一个尺度：可能是标准写成了小数，或完成值是五分制。`,
    fix: mendOr(say, '请把标准和完成值写成同一尺度，如 98 而不是 0.98'),
  }),
  'standard-passed': (say) => ({
    message: `“${say('indicator')}”的 ${say('count')} 个单位全部超过满意值 ${say('satisfactory')}，多数超出很多，得分高于满分。`,
    fix: mendOr(say, '请核对指标表的满意值；确是这样规定的，可以封顶'),
  }),
  'one-number': (say) => ({
    message: `“${say('indicator')}”的 ${say('count')} 个单位都是 ${say('found')}，而上年的数（或目标）各不相同，像是一个数填满了整列。`,
    fix: mendOr(say, '请换成各单位自己的数'),
  }),
  'column-moved-from-previous': (say) => ({
    message: `“${say('indicator')}”的 ${say('count')} 个数一般只有（或高达）上年的 ${say('percent')}%，如${say('unit')}为 ${say('found')}，上年为 ${say('reference')}。可能填的是一个季度、一个月的数，或不是这项指标的数。`,
    fix: mendOr(say, '请核对填的是不是全年累计数'),
  }),
  'column-moved-from-target': (say) => ({
    message: `“${say('indicator')}”的 ${say('count')} 个数一般为目标的 ${say('percent')}%，如${say('unit')}为 ${say('found')}，目标为 ${say('reference')}。可能填的是一个季度、一个月的数，或目标不是这一年的。`,
    fix: mendOr(say, '请核对填的是不是全年累计数'),
  }),
  'standing-still': (say) => ({
    message: `${whose(say)}为 ${say('found')}，与上年一位不差，而其他单位的数都变了，像是照抄了上年。`,
    fix: mendOr(say, '请换成本年的数'),
  }),
  'rank-differs': (say) => ({
    message: `${whose(say)}为 ${say('found')}，旁边的位次是第 ${say('rank')}，与其他单位的数和位次排不到一起。`,
    fix: mendOr(say, '请核对这个数和位次，把填错的改正（位次只作核对，不参加计算）'),
  }),
  'rows-shifted': (say) => ({
    message: `“${say('indicator')}”的数与旁边的位次对不上，上移或下移一行就正好对上，像是错了一行${them(say)}。`,
    fix: mendOr(say, '请核对每个数是不是这个单位的'),
  }),
  'mean-differs': (say) => ({
    message: `“${say('indicator')}”${ofField(say)}各单位的平均数是 ${say('sum')}，表中“${say('name')}”一行是 ${say('total')}，对不上，而其他列对得上：可能有一个单位的数填错了。`,
    fix: '请核对这一列各单位的数；数都对的，把平均数改对或删去（平均数只作核对，不参加计算）。',
  }),
  'total-differs': (say) => ({
    message: `“${say('indicator')}”${ofField(say)}各单位之和是 ${say('sum')}，表中“${say('name')}”一行是 ${say('total')}，对不上：可能有一个单位的数填错了。`,
    fix: '请核对这一列各单位的数；数都对的，把合计改对或删去（合计只作核对，不参加计算）。',
  }),
  'note-with-figure': (say) => ({
    message: `${whose(say)}没有数，而备注“${say('note')}”中有数字，可能填错了列。`,
    fix: '请核对：这个数应填在完成值一列的，请移过去。',
  }),
  'previous-unlike-last-year': (say) => ({
    message: `${whose(say)}为 ${say('found')}，而上年考核用的数是 ${say('reference')}${them(say)}：上年值或这一列的表头可能有误。`,
    fix: mendOr(say, '请核对上年值，看两列的表头有没有对调'),
  }),
  'targets-exchanged': (say) => ({
    message: `“${say('indicator')}”的完成值全是整十整百的数（如${say('unit')}为 ${say('found')}），目标值反而有零有整（${say('reference')}）：两列可能填反了。`,
    fix: mendOr(say, '请核对哪一列是完成值、哪一列是目标值'),
  }),
  'growth-shifted': (say) => ({
    message: `“${say('indicator')}”与“${say('level')}”两年的总量对不上，上移或下移一行就正好对上，像是错了一行${them(say)}。`,
    fix: mendOr(say, '请核对每个增幅是不是这个单位的'),
  }),
  'beyond-standards': (say) => ({
    message: `“${say('indicator')}”的数（如${say('unit')}为 ${say('found')}）远在各档标准值（${say('least')} 至 ${say('most')}）之外，像是用了别的指标的标准值。`,
    fix: mendOr(say, '请核对标准值表的指标和数字'),
  }),
  'alone-against-others': (say) => ({
    message: `${whose(say)}为 ${say('found')}，即不降反升，其他 ${say('count')} 个单位都下降，升降的幅度也相当：“下降”可能写成了“增长”。`,
    fix: mendOr(say, '请核对是下降还是增长'),
  }),
} satisfies Record<string, ProblemSentence>;
