import { Show } from "solid-js"
import { formatDate } from "#src/i18n/dates.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { sentenceOf } from "../notification-sentence.ts"
import type { Line } from "../page-queries.ts"

/** A button rather than a link, since opening a line is what makes it read. */
export function NotificationLine(props: { line: Line }) {
  const i = useI18n()
  const { id, kind, params, createdAt, readAt } = props.line
  return (
    <li class={readAt ? "" : "bg-brand-50"}>
      <form method="post" action={paths.notificationReading(i.locale, id)} class="flex items-stretch">
        <button
          type="submit"
          class="flex-1 min-w-0 flex items-start gap-3 px-4 py-3 text-start text-base text-ink-900 bg-transparent border-0 cursor-pointer hover:bg-sand-100 focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-brand-700"
        >
          <span aria-hidden="true" class={`mt-2 size-2.5 shrink-0 rounded-full ${readAt ? "" : "bg-brand-700"}`} />
          <span class="min-w-0">
            <Show when={!readAt}>
              <span class="sr-only">{i.t("notifications.unread")}</span>
            </Show>
            <span class={`block break-words ${readAt ? "" : "font-semibold"}`}>{sentenceOf(i, kind, params)}</span>
            <span class="hint block">
              {i.t(`notifications.name.${kind}`)}
              {" · "}
              <time datetime={createdAt.toISOString()}>{formatDate(createdAt, i.locale, "hour")}</time>
            </span>
          </span>
        </button>
        <Show when={!readAt}>
          <button
            type="submit"
            name="stay"
            value="on"
            class="shrink-0 px-3 text-sm font-semibold text-brand-700 bg-transparent border-0 cursor-pointer hover:bg-sand-100 focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-brand-700"
          >
            {i.t("notifications.read_one")}
          </button>
        </Show>
      </form>
    </li>
  )
}
