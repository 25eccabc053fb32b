import { For, Show } from "solid-js"
import { startOfCasablancaDay } from "#src/clock.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { EmptyState, Page } from "#src/ui/page.tsx"
import { Pager } from "#src/ui/pager.tsx"
import { Money, When } from "#src/ui/values.tsx"
import type { ReceivedPayout } from "../queries.ts"
import { PayoutStateBadge } from "./payout-state-badge.tsx"

type Props = { payouts: ReceivedPayout[]; isFirstPage: boolean; hasMore: boolean }

export function PayoutsPage(props: Props) {
  const { t, locale } = useI18n()
  const { payouts, isFirstPage, hasMore } = props
  const last = payouts.at(-1)
  return (
    <Page
      title={t("money.payouts.title")}
      intro={t("money.payouts.intro")}
      trail={[{ label: t("money.title"), href: paths.money(locale) }]}
    >
      <Show
        when={payouts.length > 0}
        fallback={<EmptyState title={t("money.payouts.empty.title")} body={t("money.payouts.empty.body")} />}
      >
        <ul class="desk-rows" aria-label={t("money.payouts.title")}>
          <For each={payouts}>{(payout) => <PayoutRow payout={payout} />}</For>
        </ul>
        <Pager
          newer={isFirstPage ? null : paths.receivedPayouts(locale)}
          older={hasMore && last ? `${paths.receivedPayouts(locale)}?after=${last.id}` : null}
        />
      </Show>
    </Page>
  )
}

function PayoutRow(props: { payout: ReceivedPayout }) {
  const { locale } = useI18n()
  const { payout } = props
  const never = payout.state === "failed" || payout.state === "cancelled"
  return (
    <li class="desk-row flex items-start justify-between gap-4 lg:items-center">
      <div class="min-w-0">
        <a class="link font-bold" href={paths.receivedPayout(locale, payout.id)}>
          <bdi>{payout.merchantName}</bdi>
        </a>
        <p class="hint">
          <PayoutDay payout={payout} />
        </p>
      </div>
      <div class="grid gap-1 justify-items-end shrink-0 lg:flex lg:flex-row-reverse lg:items-center lg:gap-4">
        <p class={`text-lg lg:w-36 text-end ${never ? "text-ink-500 line-through" : "font-bold"}`}>
          <Money cents={payout.netCents} />
        </p>
        <PayoutStateBadge payout={payout} />
      </div>
    </li>
  )
}

/** The day on which the bank paid, or is to pay. */
export function PayoutDay(props: { payout: Pick<ReceivedPayout, "executedOn" | "executionOn"> }) {
  const { executedOn, executionOn } = props.payout
  return <When at={startOfCasablancaDay(executedOn ?? executionOn)} style="day" />
}
