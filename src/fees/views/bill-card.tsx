import { For, type JSX, Show } from "solid-js"
import { startOfCasablancaDay } from "#src/clock.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { formatRate } from "#src/i18n/money.ts"
import { paths } from "#src/paths.ts"
import { Money } from "#src/ui/values.tsx"
import type { FeeBill } from "../list-fee-bills.ts"
import { carriedOn } from "../reckon-fee.ts"

/** A month's fee, from what was released to what is owed. */
export function BillCard(props: { bill: FeeBill }) {
  const { t, locale } = useI18n()
  const { bill } = props
  const left = carriedOn(bill)
  return (
    <li class="card stack">
      <div class="flex flex-wrap items-center justify-between gap-2">
        <h2 class="section-title">{formatDate(startOfCasablancaDay(bill.month), locale, "month")}</h2>
        <BillState bill={bill} />
      </div>
      <dl class="grid gap-2">
        <For each={bill.parts}>
          {(part) => (
            <Line label={t("fees.released", { rate: formatRate(part.rateBp), from: dayOf(part.from, locale) })}>
              <Money cents={part.baseCents} />
            </Line>
          )}
        </For>
        <Line label={t("fees.accrued")}>
          <Money cents={bill.accruedCents} />
        </Line>
        <Show when={bill.carriedCents !== 0n}>
          <Line label={t("fees.carried")}>
            <Money cents={bill.carriedCents} />
          </Line>
        </Show>
        <Show when={bill.vatCents > 0n}>
          <Line label={t("fees.vat", { rate: formatRate(bill.vatRateBp) })}>
            <Money cents={bill.vatCents} />
          </Line>
        </Show>
        <div class="flex justify-between gap-4 border-t border-sand-200 pt-2 text-lg font-bold">
          <dt>{t("fees.total")}</dt>
          <dd>
            <Money cents={bill.totalCents} />
          </dd>
        </div>
      </dl>
      <Show when={left < 0n}>
        <p class="hint">{t("fees.left")}</p>
      </Show>
      <Invoice bill={bill} />
    </li>
  )
}

function Line(props: { label: string; children: JSX.Element }) {
  return (
    <div class="flex justify-between gap-4">
      <dt>{props.label}</dt>
      <dd class="text-end">{props.children}</dd>
    </div>
  )
}

function BillState(props: { bill: FeeBill }) {
  const { t, locale } = useI18n()
  const { feeCents, paidOn } = props.bill
  if (feeCents === 0n) return <span class="badge">{t("fees.state.nothing")}</span>
  if (paidOn === null) return <span class="badge badge-warn">{t("fees.state.unpaid")}</span>
  return <span class="badge badge-good">{t("fees.state.paid", { day: dayOf(paidOn, locale) })}</span>
}

function Invoice(props: { bill: FeeBill }) {
  const { t, locale } = useI18n()
  const { paperId, reference, paidOn, isDrawn } = props.bill
  return (
    <Show when={paperId}>
      {(id) => (
        <div class="stack gap-2">
          <Show when={paidOn === null}>
            <p>{t("fees.how_to_pay", { reference: reference ?? "" })}</p>
          </Show>
          <Show when={isDrawn} fallback={<span class="badge">{t("money_papers.preparing_badge")}</span>}>
            <p>
              <a class="btn-quiet btn-small" href={paths.issuedPaperFile(locale, id(), `${locale}.pdf`)}>
                {t("fees.invoice", { reference: reference ?? "" })}
              </a>
            </p>
          </Show>
        </div>
      )}
    </Show>
  )
}

function dayOf(day: string, locale: "fr" | "ar"): string {
  return formatDate(startOfCasablancaDay(day), locale, "day")
}
