import { For, Show } from "solid-js"
import { casablancaDay } from "#src/clock.ts"
import { isolated } from "#src/i18n/either-language.ts"
import { useI18n, useT } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { When } from "#src/ui/values.tsx"
import { piecesOf } from "../message.ts"
import type { ShownFile, ShownMessage } from "../message-queries.ts"

export type BubbleProps = {
  threadId: string
  message: ShownMessage
  isSeen: boolean
  otherName: string
  viewerId: string
}

/** One message; a live page puts it in the place of the one of the same id. */
export function MessageBubble(props: BubbleProps) {
  const t = useT()
  const { message } = props
  const { isOwn } = message
  const isWaiting = message.files.some(({ scan }) => scan === "waiting")
  const colours = isOwn
    ? "bg-brand-700 text-white rounded-ee-md"
    : "bg-white text-ink-900 border border-sand-200 rounded-es-md"
  return (
    <li
      id={`message-${message.id}`}
      data-own={isOwn ? "" : undefined}
      data-waiting={isWaiting ? "" : undefined}
      class={`grid gap-1 max-w-[85%] sm:max-w-[75%] ${isOwn ? "ms-auto justify-items-end" : "me-auto justify-items-start"}`}
    >
      <div class={`grid gap-2 rounded-2xl px-3 py-2 min-w-0 ${colours}`}>
        <span class="sr-only">{isOwn ? t("messages.own") : props.otherName}</span>
        <Show when={message.body}>
          <Words text={message.body} isOwn={isOwn} />
        </Show>
        <For each={message.files}>{(file) => <AttachedFile threadId={props.threadId} file={file} isOwn={isOwn} />}</For>
      </div>
      <Footing {...props} />
    </li>
  )
}

function Words(props: { text: string; isOwn: boolean }) {
  const link = props.isOwn ? "text-white underline underline-offset-3" : "link"
  return (
    <p dir="auto" class="whitespace-pre-line break-words min-w-0">
      <For each={piecesOf(props.text)}>
        {({ text, href }) => (
          <Show when={href} fallback={text}>
            <a href={href} rel="nofollow noopener ugc" target="_blank" class={`${link} break-all`}>
              <bdi>{text}</bdi>
            </a>
          </Show>
        )}
      </For>
    </p>
  )
}

function Footing(props: BubbleProps) {
  const { t } = useI18n()
  const { isOwn, sentAt, authorName, authorId } = props.message
  const isToday = casablancaDay(sentAt) === casablancaDay(new Date())
  return (
    <p class="flex flex-wrap gap-x-1.5 text-xs text-ink-500 px-1">
      <Show when={isOwn && authorId !== props.viewerId && authorName}>
        <bdi>{authorName}</bdi>
      </Show>
      <Show when={!isToday}>
        <When at={sentAt} style="shortDay" />
      </Show>
      <When at={sentAt} style="hour" />
      <Show when={isOwn}>
        <span data-part="seen" hidden={!props.isSeen}>
          · {t("messages.seen")}
        </span>
      </Show>
    </p>
  )
}

function AttachedFile(props: { threadId: string; file: ShownFile; isOwn: boolean }) {
  const { t, locale } = useI18n()
  const { id, name, mediaType, scan, isErased, width, height } = props.file
  const address = paths.attachment(locale, props.threadId, id)
  const shownHeight = width && height ? Math.round((height * 240) / width) : 240
  if (scan === "waiting" || scan === "infected" || isErased) {
    const state = scan === "waiting" || scan === "infected" ? scan : "erased"
    return <p class="text-sm italic">{t(`messages.scan.${state}`, { name: isolated(name) })}</p>
  }
  if (mediaType === "application/pdf")
    return (
      <a
        href={address}
        target="_blank"
        class={props.isOwn ? "text-white underline underline-offset-3" : "link"}
        rel="noopener"
      >
        {t("messages.open_file", { name: isolated(name) })}
      </a>
    )
  return (
    <a href={address} target="_blank" class="block" rel="noopener">
      <img
        src={paths.thumbnail(locale, props.threadId, id)}
        alt={t("messages.picture", { name: isolated(name) })}
        width="240"
        height={shownHeight}
        loading="lazy"
        class="w-60 max-w-full h-auto rounded-lg bg-sand-100"
      />
    </a>
  )
}
