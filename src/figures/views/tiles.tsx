import { type JSX, Show } from "solid-js"
import { useI18n, useT } from "#src/i18n/i18n.ts"
import { formatMoney, formatRate } from "#src/i18n/money.ts"
import { groupThousands } from "#src/i18n/words.ts"
import { Money } from "#src/ui/values.tsx"
import type { Figures, Reader } from "../dashboard.ts"
import { rate } from "../rates.ts"

/** A wide one has room for a long amount on a phone. */
export function Tile(props: { label: string; hint?: string; wide?: boolean; children: JSX.Element }) {
  return (
    <div class={`card grid gap-1 content-start min-w-0 ${props.wide ? "col-span-2 lg:col-span-1" : ""}`}>
      <dt class="text-sm font-semibold text-ink-700">{props.label}</dt>
      <dd class="text-xl sm:text-2xl font-bold tabular-nums">{props.children}</dd>
      <Show when={props.hint}>
        <dd class="hint">{props.hint}</dd>
      </Show>
    </div>
  )
}

export function Count(props: { value: bigint }) {
  return <bdi>{groupThousands(String(props.value))}</bdi>
}

/** A rate of nothing is unknown, and said to be. */
export function Rate(props: { part: bigint; whole: bigint }) {
  const t = useT()
  const basisPoints = rate(props.part, props.whole)
  return basisPoints === null ? (
    <>
      <span aria-hidden="true">—</span>
      <span class="sr-only">{t("figures.unknown")}</span>
    </>
  ) : (
    <bdi>{formatRate(basisPoints)}</bdi>
  )
}

export function Tiles(props: { total: Figures; kind: Reader["kind"] }) {
  const { t, locale } = useI18n()
  const { total, kind } = props
  const ordersHint = kind === "merchant" ? "figures.tile.orders_hint" : "figures.tile.orders_hint_influencer"
  return (
    <dl class="grid grid-cols-2 lg:grid-cols-4 gap-3">
      <Tile
        wide
        label={t("figures.tile.sales")}
        hint={t("figures.tile.sales_hint", { amount: formatMoney(total.deliveredCents, locale) })}
      >
        <Money cents={total.salesCents} />
      </Tile>
      <Tile label={t("figures.tile.clicks")} hint={t("figures.tile.clicks_hint")}>
        <Count value={total.clicks} />
      </Tile>
      <Tile label={t("figures.tile.unique_clicks")} hint={t("figures.tile.unique_clicks_hint")}>
        <Count value={total.uniqueClicks} />
      </Tile>
      <Tile label={t("figures.tile.orders")} hint={t(ordersHint)}>
        <Count value={total.orders} />
      </Tile>
      <Tile label={t("figures.tile.conversion")} hint={t("figures.tile.conversion_hint")}>
        <Rate part={total.linkConversions} whole={total.uniqueClicks} />
      </Tile>
      <Tile label={t("figures.tile.confirmation")} hint={t("figures.tile.confirmation_hint")}>
        <Rate part={total.confirmed} whole={total.orders} />
      </Tile>
      <Tile label={t("figures.tile.delivery")} hint={t("figures.tile.delivery_hint")}>
        <Rate part={total.delivered} whole={total.confirmed} />
      </Tile>
      <Show when={kind === "merchant"}>
        <Tile label={t("figures.tile.conversions")} hint={t("figures.tile.conversions_hint")}>
          <Count value={total.conversions} />
        </Tile>
      </Show>
    </dl>
  )
}
