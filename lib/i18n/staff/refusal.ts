/** Refusal words: one clear sentence in both languages for every refusal, and for every guard of the database by its slug. */
import type { ConflictSlug } from "@/lib/domain/deed/conflict";
import type { Refusal } from "@/lib/domain/deed/refusal";
import { DEED_WORDS } from "./deed";
import { instantName } from "@/lib/i18n/core/format";
import type { Bilingual, Language } from "@/lib/i18n/core/language";

const UNKNOWN_CONFLICT: Bilingual = {
  "zh-CN": "与现有内容冲突，没有做任何改动。请刷新页面再试。",
  en: "It conflicts with what is there, so nothing was changed. Reload the page and try again.",
};

/** Sentences by slug. */
const CONFLICT_WORDS = {
  closed: {
    "zh-CN": "这份变更单已经发布或放弃，不能再改。",
    en: "This proposal has been published or abandoned and takes no more changes.",
  },
  under_review: {
    "zh-CN": "已经送审，内容不能改。要改，请先撤回送审。",
    en: "It has been sent for review and takes no edits. Take it back first.",
  },
  recalled: {
    "zh-CN": "起草人已撤回这一稿。重新送审之后才能审核或发布。",
    en: "This revision was taken back. It can be reviewed or published once it is sent again.",
  },
  held: {
    "zh-CN": "已暂停发布。解除暂停之后才能发布。",
    en: "Its publication is on hold. It can be published once the hold is lifted.",
  },
  hold_standing: { "zh-CN": "已经暂停发布，不用再停一次。", en: "Its publication is on hold already." },
  not_held: { "zh-CN": "现在没有暂停，无需解除。", en: "No hold stands, so there is none to lift." },
  not_abandoned: {
    "zh-CN": "这份变更单没有被放弃，不用恢复。",
    en: "This proposal is not abandoned, so there is nothing to take up again.",
  },
  draft_gone: {
    "zh-CN": "这份变更单是在系统开始保留草稿之前放弃的，草稿已不在。送审过的各稿仍可查看。",
    en: "It was abandoned before drafts were kept, so its draft is gone. What was sent for review can still be read.",
  },
  hold_reason: {
    "zh-CN": "暂停发布须写明理由，不少于 5 个字。",
    en: "A hold needs a reason of at least 5 characters.",
  },
  own_draft_open: {
    "zh-CN": "您在这条规则线上还有一份未完成的草稿，请先送审、放弃或接着改那一份。",
    en: "You have an unfinished draft on this line. Send it, abandon it, or go on with it first.",
  },
  superseded: {
    "zh-CN": "已有更新的一稿，这一稿不再有效。请打开最新的一稿。",
    en: "A newer revision exists and this one no longer counts. Open the newest one.",
  },
  hash_mismatch: {
    "zh-CN": "您打开之后内容有了变化。请重新打开再看一遍。",
    en: "The text changed since you opened it. Open it again and look once more.",
  },
  outcome_unknown: {
    "zh-CN": "连接在最后一刻中断，不能确定是否已经完成。请再按一次：同一次提交不会做两遍。",
    en: "The connection was lost at the last moment, so it is not known whether it was done. Press once more: the same deed is never done twice.",
  },
  unreadable: {
    "zh-CN": "这一稿里有本系统读不出来的内容，不能通过，也不能发布。请管理员检查数据库。",
    en: "This revision holds something that this system cannot read, so it can be neither approved nor published. An administrator must look at the database.",
  },
  admin_exists: {
    "zh-CN": "已经有管理员，没有再建。其他人由管理员在“人员”页邀请。",
    en: "There already is an administrator, so none was made. Everybody else is invited by an administrator on the page “People”.",
  },
  not_approved: { "zh-CN": "还没有审核通过，不能发布。", en: "It has not been approved, so it cannot be published." },
  not_submitted: {
    "zh-CN": "这份变更单没有送审，请先送审。",
    en: "This proposal is not under review. Send it for review first.",
  },
  four_eyes: {
    "zh-CN": "您参与了这份修改，不能审核（四眼规则）。须由另一个人审核。",
    en: "You contributed to this; somebody else must review it (four eyes).",
  },
  would_hide: {
    "zh-CN": "这次修改会盖住已公布的以后月份的规则。请在新的一稿里逐条确认。",
    en: "This would hide rules already published for later months. Acknowledge each of them in a new revision.",
  },
  older_register: {
    "zh-CN": "数据库里没有本站公布过的最新一条记录，可能恢复了较旧的备份，因此没有发布。请告诉系统管理员。",
    en: "The database does not hold the newest entry that this site has published; an older backup may have been restored. So nothing was published. Tell whoever runs the system.",
  },
  scheduled: {
    "zh-CN": "已定时发布。请先取消定时，再修改。",
    en: "A publication is scheduled. Cancel the schedule before changing anything.",
  },
  forced_reason: {
    "zh-CN": "强制发布须写明理由，不少于 10 个字。",
    en: "A forced publication needs a written reason of at least 10 characters.",
  },
  not_forced: { "zh-CN": "只有强制发布需要事后补审。", en: "Only a forced publication is reviewed afterwards." },
  already_approved: { "zh-CN": "已经审核通过，不用再审一次。", en: "It has been approved already." },
  force_needless: {
    "zh-CN": "已经审核通过，直接发布即可，不用强制发布。",
    en: "It has been approved: publish it, there is nothing to force.",
  },
  already_settled: { "zh-CN": "这次强制发布已经补审通过。", en: "This forced publication has already been reviewed." },
  empty_revision: {
    "zh-CN": "还没有任何修改，不能送审。",
    en: "There is nothing in it yet, so it cannot be sent for review.",
  },
  target: {
    "zh-CN": "更正或恢复须指明一条已公布、属同一规则线且月份重叠的记录。",
    en: "A correction or reinstatement must name a published, overlapping item of the same rule line.",
  },
  base_seq: {
    "zh-CN": "草稿的起点不对。请重新打开变更单。",
    en: "The draft starts from an unknown publication. Open the proposal again.",
  },
  seal: {
    "zh-CN": "送审没有完成，内容没有变化。请重试。",
    en: "Sealing was not completed and nothing changed. Please try again.",
  },
  lock_version: {
    "zh-CN": "有人同时在改这份变更单。请重新打开再试。",
    en: "Somebody else was changing this proposal. Open it again and retry.",
  },
  state: {
    "zh-CN": "现在不能做这一步。请刷新页面看最新状态。",
    en: "This step is not possible now. Reload the page to see where it stands.",
  },
  stale_base: {
    "zh-CN": "您开始修改之后，同一规则线又有新的公布。请对照新的内容再改。",
    en: "The same rule line was published again since you began. Compare with the new text and edit again.",
  },
  claimed: {
    "zh-CN": "另一份变更单正在修改这条规则线，不能同时送审第二份。",
    en: "Another proposal on this rule line is under review; a second one cannot be sent.",
  },
  unchanged: {
    "zh-CN": "内容与上一稿相同，原审核意见仍有效。",
    en: "The content equals the previous revision; its decision stands.",
  },
  no_grant: {
    "zh-CN": "您对其中某个地区没有所需的权限。",
    en: "You do not hold the necessary grant for one of the regions.",
  },
  append_only: {
    "zh-CN": "已公布或已送审的内容不能修改或删除。",
    en: "What is published or sealed cannot be changed or deleted.",
  },
  sealed: {
    "zh-CN": "送审后不能修改。要修改请做新的一稿。",
    en: "It is sealed for review. To change it, make a new revision.",
  },
  item_no_overlap: {
    "zh-CN": "同一规则线的两条修改月份重叠。",
    en: "Two items of the same rule line overlap in time.",
  },
  revision_note: { "zh-CN": "公开说明至少 5 个字。", en: "The public note needs at least 5 characters." },
  item_reason: {
    "zh-CN": "更正和撤销须写明理由，不少于 10 个字。",
    en: "A correction or withdrawal needs a reason of at least 10 characters.",
  },
  item_reason_public: {
    "zh-CN": "变更不另写公开的理由：写在公开说明里，内部的话写在内部备注里。",
    en: "A change has no public reason of its own: the public note says it, and what is internal goes into the internal note.",
  },
  minor: {
    "zh-CN": "这次改动不只是文字，不能免写公开说明。请取消“只改文字”。",
    en: "This changes more than wording, so it needs a public note. Take “wording only” back.",
  },
  decision_comment: {
    "zh-CN": "退回须写明理由，不少于 5 个字。",
    en: "Returning needs a reason of at least 5 characters.",
  },
  region_fixed: { "zh-CN": "地区的代码和级别不能修改。", en: "A region's code and level never change." },
  region_parent: { "zh-CN": "这个地区不能放在这个上级之下。", en: "This region cannot stand below that parent." },
  category_fixed: { "zh-CN": "类别的代码不能修改。", en: "A category's code never changes." },
  category_parent: { "zh-CN": "这个类别不能放在这个上级之下。", en: "This category cannot stand below that parent." },
  national: { "zh-CN": "这项权限只能授予全国。", en: "This role can only be granted for the whole nation." },
  last_admin: { "zh-CN": "最后一位管理员不能移除。", en: "The last admin cannot be removed." },
  oneself: {
    "zh-CN": "不能对自己做这件事，请另一位管理员办理。",
    en: "You cannot do this to yourself; ask another administrator.",
  },
  grant_not_to_oneself: {
    "zh-CN": "不能给自己授权，请另一位管理员办理。",
    en: "Nobody grants a role to themselves; ask another administrator.",
  },
  role_grant_live: { "zh-CN": "此人已有这项权限。", en: "This person already holds this grant." },
  user_username: { "zh-CN": "这个用户名已有人使用。", en: "This user name is taken." },
  link_used: {
    "zh-CN": "这个链接已经用过。请向管理员要一个新的。",
    en: "This link has been used. Ask an administrator for a new one.",
  },
  link_expired: {
    "zh-CN": "这个链接已过期。请向管理员要一个新的。",
    en: "This link has expired. Ask an administrator for a new one.",
  },
  command_reused: {
    "zh-CN": "这张表已用别的内容提交过。请刷新页面再试。",
    en: "This form was already sent with other content. Reload the page and try again.",
  },
  still_running: {
    "zh-CN": "上一次提交还在进行，请稍候再看。",
    en: "Your earlier submission is still running; look again in a moment.",
  },
  no_session: UNKNOWN_CONFLICT,
  publication_proposal_id_key: UNKNOWN_CONFLICT,
  publication_revision_id_key: UNKNOWN_CONFLICT,
  series_identity: UNKNOWN_CONFLICT,
  unrecorded: UNKNOWN_CONFLICT,
  unknown: UNKNOWN_CONFLICT,
} as const satisfies Record<ConflictSlug, Bilingual>;

