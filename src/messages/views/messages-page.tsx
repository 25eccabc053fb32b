import { type JSX, Show } from "solid-js"
import { useT } from "#src/i18n/i18n.ts"
import { EmptyState, Page } from "#src/ui/page.tsx"
import type { ThreadPage } from "../list-conversations.ts"
import { ThreadList } from "./thread-list.tsx"

/** Every conversation: a list on a phone, a list beside an empty place on a desk. */
export function MessagesPage(props: { page: ThreadPage; side: "merchant" | "influencer" }) {
  const t = useT()
  return (
    <Page title={t("messages.title")} intro={t("messages.intro")}>
      <Show
        when={props.page.threads.length > 0}
        fallback={<EmptyState title={t("messages.empty")} body={t(`messages.empty_${props.side}`)} />}
      >
        <TwoPanes
          list={<ThreadList {...props.page} />}
          pane={<p class="hidden lg:block card text-center text-ink-500 py-16">{t("messages.choose")}</p>}
        />
      </Show>
    </Page>
  )
}

/** One conversation: alone on a phone, beside the list on a desk. */
export function ConversationPage(props: { page: ThreadPage; current?: string; children: JSX.Element }) {
  return (
    <div class="wrap">
      <TwoPanes
        list={
          <div class="hidden lg:block">
            <ThreadList {...props.page} {...(props.current && { current: props.current })} />
          </div>
        }
        pane={<div class="stack gap-4 min-w-0">{props.children}</div>}
      />
    </div>
  )
}

function TwoPanes(props: { list: JSX.Element; pane: JSX.Element }) {
  return (
    <div class="grid gap-4 lg:grid-cols-[22rem_minmax(0,1fr)] lg:items-start">
      {props.list}
      {props.pane}
    </div>
  )
}
