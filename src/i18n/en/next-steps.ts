import type { nextSteps as Chinese } from '../zh-CN/next-steps.ts';

export const nextSteps: typeof Chinese = {
  title: 'Next: ',
  afterBuild: {
    trial: ({ biaochi, id }) =>
      `${biaochi} document score-notice ${id} --all --out notices asks the units for comments once all figures are in (write stage: hearing into scheme.yaml first)`,
    hearing: ({ biaochi, id }) => `${biaochi} document score-sheet ${id} for approval`,
    approved: ({ biaochi, id }) => `${biaochi} document publicity-notice ${id}`,
    published: ({ biaochi, id, year }) =>
      `the circular: ${biaochi} document circular ${id}; the record: ${biaochi} seal ${year} --date DATE`,
  },
  after: {
    check: ({ biaochi, id }) =>
      `${biaochi} score ${id} for the ranking; with --draft while figures are owed. Workbooks to hand out: ${biaochi} template ${id} --by assessor`,
    score: ({ biaochi, id }) =>
      `${biaochi} explain ${id} UNIT asks about a score; ${biaochi} document score-notice ${id} --all --out notices asks the units for comments`,
    explain: ({ biaochi, id }) => `${biaochi} findings ${id} for weak links and gaps`,
    findings: ({ biaochi, id }) => `${biaochi} document all ${id} --out papers`,
    compare: ({ biaochi, year }) =>
      `a corrected year that is sealed gets a new version: ${biaochi} seal ${year} --date DATE --reason "why"`,
    seal: ({ biaochi, year }) =>
      `note the seal code elsewhere; ${biaochi} verify ${year} --code CODE proves it; ${biaochi} pack makes an offline pack with the archive; ${biaochi} new ${year + 1} starts the next year`,
    verify: ({ biaochi, year }) => `${biaochi} new ${year + 1} starts the next year`,
    rules: ({ biaochi, id }) =>
      `fill in its open places and issue it; then ${biaochi} template ${id} --by assessor`,
    template: ({ biaochi, id }) =>
      `put the filled-in workbooks into data/${id}, then ${biaochi} check ${id}`,
    document: ({ biaochi }) =>
      `${biaochi} build puts these documents on the site too; what changes every year is better written as a text in the folder content`,
    join: ({ biaochi }) => `${biaochi} preview serves it`,
    'score-notice': ({ biaochi, id }) =>
      `${biaochi} document appeal-form ${id} goes out with them; answers go into the table 申诉, then ${biaochi} document score-sheet ${id} for approval`,
    'appeal-form': ({ biaochi, id }) =>
      `appeals and answers go into the table 申诉, then ${biaochi} document score-sheet ${id} for approval`,
    'score-sheet': ({ biaochi, id }) =>
      `once approved, write stage: approved into scheme.yaml, then ${biaochi} document publicity-notice ${id}`,
    'publicity-notice': ({ biaochi }) =>
      `after the period, write stage: published into scheme.yaml, then ${biaochi} build --edition public`,
    circular: ({ biaochi, id, year }) =>
      `use of results: ${biaochi} document commendation ${id} (and interview-list where the scheme has interviews); record: ${biaochi} seal ${year} --date DATE`,
    commendation: ({ biaochi, year }) => `the record: ${biaochi} seal ${year} --date DATE`,
    'interview-list': ({ biaochi, year }) => `the record: ${biaochi} seal ${year} --date DATE`,
  },
};
