import { z } from 'zod';

const text = (title: string, description: string) =>
  z.string().optional().meta({ title, description });

const day = (title: string, description: string) =>
  z.iso.date().optional().meta({ title, description });

/** What the scheme says of its documents: the imprint, and the public notice of results. */
export const PaperSettings = z.strictObject({
  'copy-to': text('抄送', '版记中的抄送机关。 Who gets copies, in the imprint.'),
  'printed-by': text('印发机关', '版记中的印发机关。 Who prints, in the imprint.'),
  'printed-on': z.iso.date().optional().meta({
    title: '印发日期',
    description: '材料的成文、印发日期：2025-01-24。 Date of the documents: 2025-01-24.',
  }),
  publicity: z
    .strictObject({
      from: day('起', '公示从哪一天起。 First day of the public notice.'),
      to: day('止', '公示到哪一天止。 Its last day.'),
      contact: text('联系方式', '受理意见的联系人、电话。 Who takes objections.'),
    })
    .optional()
    .meta({
      title: '公示',
      description: '公示的期限和联系方式。 Period and contact of the notice.',
    }),
  coefficients: z.record(z.string(), z.number().min(0)).optional().meta({
    title: '奖金系数',
    description: '各等次对应的系数：{ 优秀: 1.2 }。 Coefficients of grades.',
  }),
});
export type PaperSettings = z.infer<typeof PaperSettings>;
