import { For } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import type { BulkOutcome } from "#src/orders/act-in-bulk.ts"
import type { OrderEventType } from "#src/orders/order-state.ts"
import { paths } from "#src/paths.ts"
import { Page } from "#src/ui/page.tsx"

export type ReportRow = { orderId: string; reference: string | null; outcome: BulkOutcome }

/** What became of each order of a bulk act. */
export function BulkReportPage(props: { type: OrderEventType; rows: ReportRow[]; back: string }) {
  const { t, locale } = useI18n()
  const done = props.rows.filter(({ outcome }) => outcome === "done").length
  return (
    <Page
      title={t(`orders.act.${props.type}`)}
      intro={t("orders.bulk.done", { count: done })}
      trail={[{ label: t("orders.title"), href: props.back }]}
      narrow
    >
      <ul class="card stack gap-2">
        <For each={props.rows} fallback={<li>{t("orders.bulk.nothing")}</li>}>
          {(row) => (
            <li class="flex flex-wrap gap-2 justify-between">
              {row.reference ? (
                <a class="link" href={paths.order(locale, row.orderId)}>
                  <bdi>{row.reference}</bdi>
                </a>
              ) : (
                <bdi>{row.orderId}</bdi>
              )}
              <span class={`badge ${row.outcome === "done" ? "badge-good" : "badge-warn"}`}>
                {t(`orders.bulk.outcome.${row.outcome}`)}
              </span>
            </li>
          )}
        </For>
      </ul>
      <p>
        <a class="btn" href={props.back}>
          {t("orders.back")}
        </a>
      </p>
    </Page>
  )
}
