/** Pages with an article that uses every marked part, written by hand; figures are fictional. */

const RUNNING =
  '目标管理考核工作坚持客观公正注重实绩突出重点分类评价的原则各单位按照年度任务分解表逐项推进落实情况总体良好';

/** Running text of so many characters without punctuation, so that each full line is 28 of them. */
export const running = (length: number): string =>
  RUNNING.repeat(Math.ceil(length / RUNNING.length)).slice(0, length);

const UNITS = ['青岚区', '白沙区', '衡山县', '云台县', '临江县', '松溪县', '石门县'];

const rows = (count: number): string =>
  Array.from({ length: count }, (_, i) => {
    const total = (96.48 - i * 0.37).toFixed(2);
    return `<tr><td class="centred">${i + 1}</td><th scope="row">第${i + 1}号单位（${UNITS[i % 7]}）</th><td class="numeric">${total}</td><td class="numeric">${(i * 1.13 - 9).toFixed(1)}</td></tr>`;
  }).join('\n');

const wideRows = (count: number): string =>
  Array.from({ length: count }, (_, i) => {
    const cells = Array.from(
      { length: 11 },
      (_, c) => `<td class="numeric">${(80 + ((i * 7 + c * 3) % 19) + c / 10).toFixed(2)}</td>`,
    );
    return `<tr><th scope="row">${UNITS[i % 7]}</th>${cells.join('')}</tr>`;
  }).join('\n');

export const CHART = `<svg viewBox="0 0 400 160" width="400" height="160" role="img" aria-label="青岚区总分高于中位数1.25分">
<title>青岚区总分高于中位数1.25分</title>
<rect x="0" y="0" width="400" height="160" fill="#ffffff"/>
<line x1="40" y1="120" x2="380" y2="120" stroke="currentColor"/>
<circle cx="210" cy="120" r="5" fill="var(--red, #a8201a)"/>
<text x="210" y="100" font-size="14" text-anchor="middle" font-family="sans-serif">青岚区 87.42</text>
</svg>`;

export const page = (article: string): string => `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>网站标题</title><link rel="stylesheet" href="../assets/site.css"></head>
<body>
<header><nav><a href="index.html">首页</a></nav></header>
<main>
${article}
</main>
</body>
</html>`;

/** The circular with every part, one after the other. */
export const CIRCULAR =
  page(`<article data-document data-kind="circular" data-creator="云溪市目标管理考核领导小组办公室" data-subject="2024年度县区目标管理考核">
<p data-part="mark">内部资料</p>
<p data-part="red-head">云溪市目标管理考核领导小组办公室文件</p>
<p data-part="number">云考办〔2024〕8号</p>
<h1>关于2024年度县区<br>目标管理考核情况的通报</h1>
<p data-part="recipients">各县区人民政府，市直各部门：</p>
<p>根据《云溪市县区目标管理考核办法》，现将2024年度考核情况通报如下。青岚区总分<strong>87.42</strong>分，列第2位，比上年前进1位，距第1位0.86分，下降2.3%，完成年度目标的92.3%。</p>
<h2>一、总体情况</h2>
<p>${running(28 * 40)}</p>
<h3>（一）经济发展</h3>
<p>七个县区地区生产总值全部实现增长，其中<em>青岚区</em>增长5.1%，高于全市平均0.6个百分点。</p>
<h4>1. 工业投资</h4>
<p>城北工业园二期完成投资12.5亿元，超时序进度5.2个百分点。</p>
<figure>${CHART}<figcaption>图1 青岚区总分高于中位数1.25分</figcaption></figure>
<table>
<caption>表1 各县区总分<span data-part="unit">单位：分</span></caption>
<thead><tr><th scope="col">位次</th><th scope="col">县区</th><th scope="col">总分</th></tr></thead>
<tbody>
<tr><td class="centred">1</td><th scope="row">白沙区</th><td class="numeric">88.28</td></tr>
<tr><td class="centred">2</td><th scope="row">青岚区</th><td class="numeric">87.42</td></tr>
</tbody>
</table>
<p data-part="note">注：总分按四舍五入保留两位小数。</p>
<h2>二、存在问题</h2>
<ol><li>单位能耗降幅欠时序进度3.4个百分点。</li><li>衡山县安全生产被一票否决。</li></ol>
<h2>三、下一步要求</h2>
<p>各单位要对照短板清单逐项整改。</p>
<div data-part="annex-note">
<p><span data-part="label">附件：</span><span data-part="marker">1.</span> 2024年度县区目标管理考核总分排名表</p>
<p><span data-part="marker">2.</span> 2024年度县区目标管理考核各类别得分及加分减分和一票否决事项汇总情况一览表</p>
</div>
<div data-part="closing">
<p data-part="signature">云溪市目标管理考核领导小组办公室</p>
<p data-part="date">2024年11月11日</p>
</div>
<p data-part="data-note">校验码：7F3A-91C2　数据截至2024年11月10日</p>
<section data-part="annex">
<p data-part="annex-label">附件1</p>
<h2 data-part="title">2024年度县区目标管理考核总分排名表</h2>
<table>
<caption><span data-part="unit">单位：分</span></caption>
<thead><tr><th scope="col">位次</th><th scope="col">单位</th><th scope="col">总分</th><th scope="col">与上年比</th></tr></thead>
<tbody>
${rows(70)}
</tbody>
</table>
</section>
<section data-part="annex"><section data-part="landscape">
<p data-part="annex-label">附件2</p>
<h2 data-part="title">各类别得分汇总表</h2>
<table>
<thead>
<tr><th scope="col" rowspan="2">县区</th><th scope="colgroup" colspan="6">经济发展</th><th scope="colgroup" colspan="5">社会事业</th></tr>
<tr>${Array.from({ length: 11 }, (_, i) => `<th scope="col">指标${i + 1}</th>`).join('')}</tr>
</thead>
<tbody>
${wideRows(42)}
</tbody>
</table>
</section></section>
</article>`);

