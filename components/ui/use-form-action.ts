"use client";

import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import { useActionState, useSyncExternalStore } from "react";
import { echoed, typedFields, type FormFrameWords, type FormShown } from "@/lib/i18n/staff/form";

const noChange = () => () => {};

/** Whether script has taken over the page: false in what the server draws. */
function useScript(): boolean {
  return useSyncExternalStore(
    noChange,
    () => true,
    () => false,
  );
}

/**
 * The state of a form and its action. An action that gets no answer, a cut connection for one, leaves the form as it is, with what was
 * typed and a sentence. The server draws the form with the bare action, which a browser without script can send.
 */
export function useFormAction<Shown extends FormShown>(
  action: (previous: Shown, data: FormData) => Promise<Shown>,
  blank: Awaited<Shown>,
  words: FormFrameWords,
) {
  const kept = async (previous: Shown, data: FormData): Promise<Shown> => {
    try {
      return await action(previous, data);
    } catch (error) {
      // A redirect is thrown too, and is no failure.
      unstable_rethrow(error);
      const notice = { tone: "bad", sentence: sentence(error, words), link: null } as const;
      return { ...blank, fields: echoed(typedFields(data)), notice };
    }
  };
  return useActionState(useScript() ? kept : action, blank);
}

function sentence(error: unknown, words: FormFrameWords): string {
  if (unstable_isUnrecognizedActionError(error)) return words.outdated;
  const reference = error instanceof Error && "digest" in error ? error.digest : undefined;
  return typeof reference === "string" ? words.broken.replace("{reference}", reference) : words.unanswered;
}
