import type { ProblemSentence, Say } from '../../problem-sentence.ts';

/** “可能是：…？” where there are names to suggest. */
const meant = (say: Say): string => (say('nearest') === '' ? '' : `是否应为：${say('nearest')}？`);

/** Words for what is found in tables: rows, names, headers, sums, and figures hardly meant. */
export const problemsTables = {
  'no-data-folder': (say) => ({
    message: `找不到数据文件夹“${say('folder')}”。`,
    fix: '请检查路径，或用 --data 指明数据文件夹。',
  }),
  'no-assessments': (say) => ({
    message: `数据文件夹“${say('folder')}”中没有考核：应有“年度/考核名”形式的文件夹，如 2024/counties。`,
    fix: '请按“年度/考核名”建立文件夹，放入 scheme.yaml 和各表。',
  }),
  'missing-scheme': (say) => ({
    message: `文件夹“${say('folder')}”中有表格，但没有考核办法文件 scheme.yaml。`,
    fix: '请放入 scheme.yaml；如果这个文件夹不是一项考核，请移到数据文件夹之外。',
  }),
  'misnamed-scheme': (say) => ({
    message: `文件夹“${say('folder')}”中没有 scheme.yaml，只有“${say('misnamed')}”。`,
    fix: '请把它改名为 scheme.yaml。看不到文件末尾的 .txt 时，请在资源管理器的“查看”中勾选“文件扩展名”再改。',
  }),
  'path-not-read': (say) => ({
    message: `“${say('path')}”不是数据文件，没有读取。`,
    fix: '不需要的请移出数据文件夹；需要读取的请另存为 .xlsx 或 .csv，并放在“年度/考核名”文件夹中。',
  }),
  'file-not-read': () => ({
    message: '按文件名和表头都认不出这是哪一张表，没有读取。',
    fix: '如需读取，请把文件名改为表名或“表名-说明”，如“完成情况-统计局”。',
  }),
  'sheet-not-read': (say) => ({
    message: `按名称和表头都认不出工作表“${say('sheet')}”是哪一张表，没有读取。`,
    fix: '如需读取，请把工作表改名为表名或“表名-说明”，如“完成情况-统计局”。',
  }),
  'no-regular-file': () => ({
    message: '这不是一个普通文件，无法读取。',
    fix: '请换成真正的表格文件。',
  }),
  'file-too-large': () => ({
    message: '文件过大（超过 256 MB），没有读取。',
    fix: '请只保留需要的工作表和行列后另存。',
  }),
  'file-not-opened': (say) => ({
    message: `文件打不开（${say('reason')}）。`,
    fix: '请检查文件是否存在、是否有读取权限、是否正被其他程序占用。',
  }),
  'site-missing': () => ({
    message: '数据文件夹缺少 site.yaml（网站的标题和语言写在这个文件里）。',
    fix: '请在数据文件夹中新建文本文件 site.yaml，至少写一行“title: 网站名称”，如“title: 目标考核结果”；也可以用 biaochi init 建一个样板文件夹。',
  }),
  'missing-table': (say) => ({
    message: `缺少“${say('table')}”表。`,
    fix: `请放入名为“${say('table')}”（或 ${say('name')}）的 CSV 文件或工作表。`,
  }),
  'table-without-rows': (say) => ({
    message: `“${say('table')}”表只有表头，没有内容。`,
    fix: '请填写表头以下各行。',
  }),
  'missing-column': (say) => ({
    message: `“${say('table')}”表缺少“${say('column')}”列。`,
    fix: `请在表头中加上“${say('column')}”（或 ${say('key')}）一列。`,
  }),
  'values-without-header': () => ({
    message: '找不到表头：没有一行写有单位和指标的名称。',
    fix: '请在数据上方写一行表头：第一列“单位”，其后各列为指标名称；或“单位、指标、完成值”三列。',
  }),
  'foreign-fields': (say) => ({
    message: `“${say('name')}”下面写的“${say('fields')}”不是本表的栏目，分不清各是什么数，${say('columns')} 列没有读取。`,
    fix: '请每项只留全年数一列，删去其余各列和这一行；几列都要用的，请在这一行改写“完成值”“目标值”“上年值”或“增幅”。',
  }),
  'formula-error-in-name': (say) => ({
    message: `单元格中是公式错误“${say('found')}”，读不出名称。`,
    fix: '请改正公式，或直接填写文字。',
  }),
  'unit-without-name': () => ({
    message: '这一行没有单位名称。',
    fix: '请填写单位名称，或删去这一行。',
  }),
  'duplicate-unit': (say) => ({
    message: `单位代码“${say('code')}”重复：第 ${say('row')} 行的“${say('other')}”已使用。`,
    fix: '请为每个单位使用不同的代码，或删去重复的一行。',
  }),
  'same-unit-name': (say) => ({
    message: `单位名称“${say('name')}”重复：代码“${say('otherCode')}”（${say('other')}）和“${say('code')}”都用这个名称。`,
    fix: '请改正名称，或加以区分；是同一个单位的，请删去一行。',
  }),
  'unit-without-group': (say) => ({
    message: '这个单位没有填写组别。',
    fix: `请填写以下组别之一：${say('groups')}。`,
  }),
  'unknown-group': (say) => ({
    message: `考核办法中没有组别“${say('found')}”。${meant(say)}`,
    fix: `请改为以下组别之一：${say('groups')}。`,
  }),
  'unknown-group-in-list': (say) => ({
    message: `考核办法中没有组别“${say('group')}”。${meant(say)}`,
    fix: '请改为考核办法中的组别，多个之间用分号隔开。',
  }),
  'unknown-unit-in-list': (say) => ({
    message: `单位表中没有“${say('unit')}”。${meant(say)}`,
    fix: '请改为单位表中的名称或代码，多个之间用分号隔开。',
  }),
  'difficulty-not-positive': (say) => ({
    message: `难度系数“${say('found')}”应大于 0。`,
    fix: '请改为正数，如 1.05；没有难度系数的留空。',
  }),
  'not-a-switch': (say) => ({
    message: `“${say('found')}”不是“是”或“否”。`,
    fix: '请填写“是”或“否”，或留空。',
  }),
  'not-one-of': (say) => ({
    message: `“${say('found')}”不是这一列可用的词。`,
    fix: `请填写以下之一：${say('names')}。`,
  }),
  'indicator-without-name': () => ({
    message: '这一行没有指标名称。',
    fix: '请填写指标名称，或删去这一行。',
  }),
  'indicator-without-direction': () => ({
    message: '这个指标没有填写方向。',
    fix: '请填写“正向”“逆向”或“区间”。',
  }),
  'indicator-without-category': () => ({
    message: '这个指标没有填写类别。',
    fix: '请填写考核办法中的类别名称或代码。',
  }),
  'category-holds-categories': (say) => ({
    message: `类别“${say('found')}”下面还有类别，不能直接放指标。`,
    fix: `请改为它下面的类别之一：${say('inside')}。`,
  }),
  'unknown-category': (say) => ({
    message: `考核办法中没有类别“${say('found')}”。${meant(say)}`,
    fix: '请改为考核办法中的类别名称或代码。',
  }),
  'indicator-without-weight': () => ({
    message: '这个指标没有填写权重。',
    fix: '请填写权重。',
  }),
  'weight-not-positive': (say) => ({
    message: `权重“${say('found')}”应大于 0。`,
    fix: '请改为正数；不参加计分的指标请删去。',
  }),
  'mixed-weights': (say) => ({
    message: `权重有 ${say('count')} 处没有百分号，其余（共 ${say('of')} 处）有，分不清是不是同一个尺度。`,
    fix: '请统一写法：都写成 10%，或都写成 10。',
  }),
  'decimals-out-of-range': (say) => ({
    message: `小数位“${say('found')}”应为 0 到 10 的整数。`,
    fix: '请改为 0 到 10 的整数，或留空。',
  }),
  'duplicate-indicator': (say) => ({
    message: `指标代码“${say('code')}”重复：第 ${say('row')} 行的“${say('other')}”已使用。`,
    fix: '请使用不同的代码；如果同一指标对不同组别权重不同，请分别填写“适用组别”或“适用单位”。',
  }),
  'same-indicator-name': (say) => ({
    message: `指标名称“${say('name')}”重复：代码“${say('otherCode')}”（${say('other')}）和“${say('code')}”都用这个名称。`,
    fix: '请改正名称，或加以区分，如“地区生产总值”和“地区生产总值增速”；是同一项指标的，请使用同一个代码或删去一行。',
  }),
  'overlapping-indicator': (say) => ({
    message: `指标“${say('name')}”（${say('code')}）有多行同时适用于：${say('units')}（另见第 ${say('row')} 行）。`,
    fix: '请调整“适用组别”“适用单位”，使每个单位只适用一行。',
  }),
  'inconsistent-rows': (say) => ({
    message: `指标“${say('name')}”（${say('code')}）的几行除权重、计分方法和设置外还有不同：${say('columns')}。`,
    fix: '请把这几列改为一致；确实不同的，应作为两个指标，使用不同的代码。',
  }),
  'inconsistent-rules': (say) => ({
    message: `指标“${say('name')}”（${say('code')}）的几行计分方法不同，而其中有与其他单位比较的方法，无法一起比较。`,
    fix: '请统一计分方法，或作为两个指标，使用不同的代码。',
  }),
  'unknown-unit-in-scheme': (say) => ({
    message: `考核办法的 ${say('key')} 写的“${say('found')}”不在单位表中。${meant(say)}`,
    fix: '请改为单位表中的代码或名称。',
  }),
  'unknown-indicator-in-scheme': (say) => ({
    message: `考核办法的 ${say('key')} 写的“${say('found')}”不在指标表中。${meant(say)}`,
    fix: '请改为指标表中的代码或名称。',
  }),
  'weights-of-whole': (say) => ({
    message: `各项权重合计 ${say('sum')}，应为满分 ${say('weight')}。`,
    fix: `请调整权重，使合计为 ${say('weight')}；如果只比较相对大小，请在考核办法中写 weights: relative。`,
  }),
  'weights-of-category': (say) => ({
    message: `类别“${say('category')}”下各项权重合计 ${say('sum')}，应为 ${say('weight')}。`,
    fix: `请调整权重，使合计为 ${say('weight')}；如果只比较相对大小，请在考核办法中写 weights: relative。`,
  }),
  'weights-of-whole-for-units': (say) => ({
    message: `${forUnits(say)}各项权重合计 ${say('sum')}，全部项目合计 ${say('overAll')}，都不是满分 ${say('weight')}。`,
    fix: '请检查权重和“适用组别”“适用单位”，使每个单位适用的权重合计都等于满分。',
  }),
  'weights-of-category-for-units': (say) => ({
    message: `类别“${say('category')}”：${forUnits(say)}适用的权重合计 ${say('sum')}，全部合计 ${say('overAll')}，都不是 ${say('weight')}。`,
    fix: `请检查权重和“适用组别”“适用单位”，使每个单位适用的权重合计都为 ${say('weight')}。`,
  }),
  'unknown-unit': (say) => ({
    message: `单位表中没有“${say('found')}”。${meant(say)}`,
    fix: '请改为单位表中的名称、简称、别名或代码；如果确有此单位，请补入单位表。',
  }),
  'unknown-former-unit': (say) => ({
    message: `上一年度（${say('before')}）的单位表中没有“${say('found')}”。${meant(say)}`,
    fix: '沿革表的原名称请改为上一年度单位表中的名称、简称、别名或代码；新设的单位请把类型写为“新设”，原名称留空。',
  }),
  'unknown-former-indicator': (say) => ({
    message: `上一年度（${say('before')}）的指标表中没有“${say('found')}”。${meant(say)}`,
    fix: '沿革表的原名称请改为上一年度指标表中的名称或代码；新增的指标请把类型写为“新增”，原名称留空。',
  }),
  'lineage-other-year': (say) => ({
    message: `这一行的年度是${say('year')}，要建立的是${say('expected')}年度。`,
    fix: `请把年度改为${say('expected')}，或留空；往年的变动不用再写。`,
  }),
  'lineage-without-name': () => ({
    message: '沿革表这一行缺少名称：除“新设”“新增”外要有原名称，除“撤销”“取消”外要有新名称。',
    fix: '请补填名称，或改正类型。',
  }),
  'unknown-unit-blank': () => ({
    message: '这一行有数据，但没有单位名称。',
    fix: '请填写单位名称，或删去这一行。',
  }),
  'unknown-unit-ambiguous': (say) => ({
    message: `“${say('found')}”是几个单位共有的名称，分不清是哪一个。`,
    fix: '请改用单位代码或全称。',
  }),
  'unknown-unit-column': (say) => ({
    message: `表头“${say('found')}”下有数据，但单位表中没有这个名称。${meant(say)}`,
    fix: '请改为单位表中的名称或代码；不需要的列请删去。',
  }),
  'unknown-indicator': (say) => ({
    message: `指标表中没有“${say('found')}”。${meant(say)}`,
    fix: '请改为指标表中的名称或代码；如果确有此指标，请补入指标表。',
  }),
  'unknown-indicator-blank': () => ({
    message: '这一行有数据，但没有指标名称。',
    fix: '请填写指标名称，或删去这一行。',
  }),
  'unknown-indicator-ambiguous': (say) => ({
    message: `“${say('found')}”是几个指标共有的名称，分不清是哪一个。`,
    fix: '请改用指标代码。',
  }),
  'unknown-indicator-column': (say) => ({
    message: `表头“${say('found')}”下有数据，但指标表中没有这个名称。${meant(say)}`,
    fix: '请改为指标表中的名称或代码；不需要的列请删去。',
  }),
  'unit-names-differ': (say) => ({
    message: `这一行的代码与名称对不上：一处是“${say('name')}”，此处是“${say('other')}”，这一行没有读取。`,
    fix: '请核实这一行是哪个单位的，改正代码或名称。',
  }),
  'indicator-names-differ': (say) => ({
    message: `这一行的代码与名称对不上：一处是“${say('name')}”，此处是“${say('other')}”，这一行没有读取。`,
    fix: '请核实这一行是哪项指标的，改正代码或名称。',
  }),
  'header-again': (say) => ({
    message: `第 ${say('row')} 行又是一个表头，与上面的表头不同；从这一行起没有读取。`,
    fix: `请把上下两个表分开，各放一个工作表或文件（如“${say('table')}-2”），或并成一个表、只用一个表头。`,
  }),
  'side-by-side-unit': () => ({
    message:
      '这里另起了一列单位，同一行上与前面一列不是同一个单位，像是几个表左右并排；只读了一个表。',
    fix: '请合成一个表：单位只写在最左一列，每个单位一行，各项指标各占一列；或分开，各放一个工作表或文件。',
  }),
  'side-by-side-indicator': () => ({
    message:
      '这里另起了一列指标，同一行上与前面一列不是同一项指标，像是几个表左右并排；只读了一个表。',
    fix: '请合成一个表：指标只写在最左一列，每项指标一行，各单位各占一列；或分开，各放一个工作表或文件。',
  }),
  'unknown-unit-nameless': (say) => ({
    message: `${say('columns')} 列有数，表头却没有写是哪个单位的，也看不出是不是左边“${say('left')}”的。`,
    fix: '请在表头补上单位名称；同一单位有几列的，请在下一行分别写“完成值”“目标值”“上年值”等；不用的列请删去。',
  }),
  'unknown-indicator-nameless': (say) => ({
    message: `${say('columns')} 列有数，表头却没有写是哪项指标，也看不出是不是左边“${say('left')}”的。`,
    fix: '请在表头补上指标名称；同一指标有几列的，请在下一行分别写“完成值”“目标值”“上年值”等；不用的列请删去。',
  }),
  'unknown-period': (say) => ({
    message: `指标“${say('indicator')}”没有时段“${say('period')}”，这个数没有使用。`,
    fix: `请改为以下时段之一：${say('periods')}；名称要完全一致。`,
  }),
  'no-periods': (say) => ({
    message: `指标“${say('indicator')}”不分时段考核，写明时段“${say('period')}”的数没有使用。`,
    fix: '请把时段清空；确实分时段考核的，请在指标表中填写“时段权重”。',
  }),
  'figure-without-period': (say) => ({
    message: `指标“${say('indicator')}”分时段考核，这个数没有写明时段，没有使用。`,
    fix: `请按“单位、指标、时段、完成值”四列填报，时段写：${say('periods')}。`,
  }),
  'unknown-status': (say) => ({
    message: `认不出状态“${say('found')}”。`,
    fix: '请填写“未报”“未出数”“不适用”或“不可比”；数据正常的留空。',
  }),
  'unknown-tier': (say) => ({
    message: `“${say('found')}”不是指标“${say('indicator')}”的等次。`,
    fix: `请填写以下等次之一：${say('tiers')}。`,
  }),
  'duplicate-value': (say) => ({
    message: `${say('unitName')}的“${say('indicator')}”${say('header')}重复填报，两处相同：另一处在 ${say('other')}。`,
    fix: '两处相同，不影响结果；可删去一处。',
  }),
  'conflicting-value': (say) => ({
    message: `${say('unitName')}的“${say('indicator')}”${say('header')}两处不同：此处为“${say('found')}”，另一处在 ${say('other')}。`,
    fix: '请核实后改正其中一处，或删去不用的一处。',
  }),
  'mixed-percent': (say) => ({
    message: `指标“${say('indicator')}”的数有的设为百分比格式，有的没有；此处按显示的“${say('found')}”读取。`,
    fix: '请统一单元格格式，并核对数值。',
  }),
  'stated-unit-differs': (say) => ({
    message: `此处写明计量单位“${say('stated')}”，而指标“${say('indicator')}”的计量单位是“${say('unit')}”，不能换算。`,
    fix: '请核实数据，并改为一致的计量单位。',
  }),
  'bands-equal': (say) => ({
    message: `指标“${say('indicator')}”的标准值相邻两档相同：${say('better')} 和 ${say('worse')}。`,
    fix: '请改正标准值，使五档依次不同。',
  }),
  'bands-out-of-order': (say) => ({
    message: `指标“${say('indicator')}”的标准值顺序与方向不符：较好一档 ${say('better')}，较差一档 ${say('worse')}。`,
    fix: '正向指标从优秀到较差应递减，逆向指标应递增；请改正标准值或方向。',
  }),
  'missing-standard': (say) => ({
    message: `指标“${say('indicator')}”缺少这一档标准值。`,
    fix: '请填写五档标准值。',
  }),
  'duplicate-bands': (say) => ({
    message: `同一指标、同一组别的标准值重复，两处相同：另一处在 ${say('other')}。`,
    fix: '两处相同，不影响结果；可删去一处。',
  }),
  'conflicting-bands': (say) => ({
    message: `同一指标、同一组别的标准值两处不同：另一处在 ${say('other')}。`,
    fix: '请核实后删去不用的一处。',
  }),
  'raters-not-declared': () => ({
    message: '这张表按评议主体分别填报，而考核办法没有写评议主体及其权重，无法合成得分。',
    fix: '请在 scheme.yaml 写上 raters，如 raters: [{ id: leaders, name: 领导, weight: 60 }, { id: people, name: 群众, weight: 40 }]；不分主体的，请把这一列清空。',
  }),
  'unknown-rater': (say) => ({
    message: '这一行的评议主体不在考核办法中。',
    fix: `请改为以下之一：${say('raters')}。`,
  }),
  'unknown-ballot-tier': (say) => ({
    message: '这一行的等次不是这个评议项的等次。',
    fix: `请改为以下之一：${say('tiers')}。`,
  }),
  'ballot-unknown-unit': () => ({
    message: '这一行的单位不在单位表中。',
    fix: '请改为单位表中的名称或代码。',
  }),
  'ballot-unknown-indicator': () => ({
    message: '这一行的评议项不在指标表中。',
    fix: '请改为指标表中的名称或代码。',
  }),
  'ballot-names-differ': () => ({
    message: '这一行的代码与名称对不上，说的不是同一个单位或评议项。',
    fix: '请核实后改正代码或名称。',
  }),
  'ballot-not-a-number': () => ({
    message: '这一格不是数值。',
    fix: '请填写数字。',
  }),
  'ballot-formula-error': () => ({
    message: '这一格是公式错误，读不出内容。',
    fix: '请改正公式，或直接填写。',
  }),
  'votes-out-of-range': () => ({
    message: '票数应为不小于 0 的整数。',
    fix: '请改正票数。',
  }),
  'rating-out-of-range': (say) => ({
    message: `评分应在 0 到 ${say('most')} 之间。`,
    fix: '请改正评分；评分的满分不是这个数的，请填指标表的“评分满分”。',
  }),
  'duplicate-rows': (say) => ({
    message: `这一行重复，两处相同：另一处在 ${say('other')}。`,
    fix: '两处相同，不影响结果；可删去一处。',
  }),
  'duplicate-event': (say) => ({
    message: `这一行与 ${say('other')} 的一行内容完全相同，两行都已计入。`,
    fix: '如系重复填报，请删去一行；如确为两件事，请在说明、依据或日期中写出区别。',
  }),
  'event-outside-year': (say) => ({
    message: `这一行的日期是 ${say('date')}，不在本考核的 ${say('year')} 年内。`,
    fix: '请核对日期的年份；确应计入本年度的，不必改动。',
  }),
  'conflicting-decision': (say) => ({
    message: `同一单位有两个不同的审定等次，分不出先后：另一处在 ${say('other')}。`,
    fix: '请只保留一个；前后作过两次决定的，请把两次的日期都填上，以日期在后的为准。',
  }),
  'conflicting-rows': (say) => ({
    message: `同一内容两处不同：另一处在 ${say('other')}。`,
    fix: '请核实后改正其中一处，或删去不用的一处。',
  }),
  'duplicate-votes': (say) => ({
    message: `同一单位、同一评议项、同一评议主体、同一等次的票数重复，两处相同：另一处在 ${say('other')}。`,
    fix: '只计一次；可删去一处。',
  }),
  'conflicting-votes': (say) => ({
    message: `同一单位、同一评议项、同一评议主体、同一等次的票数两处不同：另一处在 ${say('other')}。`,
    fix: '请核实后改正，或删去不用的一处。',
  }),
  'missing-points': () => ({
    message: '这一行没有填写分值。',
    fix: '请填写分值（不带正负号）。',
  }),
  'deduction-with-sign': (say) => ({
    message: `扣分分值“${say('found')}”带负号：扣多少就写多少，不带正负号。`,
    fix: '请去掉负号。',
  }),
  'points-with-sign': (say) => ({
    message: `分值“${say('found')}”带负号：加分还是扣分由类型决定，分值不带正负号。`,
    fix: '请去掉负号。',
  }),
  'unknown-adjustment': (say) => ({
    message: `考核办法中没有加减分类型“${say('found')}”。${meant(say)}`,
    fix: `请改为以下之一：${say('known')}；或在考核办法的 adjustments 中增加。`,
  }),
  'veto-without-item': (say) => ({
    message: '这一行没有写明一票否决事项。',
    fix: `一行是一件一票否决事项：没有的，请删去这一行；有的，请填写以下之一：${say('known')}。`,
  }),
  'unknown-veto': (say) => ({
    message: `考核办法中没有一票否决事项“${say('found')}”。${meant(say)}`,
    fix: `请改为以下之一：${say('known')}；或在考核办法的 vetoes 中增加。`,
  }),
  'unknown-grade': (say) => ({
    message: `考核办法中没有等次“${say('found')}”。${meant(say)}`,
    fix: `请改为以下之一：${say('known')}。`,
  }),
  'progress-without-date': () => ({
    message: '这一行没有填写截止日期。',
    fix: '请填写截止日期，如 2024-11-10。',
  }),
  'correction-without-date': () => ({
    message: '这一条更正没有填写日期。',
    fix: '请填写日期，如 2024-11-10。',
  }),
  'upper-not-found': (say) => ({
    message: `考核办法的 upper 写的“${say('upper')}”不存在。`,
    fix: `请改为已有的考核之一：${say('known')}；没有上级考核的删去这一项。`,
  }),
  'upper-in-circle': (say) => ({
    message: `上级考核“${say('upper')}”又以本考核为上级，互为上下级。`,
    fix: '请改正其中一个考核办法的 upper。',
  }),
  'owner-not-assessed': (say) => ({
    message: `指标“${say('indicator')}”的责任单位“${say('owner')}”不在下级考核的单位表中。${meant(say)}`,
    fix: '如果写法不同，请改为单位表中的名称，或在单位表中加别名；如果确不考核，可不处理。',
  }),
  'indicator-without-owner': (say) => ({
    message: `指标“${say('indicator')}”没有牵头单位。`,
    fix: '请填写牵头单位，使任务分解到下级单位。',
  }),
  outlier: (say) => ({
    message: `${say('unit')}的“${say('indicator')}”为 ${say('found')}，与其他单位（${say('least')} 至 ${say('most')}）相差悬殊，使其他单位的得分几乎没有差别。`,
    fix: '请核实这个数的小数点和计量单位；确实无误的，可考虑其他标准来源。',
  }),
  'far-from-last-year': (say) => ({
    message: `${say('unit')}的“${say('indicator')}”为 ${say('found')}，与上年值 ${say('previous')} 相差悬殊。`,
    fix: '请核实这个数的位数和计量单位。',
  }),
  'growth-contradicts-totals': (say) => ({
    message: `${say('unit')}的“${say('indicator')}”为 ${say('found')}，而“${say('level')}”由 ${say('previous')} 变为 ${say('value')}，约为 ${say('computed')}%。`,
    fix: '请核实增幅和两年的总量；因可比价格等原因确有差别的，可不处理。',
  }),
  'bounds-too-close': (say) => ({
    message: `指标“${say('indicator')}”的满意值、不允许值相距太远：各单位得分都在 ${say('least')} 至 ${say('most')} 之间，不到一分。`,
    fix: '请核实满意值和不允许值。',
  }),
  'negative-total': (say) => ({
    message: `${say('unit')}的“${say('indicator')}”为负数 ${say('found')}，其他单位都不是负数。`,
    fix: '请核实正负号。',
  }),
} satisfies Record<string, ProblemSentence>;

/** Whom a sum is for: whole groups by name, else the units. */
function forUnits(say: Say): string {
  return say('groups') === ''
    ? `对${say('units')}，`
    : `对组别“${say('groups')}”的 ${say('count')} 个单位，`;
}
