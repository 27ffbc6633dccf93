import type { Language } from "@/lib/i18n/core/language";
import type { StaffWords } from "@/lib/i18n/staff/words";
import { ActionForm } from "@/components/ui/action-form";
import { ChineseInside } from "@/components/public/part/chinese-inside";
import { saveLook } from "@/app/(staff)/admin/account/actions";
import styles from "./account-menu.module.css";
import { SignOut } from "./sign-out";

interface AccountMenuProps {
  name: string;
  words: StaffWords;
  language: Language;
}

/** Who is signed in, the other language, and the way out. */
export function AccountMenu({ name, words, language }: AccountMenuProps) {
  const other = language === "en" ? "zh-CN" : "en";
  return (
    <div className={styles.menu}>
      <ActionForm
        action={saveLook}
        words={words.form}
        hidden={{ language: other }}
        submit={words.frame.otherLanguage}
        submitTone="secondary"
        inline
      />
      <span className={styles.name}>
        <ChineseInside text={name} language={language} />
      </span>
      <SignOut text={words.frame.signOut} working={words.form.working} />
    </div>
  );
}