/** The sentence for a conflict. */
export function conflictWords(slug: ConflictSlug, language: Language): string {
  return CONFLICT_WORDS[slug][language];
}

/** How a region is called; the code itself where the name is not known. */
export type RegionNames = (code: string) => string;

/**
 * One sentence that says why a deed was not done and what to do. `regionName` puts a name to a region's code.
 * The issues of an `invalid` refusal are said at their fields; here is only the line above them.
 */
export function refusalWords(refusal: Refusal, language: Language, regionName: RegionNames): string {
  const zh = language === "zh-CN";
  switch (refusal.kind) {
    case "invalid":
      return zh ? "有内容需要改正，还没有保存。" : "Something needs correcting; it was not saved.";
    case "stale":
      return staleWords(refusal, language);
    case "conflict":
      return conflictWords(refusal.slug, language);
    case "forbidden":
      return forbiddenWords(refusal, language, regionName);
    case "signed-out":
      return zh
        ? "登录已过期。您的输入还在本页：请在新窗口登录，再回来提交。"
        : "Your sign-in has expired. Your input is still here: sign in again in a new window, then send it.";
    case "step-up-required":
      return zh
        ? "这一步要再次确认身份：请输入密码。输入的内容都还在。"
        : "This step needs your password again. What you typed is still here.";
    case "not-found":
      return zh
        ? "没有找到，可能已被处理，或不在您的范围内。"
        : "Not found: it may have been dealt with, or lies outside your scope.";
    case "nothing-changed":
      return zh ? "没有变化，无需保存。" : "Nothing has changed, so there is nothing to save.";
    case "busy":
      return busyWords(refusal, zh);
    case "too-many":
      return zh
        ? `尝试次数过多，请 ${waitWords(refusal.retryAfterSeconds, language)}后再试。`
        : `Too many attempts. Try again in ${waitWords(refusal.retryAfterSeconds, language)}.`;
  }
}

