import { Show } from "solid-js"
import type { Draft } from "#src/forms/parse.ts"
import { isolated } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import type { Conversation } from "../read-conversation.ts"
import { aboutWords } from "./about-words.ts"
import { Composer } from "./composer.tsx"
import { MessageList } from "./message-list.tsx"
import { ThreadActs } from "./thread-acts.tsx"

export type ThreadPanelProps = {
  conversation: Conversation
  viewerId: string
  mayWrite: boolean
  messageKey: string
  draft: Draft
  reportDraft: Draft
  /** The page of the enrollment, sale or sample that it is about. */
  aboutPath: string
}

/** A conversation: who and about what, its messages with the last at the bottom, and where one writes. */
export function ThreadPanel(props: ThreadPanelProps) {
  const { t, locale } = useI18n()
  const { thread } = props.conversation
  return (
    <live-thread
      stream={paths.threadStream(locale, thread.id)}
      page={paths.thread(locale, thread.id)}
      reading={paths.threadReading(locale, thread.id)}
      live={props.conversation.isLatest ? "" : undefined}
      class="block min-w-0"
    >
      <section class="flex flex-col bg-sand-100 border border-sand-200 rounded-xl h-[calc(100dvh-15.5rem)] lg:h-[calc(100dvh-12rem)] min-h-96">
        <PanelHead {...props} />
        {/* Turned around, it opens at its end without a script. */}
        <div
          role="log"
          aria-label={t("messages.history")}
          tabindex="0"
          class="flex-1 min-h-0 overflow-y-auto flex flex-col-reverse"
        >
          <div class="mt-auto min-w-0">
            <History {...props} />
          </div>
        </div>
        <p data-part="changed" hidden class="notice notice-warn m-2">
          {t("messages.changed")}{" "}
          <a class="link" href={paths.thread(locale, thread.id)}>
            {t("messages.reload")}
          </a>
        </p>
        <Show when={props.conversation.isLatest} fallback={<ToNewest id={thread.id} />}>
          <Answering {...props} />
        </Show>
      </section>
    </live-thread>
  )
}

function PanelHead(props: ThreadPanelProps) {
  const i = useI18n()
  const { t, locale } = i
  const { thread } = props.conversation
  return (
    <header class="flex items-center gap-3 bg-white border-b border-sand-200 rounded-t-xl px-3 py-2">
      <a
        href={paths.messages(locale)}
        class="lg:hidden btn-quiet btn-small px-2 text-xl"
        aria-label={t("messages.back")}
      >
        ‹
      </a>
      <div class="flex-1 min-w-0">
        <h1 class="font-bold truncate">
          <bdi>{thread.otherName}</bdi>
        </h1>
        <p class="text-sm truncate">
          <a class="link" href={props.aboutPath}>
            {aboutWords(i, thread)}
          </a>
        </p>
      </div>
      <a class="btn-quiet btn-small px-2" href={paths.thread(locale, thread.id)} data-part="reload">
        {t("messages.reload")}
      </a>
    </header>
  )
}

function History(props: ThreadPanelProps) {
  const { t, locale } = useI18n()
  const { conversation, viewerId } = props
  const { thread, older } = conversation
  return (
    <>
      <Show when={older}>
        {(before) => (
          <p class="text-center pt-3">
            <a class="btn-quiet btn-small" href={`${paths.thread(locale, thread.id)}?before=${before()}`}>
              {t("messages.older")}
            </a>
          </p>
        )}
      </Show>
      <MessageList {...conversation} otherName={thread.otherName} viewerId={viewerId} />
    </>
  )
}

function ToNewest(props: { id: string }) {
  const { t, locale } = useI18n()
  return (
    <p class="border-t border-sand-200 bg-white rounded-b-xl p-3 text-center">
      <a class="btn-quiet" href={paths.thread(locale, props.id)}>
        {t("messages.newest")}
      </a>
    </p>
  )
}

function Answering(props: ThreadPanelProps) {
  const { t, locale } = useI18n()
  const { thread, blockedBy } = props.conversation
  const name = isolated(thread.otherName)
  const say = (text: string) => <p class="border-t border-sand-200 bg-white rounded-b-xl p-3 text-ink-700">{text}</p>
  if (blockedBy)
    return (
      <div class="border-t border-sand-200 bg-white rounded-b-xl p-3 stack gap-2">
        <p class="text-ink-700">{t(`messages.blocked_${blockedBy}`, { name })}</p>
        <Show when={blockedBy === "ours" && props.mayWrite}>
          <form method="post" action={paths.threadBlockRemoval(locale, thread.id)}>
            <button type="submit" class="btn-quiet btn-small">
              {t("messages.block.lift")}
            </button>
          </form>
        </Show>
      </div>
    )
  if (thread.otherClosed) return say(t("messages.closed"))
  if (!props.mayWrite) return say(t("messages.viewer"))
  return <Composer action={paths.thread(locale, thread.id)} messageKey={props.messageKey} draft={props.draft} />
}

/** What may be done about a conversation besides writing. */
export function PanelActs(props: ThreadPanelProps) {
  return (
    <Show when={props.mayWrite}>
      <ThreadActs conversation={props.conversation} reportDraft={props.reportDraft} />
    </Show>
  )
}
