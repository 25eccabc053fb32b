import { For } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { type DeskFilter, orderStates, writeDeskFilter } from "#src/orders/desk-filter.ts"
import type { OrderState } from "#src/orders/order-state.ts"
import { paths } from "#src/paths.ts"

/** Where the orders stand; counts stop at a limit that the label says. */
export function StateTabs(props: { filter: DeskFilter; counts: ReadonlyMap<OrderState, number>; countLimit: number }) {
  const { t, locale } = useI18n()
  const address = (state: OrderState | null) => {
    const query = writeDeskFilter({ ...props.filter, state, after: null }).toString()
    return query ? `${paths.orders(locale)}?${query}` : paths.orders(locale)
  }
  const shown = (state: OrderState) => {
    const count = props.counts.get(state) ?? 0
    return count < props.countLimit ? count : t("orders.more_than", { count: props.countLimit - 1 })
  }
  const tab =
    "flex items-center gap-1.5 px-2.5 py-1.5 min-h-9 rounded-lg text-sm whitespace-nowrap font-semibold text-ink-700 no-underline hover:bg-sand-100 aria-[current=page]:bg-brand-700 aria-[current=page]:text-white"
  const current = (state: OrderState | null) => (props.filter.state === state ? ("page" as const) : undefined)
  return (
    <current-in-view class="block min-w-0">
      <nav
        aria-label={t("orders.states")}
        class="flex gap-1 overflow-x-auto sm:flex-wrap pb-1 -mx-4 px-4 sm:mx-0 sm:px-0"
      >
        <a href={address(null)} class={tab} aria-current={current(null)}>
          {t("orders.all")}
        </a>
        <For each={orderStates}>
          {(state) => (
            <a href={address(state)} class={tab} aria-current={current(state)}>
              {t(`orders.state.${state}`)} <span class="tabular-nums font-normal">{shown(state)}</span>
            </a>
          )}
        </For>
      </nav>
    </current-in-view>
  )
}