function busyWords({ why, retryAfterSeconds }: Extract<Refusal, { kind: "busy" }>, zh: boolean): string {
  switch (why) {
    // A connection may be cut after the deed and before its answer: what became of it is not known here.
    case "away":
      return zh
        ? "暂时连不上数据库，输入的内容都还在。请稍后重试；如果提交的是一项操作，请先看看是否已经完成。"
        : "The database cannot be reached just now; what you typed is still here. Try again shortly; if you were doing something that counts, look first whether it was done.";
    case "disk-full":
      return zh
        ? "数据库的磁盘已满，没有做任何改动。请告诉管理员：腾出空间后才能继续。"
        : "The database's disk is full and nothing was changed. Tell an administrator: it goes on when space is made.";
    case undefined:
      return zh
        ? `系统正忙，没有做任何改动。请 ${retryAfterSeconds} 秒后重试。`
        : `The system is busy and nothing was changed. Try again in ${retryAfterSeconds} seconds.`;
  }
}

function waitWords(seconds: number, language: Language): string {
  const minutes = Math.ceil(seconds / 60);
  if (language === "zh-CN") return seconds < 60 ? ` ${seconds} 秒` : ` ${minutes} 分钟`;
  if (seconds < 60) return `${seconds} second${seconds === 1 ? "" : "s"}`;
  return `${minutes} minute${minutes === 1 ? "" : "s"}`;
}

