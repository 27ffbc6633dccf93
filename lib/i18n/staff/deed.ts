/** Deed words: what a person may or may not do, as a verb in both languages. */
import type { Deed, Role } from "@/lib/domain/deed/permission";
import type { Bilingual } from "@/lib/i18n/core/language";

export const DEED_WORDS: Readonly<Record<Deed, Bilingual>> = {
  "read-proposal": { "zh-CN": "查看变更单", en: "read proposals" },
  "start-proposal": { "zh-CN": "新建变更单", en: "start a proposal" },
  "save-draft": { "zh-CN": "修改草稿", en: "edit the draft" },
  "submit-proposal": { "zh-CN": "送审", en: "send for review" },
  "abandon-proposal": { "zh-CN": "放弃变更单", en: "abandon the proposal" },
  "restore-proposal": { "zh-CN": "恢复变更单", en: "take up an abandoned proposal again" },
  "recall-submission": { "zh-CN": "撤回送审", en: "take back what was sent" },
  "hold-publication": { "zh-CN": "暂停发布", en: "hold a publication" },
  "lift-hold": { "zh-CN": "解除暂停", en: "lift a hold" },
  "approve-revision": { "zh-CN": "审核通过", en: "approve" },
  "return-revision": { "zh-CN": "退回", en: "return for changes" },
  "publish-revision": { "zh-CN": "发布", en: "publish" },
  "force-publication": { "zh-CN": "强制发布", en: "force a publication" },
  "settle-forced-publication": { "zh-CN": "补审强制发布", en: "review a forced publication" },
  "retire-region": { "zh-CN": "停用地区", en: "retire a region" },
  "invite-user": { "zh-CN": "邀请用户", en: "invite people" },
  "deactivate-user": { "zh-CN": "停用账户", en: "deactivate accounts" },
  "reset-password": { "zh-CN": "重设密码", en: "reset passwords" },
  "revoke-any-session": { "zh-CN": "结束他人的登录", en: "end other people's sessions" },
  "grant-role": { "zh-CN": "授予权限", en: "grant roles" },
  "revoke-role": { "zh-CN": "收回权限", en: "revoke roles" },
  "read-people": { "zh-CN": "查看用户与权限", en: "read people and grants" },
  "read-audit": { "zh-CN": "查看日志", en: "read the log" },
  "change-own-password": { "zh-CN": "修改自己的密码", en: "change their own password" },
  "revoke-own-session": { "zh-CN": "结束自己的登录", en: "end their own sessions" },
  "save-preferences": { "zh-CN": "保存自己的界面设置", en: "keep their own display settings" },
};

export const ROLE_WORDS: Readonly<Record<Role, Bilingual>> = {
  editor: { "zh-CN": "编辑", en: "Editor" },
  reviewer: { "zh-CN": "审核", en: "Reviewer" },
  publisher: { "zh-CN": "发布", en: "Publisher" },
  admin: { "zh-CN": "管理员", en: "Administrator" },
  auditor: { "zh-CN": "审计", en: "Auditor" },
};
