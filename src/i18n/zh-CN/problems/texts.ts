import type { ProblemSentence, Say } from '../../problem-sentence.ts';

const line = (say: Say): string => (say('line') ? `第${say('line')}行：` : '');

/** What is wrong with a text whatever it says. */
export const problemsTexts = {
  'name-too-long': (say) => ({
    message: `${line(say)}名称有${say('count')}个字，最多可写${say('limit')}个字。`,
    fix: '请改用简短的名称，说明性的文字写到“说明”或“备注”中。',
  }),
  'text-too-long': (say) => ({
    message: `${line(say)}这段文字有${say('count')}个字，最多可写${say('limit')}个字。`,
    fix: '请精简这段文字；长篇材料请另写成文稿，放在 content 文件夹中。',
  }),
  'control-character': (say) => ({
    message: `${line(say)}文字中夹有看不见的控制字符（${say('character')}），网页和表格都显示不了。`,
    fix: '请删去这个字符：把这段文字重新录入，或以“只保留文本”的方式重新粘贴。',
  }),
  'control-character-in-path': (say) => ({
    message: `文件、文件夹或工作表的名称中夹有看不见的控制字符（${say('character')}），看上去与实际的名称不一样。`,
    fix: '请重新命名：删去原来的名称，用键盘录入。',
  }),
  'key-reserved': (say) => ({
    message: `${line(say)}“__proto__”不能用作名称。`,
    fix: '请换一个名称。',
  }),
} satisfies Record<string, ProblemSentence>;
