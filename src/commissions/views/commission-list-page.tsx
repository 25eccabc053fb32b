import { For, Show } from "solid-js"
import { type CommissionFilter, commissionStates, writeCommissionFilter } from "#src/commissions/commission-filter.ts"
import type { CommissionRow, Side } from "#src/commissions/reading-queries.ts"
import { emptyDraft } from "#src/forms/parse.ts"
import { inReadersLanguage } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import type { LedgerAccount } from "#src/ledger/postings.ts"
import { paths } from "#src/paths.ts"
import { SelectField } from "#src/ui/fields.tsx"
import { EmptyState, Page } from "#src/ui/page.tsx"
import { Pager } from "#src/ui/pager.tsx"
import { Money, When } from "#src/ui/values.tsx"
import { CommissionStateBadge } from "./commission-state-badge.tsx"

export type CommissionList = {
  side: Side
  filter: CommissionFilter
  commissions: CommissionRow[]
  hasMore: boolean
  totals: ReadonlyMap<LedgerAccount, bigint>
  others: { id: string; name: string }[]
  maySeeDisputes: boolean
}

export function CommissionListPage(props: { list: CommissionList }) {
  const { t, locale } = useI18n()
  const { side, filter, commissions, hasMore, totals } = props.list
  const last = commissions.at(-1)
  const at = (after: CommissionFilter["after"]) =>
    `${paths.commissions(locale)}?${writeCommissionFilter({ ...filter, after })}`
  return (
    <Page
      title={t("commissions.title")}
      intro={t(`commissions.intro.${side}`)}
      actions={
        <Show when={props.list.maySeeDisputes}>
          <a class="btn-quiet" href={paths.disputes(locale)}>
            {t("commissions.disputes")}
          </a>
        </Show>
      }
    >
      <Totals totals={totals} />
      <Filter list={props.list} />
      <Show
        when={commissions.length > 0}
        fallback={<EmptyState title={t("commissions.empty.title")} body={t(`commissions.empty.${side}`)} />}
      >
        <ul class="desk-rows" aria-label={t("commissions.title")}>
          <For each={commissions}>{(commission) => <CommissionCard commission={commission} />}</For>
        </ul>
        <Pager newer={filter.after && at(null)} older={hasMore && last ? at(last) : null} />
      </Show>
    </Page>
  )
}

const shown = ["pending", "released", "in_payout", "reversal", "paid"] as const

function Totals(props: { totals: ReadonlyMap<LedgerAccount, bigint> }) {
  const { t } = useI18n()
  return (
    <dl class="grid gap-3 grid-cols-2 lg:grid-cols-5">
      <For each={shown}>
        {(account) => (
          <div class="card">
            <dt class="hint">{t(`commissions.ledger.${account}`)}</dt>
            <dd class="text-xl font-bold">
              <Money cents={props.totals.get(account) ?? 0n} />
            </dd>
          </div>
        )}
      </For>
    </dl>
  )
}

function Filter(props: { list: CommissionList }) {
  const { t, locale } = useI18n()
  const { filter, others, side } = props.list
  const any = { value: "", label: t("orders.filter.any") }
  return (
    <form
      method="get"
      action={paths.commissions(locale)}
      class="grid gap-3 grid-cols-2 sm:grid-cols-[1fr_1fr_auto] items-end"
    >
      <SelectField
        name="state"
        narrows
        label={t("commissions.filter_state")}
        draft={emptyDraft}
        value={filter.state}
        options={[any, ...commissionStates.map((value) => ({ value, label: t(`commissions.state.${value}`) }))]}
      />
      <SelectField
        name="with"
        narrows
        label={t(`commissions.filter_with.${side}`)}
        draft={emptyDraft}
        value={filter.otherId}
        options={[any, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <button type="submit" class="btn col-span-full sm:col-span-1">
        {t("orders.filter.apply")}
      </button>
    </form>
  )
}

function CommissionCard(props: { commission: CommissionRow }) {
  const { t, locale } = useI18n()
  const { commission } = props
  const program = inReadersLanguage({ fr: commission.programFr, ar: commission.programAr }, locale)
  return (
    <li class="desk-row flex flex-wrap items-center gap-x-4 gap-y-2 lg:grid lg:grid-cols-[1fr_1.4fr_1.2fr_11rem_6rem_7rem]">
      <div class="flex-1 min-w-0 lg:contents">
        <a class="link font-bold" href={paths.commission(locale, commission.id)}>
          <bdi>{commission.otherName}</bdi>
        </a>
        <p class="text-sm text-ink-700">
          <bdi lang={program?.lang}>{program?.text}</bdi> · <When at={commission.placedAt} style="day" />
        </p>
        <p class="hint">{t(`commissions.origin.${commission.reason}`)}</p>
      </div>
      <div class="text-end lg:contents">
        <p class="font-bold lg:col-start-6 lg:row-start-1">
          <Money cents={commission.amountCents - commission.reversedCents} />
        </p>
        <p class="lg:col-start-5 lg:row-start-1">
          <CommissionStateBadge state={commission.state} />
        </p>
      </div>
      <Show when={commission.state === "pending" && commission.releaseAt}>
        {(at) => (
          <p class="hint basis-full lg:col-start-4 lg:row-start-1">
            {t("commissions.not_before")} <When at={at()} style="day" />
          </p>
        )}
      </Show>
    </li>
  )
}
