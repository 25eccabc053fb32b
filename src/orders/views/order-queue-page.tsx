import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { type DeskFilter, writeDeskFilter } from "#src/orders/desk-filter.ts"
import type { DeskOrder } from "#src/orders/desk-queries.ts"
import type { OrderState } from "#src/orders/order-state.ts"
import { paths } from "#src/paths.ts"
import { EmptyState, Page } from "#src/ui/page.tsx"
import { Pager } from "#src/ui/pager.tsx"
import { TickAll } from "#src/ui/tick-all.tsx"
import { BulkBar } from "./bulk-bar.tsx"
import { OrderCard } from "./order-card.tsx"
import { type Influencer, OrderFilter } from "./order-filter.tsx"
import { StateTabs } from "./state-tabs.tsx"

export type Queue = {
  filter: DeskFilter
  orders: DeskOrder[]
  hasMore: boolean
  counts: ReadonlyMap<OrderState, number>
  countLimit: number
  influencers: Influencer[]
}

export function OrderQueuePage(props: { queue: Queue; mayAct: boolean; back: string }) {
  const { t, locale } = useI18n()
  const { filter, orders, hasMore, counts, countLimit, influencers } = props.queue
  const last = orders.at(-1)
  const at = (after: DeskFilter["after"]) => `${paths.orders(locale)}?${writeDeskFilter({ ...filter, after })}`
  return (
    <Page
      title={t("orders.title")}
      actions={
        <Show when={props.mayAct}>
          <a class="btn-quiet" href={paths.carrierImports(locale)}>
            {t("orders.import")}
          </a>
        </Show>
      }
    >
      <StateTabs filter={filter} counts={counts} countLimit={countLimit} />
      <OrderFilter filter={filter} influencers={influencers} />
      <Show
        when={orders.length > 0}
        fallback={<EmptyState title={t("orders.empty.title")} body={t("orders.empty.body")} />}
      >
        <Show when={props.mayAct}>
          <div class="flex items-center gap-4 -my-3">
            <TickAll name="order" />
            <row-keys class="hint max-lg:hidden" hidden>
              {t("orders.keys")}
            </row-keys>
          </div>
        </Show>
        <div>
          <ul class="peer desk-rows" aria-label={t("orders.title")}>
            <For each={orders}>{(order) => <OrderCard order={order} mayAct={props.mayAct} back={props.back} />}</For>
          </ul>
          <Show when={props.mayAct}>
            <BulkBar back={props.back} />
          </Show>
        </div>
        <Pager newer={filter.after && at(null)} older={hasMore && last ? at(last) : null} />
      </Show>
    </Page>
  )
}
