import { For, type JSX, Show } from "solid-js"
import { nameIn } from "#src/i18n/either-language.ts"
import { useI18n, useT } from "#src/i18n/i18n.ts"
import { Section } from "#src/ui/page.tsx"
import { Money } from "#src/ui/values.tsx"
import type { Dashboard, Reader } from "../dashboard.ts"
import { Count } from "./tiles.tsx"

type TableProps = { title: string; empty: string; heads: string[]; rows: JSX.Element[][] }

const bare = "max-sm:p-0 max-sm:border-0"

/** The first cell names the row; on a phone each row is a block, whose figures carry their own heads. */
function BestTable(props: TableProps) {
  return (
    <Section title={props.title}>
      <Show when={props.rows.length > 0} fallback={<p class="text-ink-700">{props.empty}</p>}>
        <section class="overflow-x-auto" tabindex="0" aria-label={props.title}>
          <table class="table max-sm:block">
            <thead class="max-sm:sr-only">
              <tr>
                <For each={props.heads}>
                  {(head) => (
                    <th scope="col" class="th">
                      {head}
                    </th>
                  )}
                </For>
              </tr>
            </thead>
            <tbody class="max-sm:block">
              <For each={props.rows}>
                {([name, ...cells]) => (
                  <tr class="max-sm:grid max-sm:grid-cols-2 max-sm:gap-x-3 max-sm:gap-y-1 max-sm:py-3 max-sm:border-b max-sm:border-sand-200">
                    <th scope="row" class={`td text-start font-semibold max-sm:col-span-full ${bare}`}>
                      {name}
                    </th>
                    <For each={cells}>
                      {(cell, index) => (
                        <td
                          class={`td tabular-nums max-sm:flex max-sm:flex-wrap max-sm:items-baseline max-sm:gap-x-2 max-sm:last:col-span-full ${bare}`}
                        >
                          <span class="sm:hidden hint">{props.heads[index() + 1]}</span>
                          {cell}
                        </td>
                      )}
                    </For>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </section>
      </Show>
    </Section>
  )
}

type Props = { dashboard: Dashboard; kind: Reader["kind"] }

export function BestLinks(props: Props) {
  const { t, locale } = useI18n()
  const heads = [t("figures.links.link"), t(party(props.kind)), ...countHeads(t)]
  const rows = props.dashboard.links.map((link) => [
    <>
      <bdi>{nameIn(link, locale)}</bdi>
      <span class="block hint font-normal">
        <bdi dir="ltr">{`/t/${link.code}${link.subId ? ` · ${link.subId}` : ""}`}</bdi>
      </span>
    </>,
    <bdi>{link.party}</bdi>,
    ...counts(link),
  ])
  return <BestTable title={t("figures.links.title")} empty={t("figures.links.empty")} heads={heads} rows={rows} />
}

export function BestProducts(props: Props) {
  const { t, locale } = useI18n()
  const merchantHead = props.kind === "influencer" ? [t("figures.merchant")] : []
  const measures = [t("figures.tile.orders"), t("figures.products.units"), t("figures.tile.sales")]
  const rows = props.dashboard.products.map((product) => [
    <bdi>{nameIn(product, locale) || product.sku}</bdi>,
    ...(props.kind === "influencer" ? [<bdi>{product.party}</bdi>] : []),
    <Count value={product.orders} />,
    <Count value={product.units} />,
    <Money cents={product.salesCents} />,
  ])
  const heads = [t("figures.products.product"), ...merchantHead, ...measures]
  return <BestTable title={t("figures.products.title")} empty={t("figures.products.empty")} heads={heads} rows={rows} />
}

export function BestSubIds(props: Props) {
  const t = useT()
  const isMerchant = props.kind === "merchant"
  const heads = [t("figures.sub_ids.sub_id"), ...(isMerchant ? [t("figures.influencer")] : []), ...countHeads(t)]
  const rows = props.dashboard.subIds.map((subId) => [
    <bdi>{subId.subId}</bdi>,
    ...(isMerchant ? [<bdi>{subId.party}</bdi>] : []),
    ...counts(subId),
  ])
  return <BestTable title={t("figures.sub_ids.title")} empty={t("figures.sub_ids.empty")} heads={heads} rows={rows} />
}

type Counted = { clicks: bigint; uniqueClicks: bigint; conversions: bigint; salesCents: bigint }

function counts({ clicks, uniqueClicks, conversions, salesCents }: Counted): JSX.Element[] {
  return [
    <Count value={clicks} />,
    <Count value={uniqueClicks} />,
    <Count value={conversions} />,
    <Money cents={salesCents} />,
  ]
}

function countHeads(t: ReturnType<typeof useT>): string[] {
  return (["clicks", "unique_clicks", "orders", "sales"] as const).map((name) => t(`figures.tile.${name}`))
}

function party(kind: Reader["kind"]) {
  return kind === "merchant" ? "figures.influencer" : "figures.merchant"
}
