import { Show } from "solid-js"
import type { ExplainedCommission } from "#src/commissions/reading-queries.ts"
import { CommissionFacts } from "#src/commissions/views/commission-facts.tsx"
import { CommissionLines } from "#src/commissions/views/commission-lines.tsx"
import { CommissionOrigin } from "#src/commissions/views/commission-origin.tsx"
import { useI18n } from "#src/i18n/i18n.ts"
import { WriteButton } from "#src/messages/views/write-button.tsx"
import { isNextAct, nextActs } from "#src/orders/desk-acts.ts"
import { contactFor } from "#src/orders/desk-contact.ts"
import type { DeskOrder } from "#src/orders/desk-queries.ts"
import type { TimelineEntry } from "#src/orders/detail-queries.ts"
import type { OrderState } from "#src/orders/order-state.ts"
import { paths } from "#src/paths.ts"
import { Page, Section } from "#src/ui/page.tsx"
import { When } from "#src/ui/values.tsx"
import { OrderActs } from "./order-acts.tsx"
import { LineCorrectionForm, PartialReturnForm } from "./order-corrections.tsx"
import { OrderGoods } from "./order-goods.tsx"
import { OrderTimeline } from "./order-timeline.tsx"
import { ShopperContact } from "./shopper-contact.tsx"
import { StateBadge } from "./state-badge.tsx"

export type OrderDetail = {
  order: DeskOrder
  timeline: TimelineEntry[]
  commission: ExplainedCommission | null
  isCorrectable: boolean
  /** The dispute about it, for who may read it. */
  disputeId: string | null
}

export function OrderDetailPage(props: { detail: OrderDetail; mayAct: boolean }) {
  const { t, locale } = useI18n()
  const { order, timeline, commission } = props.detail
  return (
    <Page
      title={t("orders.one", { reference: order.externalId })}
      trail={[{ label: t("orders.title"), href: paths.orders(locale) }]}
      actions={
        <Show when={props.detail.disputeId}>
          {(id) => (
            <a class="btn-quiet" href={paths.dispute(locale, id())}>
              {t("disputes.see")}
            </a>
          )}
        </Show>
      }
    >
      <p class="flex flex-wrap items-center gap-3">
        <StateBadge state={order.state} /> <When at={order.stateAt} />
        <span>{t(`orders.payment.${order.payment}`)}</span>
      </p>
      <Show when={props.mayAct}>
        <NextSection detail={props.detail} />
      </Show>
      <div class="grid gap-6 lg:grid-cols-2">
        <Section title={t("orders.detail.shopper")}>
          <ShopperContact contact={contactFor(order, props.mayAct)} order={order} isReachable={props.mayAct} />
          <p class="hint">{t("orders.detail.contact_kept")}</p>
        </Section>
        <Section title={t("orders.detail.goods")}>
          <OrderGoods order={order} />
        </Section>
      </div>
      <AttributionSection order={order} commission={commission} />
      <Section title={t("orders.detail.timeline")}>
        <OrderTimeline order={order} timeline={timeline} />
      </Section>
    </Page>
  )
}

function NextSection(props: { detail: OrderDetail }) {
  const { t, locale } = useI18n()
  const { order, isCorrectable } = props.detail
  const acts = nextActs(order)
  const reached: OrderState[] = ["delivered", "settled", "shipped"]
  return (
    <Section title={t("orders.detail.next")}>
      <Show
        when={acts.usual.length + acts.other.length > 0}
        fallback={<p class="hint">{t("orders.detail.nothing_to_do")}</p>}
      >
        <OrderActs order={order} back={paths.order(locale, order.id)} wholePage />
      </Show>
      <Show when={reached.includes(order.state) && order.unitsKept > 1 && isNextAct(order, "returned")}>
        <PartialReturnForm order={order} />
      </Show>
      <Show when={isCorrectable}>
        <LineCorrectionForm order={order} />
      </Show>
    </Section>
  )
}

function AttributionSection(props: { order: DeskOrder; commission: ExplainedCommission | null }) {
  const { t, locale } = useI18n()
  const { order } = props
  return (
    <Section title={t("orders.detail.attribution")}>
      <p>
        <Show when={order.influencerName} fallback={t("orders.not_credited")}>
          {(name) => (
            <>
              {t("orders.brought_by")} <bdi class="font-semibold">{name()}</bdi>
            </>
          )}
        </Show>{" "}
        · {t(`orders.reason.${order.attributionReason}`)}
        <Show when={order.promoCode}>
          {" "}
          · {t("orders.detail.code_typed")} <bdi>{order.promoCode}</bdi>
        </Show>
      </p>
      <Show when={props.commission}>
        {(commission) => (
          <>
            <CommissionOrigin commission={commission()} />
            <h3 class="font-bold">{t("orders.detail.commission")}</h3>
            <CommissionFacts commission={commission()} />
            <CommissionLines commission={commission()} />
            <p class="flex flex-wrap items-center gap-3">
              <a class="link" href={paths.commission(locale, commission().id)}>
                {t("orders.detail.explain")}
              </a>
              <Show when={commission().conversionId}>{(sale) => <WriteButton about="order" id={sale()} />}</Show>
            </p>
          </>
        )}
      </Show>
    </Section>
  )
}