/** Nothing but a title and running text over several pages: what the grid is measured on. */
export const GRID = page(`<article data-document data-kind="circular">
<h1>版心测量</h1>
<p>${running(28 * 22 * 3)}</p>
</article>`);

/** A short signature under a date that is longer than it. */
export const SHORT_SIGNATURE = page(`<article data-document>
<h1>短署名</h1>
<p>正文。</p>
<div data-part="annex-note"><p><span data-part="label">附件：</span>得分表</p></div>
<div data-part="closing"><p data-part="signature">考核办</p><p data-part="date">2024年1月5日</p></div>
</article>`);

/** A cover, a table of contents, two documents. */
export const PACK = page(`<article data-document data-kind="pack">
<section data-part="cover">
<p data-part="mark">内部资料</p>
<h1>2024年度考核工作会议材料汇编</h1>
<p data-part="cover-line">云溪市目标管理考核领导小组办公室</p>
<p data-part="cover-line">2024年11月</p>
</section>
<section data-part="contents">
<p data-part="contents-title">目录</p>
<p data-part="entry" data-depth="1"><a href="#d1">一、考核情况通报</a><span data-part="page"></span></p>
<p data-part="entry" data-depth="2"><a href="#d1-2">二、存在问题</a><span data-part="page"></span></p>
<p data-part="entry" data-depth="1"><a href="#短板">二、短板清单</a><span data-part="page"></span></p>
</section>
<section data-part="document">
<h2 data-part="title" id="d1">关于考核情况的通报</h2>
<h3>一、总体情况</h3>
<p>${running(28 * 50)}</p>
<h3 id="d1-2">二、存在问题</h3>
<h4>（一）能耗</h4>
<p>单位能耗降幅欠进度3.4个百分点。</p>
<section data-part="annex">
<p data-part="annex-label">附件</p>
<h3 data-part="title">得分表</h3>
<h4>一、说明</h4>
<p>见表。</p>
</section>
</section>
<section data-part="document">
<h2 data-part="title" id="短板">短板清单</h2>
<p>正文。</p>
<section data-part="slip"><p data-part="plain">反馈意见回执</p><table><tbody><tr><th scope="row">单位</th><td>青岚区</td></tr></tbody></table></section>
</section>
</article>`);

const TEN = Array.from(
  { length: 10 },
  (_, i) =>
    `<tr><td class="centred">${i + 1}</td><th scope="row">第${i + 1}项指标（累计完成）</th><td class="numeric">${(101.5 - i * 3.27).toFixed(2)}</td><td class="numeric">${(98 - i * 4.1).toFixed(2)}</td><td class="numeric">${(i * 0.37).toFixed(2)}</td></tr>`,
).join('\n');

/** One sheet for one unit in smaller type. */
export const ONE_PAGER = page(`<article data-document data-kind="one-pager" data-layout="sheet">
<p data-part="mark">内部资料</p>
<h1>青岚区2024年度考核一页纸</h1>
<p>总分<strong>87.42</strong>分，列第2位，比上年前进1位；距第1位0.86分，距优秀等次2.58分。</p>
<h2>一、各类别得分</h2>
<figure>${CHART}<figcaption>青岚区总分高于中位数1.25分</figcaption></figure>
<h2>二、最好的五项和最弱的五项</h2>
<table>
<caption>得分和失分<span data-part="unit">单位：分</span></caption>
<thead><tr><th scope="col">序号</th><th scope="col">指标</th><th scope="col">完成值</th><th scope="col">得分</th><th scope="col">失分</th></tr></thead>
<tbody>
${TEN}
</tbody>
</table>
<p data-part="note">注：失分为权重与得分之差。</p>
<p data-part="formula">60 + 40 × (9.6 − 6) ÷ (12 − 6) = 84.00</p>
<p data-part="data-note">校验码：7F3A-91C2</p>
</article>`);
