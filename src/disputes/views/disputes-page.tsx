import { For, Show } from "solid-js"
import { startOfCasablancaDay } from "#src/clock.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { EmptyState, Page } from "#src/ui/page.tsx"
import { Pager } from "#src/ui/pager.tsx"
import { Money, When } from "#src/ui/values.tsx"
import type { DisputeSide } from "../dispute.ts"
import type { DisputeRow } from "../reading-queries.ts"
import { DisputeStateBadge } from "./dispute-state-badge.tsx"

export type DisputeList = {
  side: DisputeSide
  disputes: DisputeRow[]
  page: number
  hasMore: boolean
  mayOpen: boolean
}

/** Every order that is or was contested, those that wait for somebody first. */
export function DisputesPage(props: { list: DisputeList }) {
  const { t, locale } = useI18n()
  const { side, disputes, page, hasMore, mayOpen } = props.list
  const at = (number: number) => `${paths.disputes(locale)}?page=${number}`
  const open = () => (
    <a class="btn" href={paths.newDispute(locale)}>
      {t("disputes.open")}
    </a>
  )
  return (
    <Page
      title={t("disputes.title")}
      intro={t(`disputes.intro.${side}`)}
      trail={[{ label: t("commissions.title"), href: paths.commissions(locale) }]}
      actions={<Show when={mayOpen}>{open()}</Show>}
    >
      <Show
        when={disputes.length > 0}
        fallback={<EmptyState title={t("disputes.empty.title")} body={t(`disputes.empty.${side}`)} />}
      >
        <ul class="desk-rows" aria-label={t("disputes.title")}>
          <For each={disputes}>{(dispute) => <DisputeCard dispute={dispute} />}</For>
        </ul>
        <Pager newer={page > 1 ? at(page - 1) : null} older={hasMore ? at(page + 1) : null} />
      </Show>
    </Page>
  )
}

function DisputeCard(props: { dispute: DisputeRow }) {
  const { t, locale } = useI18n()
  const { dispute } = props
  return (
    <li class="desk-row flex flex-wrap items-center gap-x-4 gap-y-2 justify-between">
      <div class="min-w-0 flex-1">
        <a class="link font-bold" href={paths.dispute(locale, dispute.id)}>
          <bdi>{dispute.otherName}</bdi>
        </a>
        <p class="text-sm text-ink-700">
          {t(`disputes.kind.${dispute.kind}`)} ·{" "}
          <Show
            when={dispute.orderTold}
            fallback={
              <>
                {t("disputes.order_of")} <When at={startOfCasablancaDay(dispute.orderedOn)} style="day" />
              </>
            }
          >
            {(told) => <bdi>{told()}</bdi>}
          </Show>
        </p>
        <p class="hint">
          {t("disputes.opened_on")} <When at={dispute.openedAt} style="day" />
        </p>
      </div>
      <div class="text-end grid gap-1 justify-items-end">
        <Amount dispute={dispute} />
        <DisputeStateBadge state={dispute.state} />
      </div>
    </li>
  )
}

function Amount(props: { dispute: DisputeRow }) {
  const { awardedCents, claimedCents } = props.dispute
  const cents = awardedCents ?? claimedCents
  return (
    <Show when={cents !== null && { cents }}>
      {(shown) => (
        <p class="font-bold">
          <Money cents={shown().cents} />
        </p>
      )}
    </Show>
  )
}
