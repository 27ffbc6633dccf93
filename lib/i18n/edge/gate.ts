/** What the gate says, in both languages at once: nobody could be asked which one they read. */

export const GATE_WORDS = {
  malformed: "The address is not well-formed. 网址有误。",
  noAddress: "There is no such address. 没有这个网址。",
  fromElsewhere: (origin: string) => `This form was not sent from ${origin}. 表单不是从本站发出的。`,
  tooLong: "This is too long. 内容过长。",
  unreadable: "The form cannot be read. 表单无法读取。",
  /** For programs alone: no page of ours leads here. */
  method: "Only GET, HEAD and POST are known here.",
  noLength: "The length of the body is missing.",
  noForms: "Forms are not sent here.",
  unknownBody: "This kind of body is not known here.",
  notOurs: "This is not a form as our pages send it. 这不是本站页面发出的表单。",
  outOfDate:
    "This form is out of date: nothing was done. Go back, copy what you typed, and open the page anew. 表单已过期，没有做任何事：请后退，复制已填写的内容，再重新打开页面。",
  hop: { title: "划入", onwards: "继续 Continue" },
} as const;
