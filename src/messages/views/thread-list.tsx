import { For, Show } from "solid-js"
import { isolated } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { When } from "#src/ui/values.tsx"
import type { ThreadPage } from "../list-conversations.ts"
import { firstWords } from "../message.ts"
import type { Thread } from "../queries.ts"
import { aboutWords } from "./about-words.ts"

/** The conversations, what is unread first and bold. */
export function ThreadList(props: ThreadPage & { current?: string }) {
  const { t, locale } = useI18n()
  return (
    <nav aria-label={t("messages.conversations")} class="stack gap-2">
      <ul class="bg-white border border-sand-200 rounded-xl overflow-hidden">
        <For each={props.threads}>
          {(thread) => (
            <li class="border-b border-sand-100 last:border-b-0">
              <ThreadLink thread={thread} isCurrent={thread.id === props.current} />
            </li>
          )}
        </For>
      </ul>
      <Show when={props.more}>
        {(after) => (
          <a class="btn-quiet btn-small justify-self-center" href={`${paths.messages(locale)}?after=${after()}`}>
            {t("messages.more")}
          </a>
        )}
      </Show>
    </nav>
  )
}

function ThreadLink(props: { thread: Thread; isCurrent: boolean }) {
  const i = useI18n()
  const { thread } = props
  const weight = thread.isUnread ? "font-bold text-ink-900" : "text-ink-700"
  return (
    <a
      href={paths.thread(i.locale, thread.id)}
      aria-current={props.isCurrent ? "page" : undefined}
      class="grid grid-cols-[minmax(0,1fr)] gap-0.5 px-4 py-3 no-underline text-ink-900 hover:bg-sand-50 aria-[current=page]:bg-brand-50 focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-brand-700"
    >
      <span class="flex items-baseline gap-2">
        <bdi class={`flex-1 min-w-0 truncate ${thread.isUnread ? "font-bold" : "font-semibold"}`}>
          {thread.otherName}
        </bdi>
        <Show when={thread.lastMessageAt}>
          {(at) => (
            <span class="text-sm text-ink-500">
              <When at={at()} style="shortDay" />
            </span>
          )}
        </Show>
      </span>
      <span class="text-sm text-ink-500 truncate">{aboutWords(i, thread)}</span>
      <span class="flex items-center gap-2">
        <span class={`flex-1 min-w-0 truncate ${weight}`} dir="auto">
          <LastWords thread={thread} />
        </span>
        <Show when={thread.isUnread}>
          <span class="shrink-0 size-3 rounded-full bg-brand-700" role="img" aria-label={i.t("messages.unread")} />
        </Show>
      </span>
    </a>
  )
}

function LastWords(props: { thread: Thread }) {
  const { t } = useI18n()
  const { lastBody, lastFiles, isLastOwn } = props.thread
  const words = firstWords(lastBody ?? "", 90) || t("messages.files", { count: lastFiles })
  return <>{isLastOwn ? t("messages.you", { words: isolated(words) }) : words}</>
}
