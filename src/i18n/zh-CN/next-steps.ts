import type { Stage } from '../../model/scheme.ts';

/** What a step of the year is about: how the command is typed, an assessment, its year. */
export interface StepOf {
  biaochi: string;
  id: string;
  year: number;
}

type Step = (of: StepOf) => string;

/** What comes next in the year: after a command, or after a document of that kind. */
export const nextSteps: {
  title: string;
  /** What a built site is followed by, at each stage of the year. */
  afterBuild: Record<Stage, Step>;
  after: Record<string, Step>;
} = {
  title: '下一步：',
  afterBuild: {
    trial: ({ biaochi, id }) =>
      `${biaochi} document score-notice ${id} --all --out 告知单 收齐数据后向各单位征求意见（先在 scheme.yaml 里把 stage 改为 hearing）`,
    hearing: ({ biaochi, id }) => `${biaochi} document score-sheet ${id} 送审定`,
    approved: ({ biaochi, id }) => `${biaochi} document publicity-notice ${id} 公示`,
    published: ({ biaochi, id, year }) =>
      `通报：${biaochi} document circular ${id}；归档：${biaochi} seal ${year} --date 日期`,
  },
  after: {
    check: ({ biaochi, id }) =>
      `${biaochi} score ${id} 看排名；数据没有报齐的，加 --draft 试算。要发填报表：${biaochi} template ${id} --by assessor`,
    score: ({ biaochi, id }) =>
      `${biaochi} explain ${id} 单位名称 问一个得分；${biaochi} document score-notice ${id} --all --out 告知单 向各单位征求意见`,
    explain: ({ biaochi, id }) => `${biaochi} findings ${id} 看短板和差距`,
    findings: ({ biaochi, id }) => `${biaochi} document all ${id} --out 会议材料`,
    compare: ({ biaochi, year }) =>
      `已封存的年度更正后再封存一版：${biaochi} seal ${year} --date 日期 --reason "更正原因"`,
    seal: ({ biaochi, year }) =>
      `把封存码抄下来另外保存；${biaochi} verify ${year} --code 封存码 核验；${biaochi} pack 打成带档案的离线包；${biaochi} new ${year + 1} 开始下一年`,
    verify: ({ biaochi, year }) => `${biaochi} new ${year + 1} 开始下一年`,
    rules: ({ biaochi, id }) =>
      `填上留空的几处，印发后收数：${biaochi} template ${id} --by assessor`,
    template: ({ biaochi, id }) => `收回的填报表直接放进 data/${id}，再运行 ${biaochi} check ${id}`,
    document: ({ biaochi }) =>
      `${biaochi} build 生成的网站里也有这些材料；年年要改的地方，在 content 文件夹写一份文稿`,
    join: ({ biaochi }) => `${biaochi} preview 用网址查看`,
    'score-notice': ({ biaochi, id }) =>
      `${biaochi} document appeal-form ${id} 随告知单发出申诉表；答复记入“申诉”表，再 ${biaochi} document score-sheet ${id} 送审定`,
    'appeal-form': ({ biaochi, id }) =>
      `收到的申诉和答复记入“申诉”表，再 ${biaochi} document score-sheet ${id} 送审定`,
    'score-sheet': ({ biaochi, id }) =>
      `审定后在 scheme.yaml 里把 stage 改为 approved，再 ${biaochi} document publicity-notice ${id} 公示`,
    'publicity-notice': ({ biaochi }) =>
      `公示期满，在 scheme.yaml 里把 stage 改为 published，再 ${biaochi} build --edition public 公布`,
    circular: ({ biaochi, id, year }) =>
      `结果运用：${biaochi} document commendation ${id}（办法写有约谈的，另有 interview-list）；归档：${biaochi} seal ${year} --date 日期`,
    commendation: ({ biaochi, year }) => `归档：${biaochi} seal ${year} --date 日期`,
    'interview-list': ({ biaochi, year }) => `归档：${biaochi} seal ${year} --date 日期`,
  },
};