function staleWords(refusal: Extract<Refusal, { kind: "stale" }>, language: Language): string {
  const zh = language === "zh-CN";
  if (refusal.seq !== null) {
    return zh
      ? `公布第 ${refusal.seq} 号已改动同一内容。请重新打开，对照后再改。`
      : `Publication no. ${refusal.seq} changed the same content. Open it again and compare before you go on.`;
  }
  if (refusal.by === null || refusal.at === null) {
    return zh
      ? "您打开之后内容有了变化。请重新打开再看一遍。"
      : "It changed since you opened it. Open it again and look once more.";
  }
  const at = instantName(refusal.at, language);
  return zh
    ? `${refusal.by} 于 ${at} 改过。请重新打开再看一遍。`
    : `${refusal.by} changed it on ${at}. Open it again and look once more.`;
}

function forbiddenWords(
  refusal: Extract<Refusal, { kind: "forbidden" }>,
  language: Language,
  regionName: RegionNames,
): string {
  const zh = language === "zh-CN";
  const deed = DEED_WORDS[refusal.deed][language];
  const place = refusal.region === null ? "" : regionName(refusal.region);
  const where = place === "" ? "" : zh ? `在${place}` : ` in ${place}`;
  const who = refusal.who.join(zh ? "、" : ", ");
  if (zh) return `您没有${where}${deed}的权限。${who === "" ? "请联系管理员。" : `可以办理的人：${who}。`}`;
  return `You may not ${deed}${where}. ${who === "" ? "Ask an administrator." : `These people can: ${who}.`}`;
}
