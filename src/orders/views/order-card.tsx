import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { contactFor } from "#src/orders/desk-contact.ts"
import type { DeskOrder } from "#src/orders/desk-queries.ts"
import { paths } from "#src/paths.ts"
import { Money, When } from "#src/ui/values.tsx"
import { OrderActs } from "./order-acts.tsx"
import { ShopperContact } from "./shopper-contact.tsx"
import { StateBadge } from "./state-badge.tsx"

type CardProps = { order: DeskOrder; mayAct: boolean; back: string; notice?: string }

/** One order of the queue: who, what, how far, and what to do next. */
export function OrderCard(props: CardProps) {
  const { t, locale } = useI18n()
  const { order } = props
  return (
    <li id={`order-${order.id}`} class="card stack gap-3" data-row>
      <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Show when={props.mayAct}>
          <input
            type="checkbox"
            form="bulk"
            name="order"
            value={order.id}
            aria-label={t("orders.choose", { reference: order.externalId })}
            class="size-6 shrink-0 accent-brand-700"
          />
        </Show>
        <a href={paths.order(locale, order.id)} class="link font-bold break-all">
          <bdi>{order.externalId}</bdi>
        </a>
        <StateBadge state={order.state} />
        <span class="ms-auto font-bold">
          <Money cents={order.totalCents} />
        </span>
      </div>
      <Show when={props.notice}>
        <p class="notice notice-warn" role="alert">
          {props.notice}
        </p>
      </Show>
      <div class="grid gap-3 sm:grid-cols-2">
        <ShopperContact contact={contactFor(order, props.mayAct)} order={order} isReachable={props.mayAct} />
        <OrderFacts order={order} />
      </div>
      <Show when={props.mayAct}>
        <OrderActs order={order} back={props.back} />
      </Show>
    </li>
  )
}

function OrderFacts(props: { order: DeskOrder }) {
  const { t } = useI18n()
  const { order } = props
  return (
    <div class="stack gap-1 text-sm content-start">
      <ul>
        <For each={order.lines}>
          {(line) => (
            <li>
              {line.quantity} × <bdi>{line.name ?? line.sku}</bdi>
            </li>
          )}
        </For>
      </ul>
      <p class="text-ink-700">
        {t(`orders.payment.${order.payment}`)} · <When at={order.placedAt} />
      </p>
      <p class="text-ink-700">
        <Show when={order.influencerName} fallback={t("orders.not_credited")}>
          {(name) => (
            <>
              {t("orders.brought_by")} <bdi class="font-semibold">{name()}</bdi>
            </>
          )}
        </Show>
      </p>
      <Show when={order.callCount > 0}>
        <p class="font-semibold">{t("orders.calls", { count: order.callCount })}</p>
      </Show>
      <Show when={order.lastEventAt}>
        {(at) => (
          <p class="hint">
            {t("orders.last_event")} <When at={at()} />
          </p>
        )}
      </Show>
    </div>
  )
}
