import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Section } from "#src/ui/page.tsx"
import { Money, When } from "#src/ui/values.tsx"
import type { Disputable } from "../disputable.ts"

const shownAtFirst = 6

/** What the platform knows that the influencer may contest. */
export function OrderPicking(props: { disputable: Disputable }) {
  const { t } = useI18n()
  const { reversed, uncredited } = props.disputable
  const orders = [...uncredited.map(uncreditedOrder), ...reversed.map(reversedOrder)]
  return (
    <Show when={orders.length > 0}>
      <Section title={t("disputes.pick")}>
        <PickList orders={orders.slice(0, shownAtFirst)} />
        <Show when={orders.length > shownAtFirst}>
          <details>
            <summary class="link cursor-pointer py-2">
              {t("disputes.more", { count: orders.length - shownAtFirst })}
            </summary>
            <PickList orders={orders.slice(shownAtFirst)} />
          </details>
        </Show>
      </Section>
    </Show>
  )
}

type Offered = { about: { commission: string } | { order: string }; merchantName: string; placedAt: Date } & (
  | { reversedCents: bigint }
  | { reason: Disputable["uncredited"][number]["reason"] }
)

function reversedOrder({
  commissionId,
  merchantName,
  placedAt,
  reversedCents,
}: Disputable["reversed"][number]): Offered {
  return { about: { commission: commissionId }, merchantName, placedAt, reversedCents }
}

function uncreditedOrder({ orderId, merchantName, placedAt, reason }: Disputable["uncredited"][number]): Offered {
  return { about: { order: orderId }, merchantName, placedAt, reason }
}

function PickList(props: { orders: Offered[] }) {
  const { t, locale } = useI18n()
  return (
    <ul class="stack gap-3">
      <For each={props.orders}>
        {(order) => (
          <li class="border-s-2 border-brand-200 ps-3">
            <a class="link font-semibold" href={paths.newDispute(locale, order.about)}>
              <bdi>{order.merchantName}</bdi> · <When at={order.placedAt} style="day" />
            </a>
            <p class="hint">
              {"reversedCents" in order ? (
                <>
                  {t("disputes.kind.reversed")} · <Money cents={order.reversedCents} />
                </>
              ) : (
                t(`orders.reason.${order.reason}`)
              )}
            </p>
          </li>
        )}
      </For>
    </ul>
  )
}
