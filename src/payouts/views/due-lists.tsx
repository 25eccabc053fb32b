import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { AmountsBar } from "#src/money/views/amounts-bar.tsx"
import { paths } from "#src/paths.ts"
import { Money } from "#src/ui/values.tsx"
import type { ExcludedPayee, PlannedPayout } from "../payout-plan.ts"

/** Who can be paid; a tick leaves somebody out this time. */
export function PayableList(props: { payable: PlannedPayout[]; without: string[]; isOpen: boolean }) {
  const { t } = useI18n()
  const total = props.payable.reduce((sum, { netCents }) => sum + netCents, 0n)
  return (
    <>
      <p class="flex flex-wrap items-baseline gap-x-3">
        <strong class="text-3xl">
          <Money cents={total} />
        </strong>
        <span class="text-ink-700">{t("payouts.total_for", { count: props.payable.length })}</span>
      </p>
      <ul class="grid border-t border-sand-200" aria-label={t("payouts.payable")}>
        <For each={props.payable}>{(planned) => <PayableRow planned={planned} {...props} />}</For>
      </ul>
    </>
  )
}

function PayableRow(props: { planned: PlannedPayout; without: string[]; isOpen: boolean }) {
  const { t, locale } = useI18n()
  const { payee, grossCents, vatCents, netCents } = props.planned
  const id = payee.influencerAccountId
  const keptCents = grossCents + vatCents - netCents
  return (
    <li class="grid grid-cols-[1fr_auto] sm:grid-cols-[minmax(0,1fr)_9rem_auto] items-center gap-x-6 gap-y-2 border-b border-sand-100 py-3">
      <div class="min-w-0 grid gap-1">
        <a class="link font-bold justify-self-start" href={paths.payee(locale, id)}>
          <bdi>{payee.name}</bdi>
        </a>
        <Reckoning amounts={{ grossCents, vatCents, keptCents }} />
        <div class="max-w-xs">
          <AmountsBar amounts={{ netCents, keptCents }} slim />
        </div>
      </div>
      <p class="text-lg font-bold text-end">
        <Money cents={netCents} />
      </p>
      <Show when={props.isOpen}>
        <label class="flex items-center gap-2 min-h-11 col-span-2 sm:col-span-1">
          <input
            type="checkbox"
            name="without"
            value={id}
            checked={props.without.includes(id)}
            class="size-5 accent-brand-700"
          />
          <span>
            {t("payouts.leave_out")} <bdi class="sr-only">{payee.name}</bdi>
          </span>
        </label>
      </Show>
    </li>
  )
}

type Reckoned = { grossCents: bigint; vatCents: bigint; keptCents: bigint }

/** From gross to what is kept back, in one line. */
export function Reckoning(props: { amounts: Reckoned }) {
  const { t } = useI18n()
  const { grossCents, vatCents, keptCents } = props.amounts
  return (
    <p class="hint">
      {t("payouts.gross")} <Money cents={grossCents} />
      <Show when={vatCents !== 0n}>
        {" + "}
        {t("payouts.vat")} <Money cents={vatCents} />
      </Show>
      <Show when={keptCents !== 0n}>
        {" · "}
        {t("payouts.withheld")} <Money cents={keptCents} />
      </Show>
    </p>
  )
}

export function ExcludedList(props: { excluded: ExcludedPayee[] }) {
  const { t, locale } = useI18n()
  return (
    <ul class="stack gap-3">
      <For each={props.excluded}>
        {({ payee, grossCents, reasons }) => (
          <li class="border-b border-sand-100 pb-3 last:border-b-0 last:pb-0">
            <div class="flex flex-wrap justify-between items-baseline gap-x-4">
              <a class="link font-bold" href={paths.payee(locale, payee.influencerAccountId)}>
                <bdi>{payee.name}</bdi>
              </a>
              <strong>
                <Money cents={grossCents} />
              </strong>
            </div>
            <ul class="list-disc ps-5 text-ink-700">
              <For each={reasons}>{(reason) => <li>{t(`payouts.exclusion.${reason}`)}</li>}</For>
            </ul>
          </li>
        )}
      </For>
    </ul>
  )
}
