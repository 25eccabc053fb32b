import { Show } from "solid-js"
import type { Draft } from "#src/forms/parse.ts"
import { isolated } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import type { BlockedBy } from "../read-conversation.ts"
import type { Subject } from "../subject-queries.ts"
import { aboutWords } from "./about-words.ts"
import { Composer } from "./composer.tsx"

export type NewMessageProps = { subject: Subject; blockedBy: BlockedBy; messageKey: string; draft: Draft }

/** The first message about something. */
export function NewMessage(props: NewMessageProps) {
  const i = useI18n()
  const { t, locale } = i
  const { subject, blockedBy } = props
  const name = isolated(subject.otherName)
  return (
    <section class="flex flex-col bg-sand-100 border border-sand-200 rounded-xl min-h-80">
      <header class="bg-white border-b border-sand-200 rounded-t-xl px-3 py-2">
        <h1 class="font-bold">{t("messages.with", { name })}</h1>
        <p class="text-sm text-ink-500">{aboutWords(i, subject)}</p>
      </header>
      <p class="flex-1 p-4 text-ink-700 text-center content-center">{t("messages.nothing_yet")}</p>
      <Show
        when={!blockedBy && !subject.otherClosed}
        fallback={
          <p class="border-t border-sand-200 bg-white rounded-b-xl p-3">
            {blockedBy ? t(`messages.blocked_${blockedBy}`, { name }) : t("messages.closed")}
          </p>
        }
      >
        <Composer
          action={paths.messages(locale)}
          messageKey={props.messageKey}
          draft={props.draft}
          first={{ about: subject.about, id: subject.aboutId }}
        />
      </Show>
    </section>
  )
}
