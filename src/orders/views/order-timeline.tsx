import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import type { DeskOrder } from "#src/orders/desk-queries.ts"
import type { TimelineEntry } from "#src/orders/detail-queries.ts"
import { unitsOf } from "#src/orders/order-line.ts"
import { When } from "#src/ui/values.tsx"

/** What happened, when, and who said so. */
export function OrderTimeline(props: { order: DeskOrder; timeline: TimelineEntry[] }) {
  const { t } = useI18n()
  return (
    <ol class="stack gap-3">
      <li class="border-s-2 border-brand-200 ps-3">
        <p class="font-semibold">{t("orders.event.placed")}</p>
        <p class="hint">
          <When at={props.order.placedAt} /> · {t(`orders.detail.from_${props.order.source}`)}
        </p>
      </li>
      <For each={props.timeline}>
        {(entry) => (
          <li class="border-s-2 border-brand-200 ps-3">
            <p class="font-semibold">
              {t(`orders.event.${entry.type}`)}
              <Show when={entry.lines}>
                {(lines) => (
                  <span class="font-normal"> · {t("orders.detail.returned_units", { count: unitsOf(lines()) })}</span>
                )}
              </Show>
            </p>
            <Show when={entry.note}>
              <p dir="auto">{entry.note}</p>
            </Show>
            <p class="hint">
              <When at={entry.occurredAt} /> · {t("orders.detail.by")} <Who entry={entry} />
              <Show when={entry.recordedAt.getTime() - entry.occurredAt.getTime() > 60_000}>
                {" "}
                ({t("orders.detail.recorded")} <When at={entry.recordedAt} />)
              </Show>
            </p>
          </li>
        )}
      </For>
    </ol>
  )
}

function Who(props: { entry: TimelineEntry }) {
  const { t } = useI18n()
  const { actorKind, actorName } = props.entry
  if (actorKind === "api_key") return t("orders.detail.by_key", { name: actorName ?? "API" })
  return actorName ? <bdi>{actorName}</bdi> : t("orders.detail.by_system")
}
