import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { contactFor } from "#src/orders/desk-contact.ts"
import type { DeskOrder } from "#src/orders/desk-queries.ts"
import { paths } from "#src/paths.ts"
import { Money, When } from "#src/ui/values.tsx"
import { OrderActs } from "./order-acts.tsx"
import { ShopperContact } from "./shopper-contact.tsx"
import { StateBadge } from "./state-badge.tsx"

type CardProps = {
  order: DeskOrder
  mayAct: boolean
  back: string
  /** The card that answers an act keeps the keyboard where it was, and so says its new state aloud. */
  isAnswer?: boolean
  notice?: string
}

const columns = {
  toAct: "lg:grid-cols-[12rem_minmax(0,1fr)_minmax(0,1fr)_6.5rem_17rem]",
  toRead: "lg:grid-cols-[14rem_minmax(0,1fr)_minmax(0,1fr)_6.5rem]",
}

/** One order of the queue: who, what, how far, and what to do next. A card on a phone, a row on a desk. */
export function OrderCard(props: CardProps) {
  const { order } = props
  return (
    <li
      id={`order-${order.id}`}
      class={`desk-row grid gap-3 lg:gap-x-4 lg:gap-y-2 lg:items-center lg:focus-within:bg-brand-50 ${columns[props.mayAct ? "toAct" : "toRead"]}`}
      data-row
    >
      <div class="flex items-start gap-3 lg:contents">
        <OrderHead {...props} />
        <span class="ms-auto font-bold lg:order-2 lg:text-end">
          <Money cents={order.totalCents} />
        </span>
      </div>
      <Show when={props.notice}>
        <p class="notice notice-warn lg:order-first lg:col-span-full" role="alert">
          {props.notice}
        </p>
      </Show>
      <div class="grid gap-3 sm:grid-cols-2 lg:contents">
        <ShopperContact contact={contactFor(order, props.mayAct)} order={order} isReachable={props.mayAct} isRow />
        <OrderFacts order={order} />
      </div>
      <Show when={props.mayAct}>
        <div class="lg:order-3">
          <OrderActs order={order} back={props.back} />
        </div>
      </Show>
    </li>
  )
}

function OrderHead(props: CardProps) {
  const { t, locale } = useI18n()
  const { order } = props
  return (
    <div class="flex items-start gap-3 min-w-0">
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
      <div class="grid gap-1 justify-items-start min-w-0">
        <div class="flex flex-wrap gap-x-2 gap-y-1">
          <a
            href={paths.order(locale, order.id)}
            class="link font-bold break-all"
            autofocus={props.isAnswer}
            aria-describedby={`state-${order.id}`}
          >
            <bdi>{order.externalId}</bdi>
          </a>
          <span id={`state-${order.id}`}>
            <StateBadge state={order.state} />
          </span>
        </div>
        <span class="hint">
          <When at={order.placedAt} />
        </span>
      </div>
    </div>
  )
}

function OrderFacts(props: { order: DeskOrder }) {
  const { t } = useI18n()
  const { order } = props
  return (
    <div class="grid gap-1 lg:gap-0 text-sm content-start min-w-0 lg:order-1">
      <ul>
        <For each={order.lines}>
          {(line) => (
            <li class="lg:truncate">
              {line.quantity} × <bdi>{line.name ?? line.sku}</bdi>
            </li>
          )}
        </For>
      </ul>
      <p class="text-ink-700 lg:truncate">
        <Show when={order.callCount > 0}>
          <span class="font-semibold">{t("orders.calls", { count: order.callCount })}</span>
          {" · "}
        </Show>
        {t(`orders.payment.${order.payment}`)}
      </p>
      <p class="text-ink-700 lg:truncate">
        <Show when={order.influencerName} fallback={t("orders.not_credited")}>
          {(name) => (
            <>
              {t("orders.brought_by")} <bdi class="font-semibold">{name()}</bdi>
            </>
          )}
        </Show>
      </p>
      <Show when={order.lastEventAt}>
        {(at) => (
          <p class="hint lg:hidden">
            {t("orders.last_event")} <When at={at()} />
          </p>
        )}
      </Show>
    </div>
  )
}
