/** 没有人报来的内容，留空待填，不用算出来的话充数。 */
export const blanks = {
  reason: '〔原因待填〕',
  measure: '〔措施待填〕',
  deadline: '〔时限待填〕',
  date: '〔日期待填〕',
  office: '〔机关待填〕',
  contact: '〔联系方式待填〕',
  speaker: '〔讲话人待填〕',
};

export type BlankMessages = typeof blanks;
