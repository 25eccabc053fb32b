import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Money } from "#src/ui/values.tsx"
import type { ExcludedPayee, PlannedPayout } from "../payout-plan.ts"

/** Who can be paid; a tick leaves somebody out this time. */
export function PayableList(props: { payable: PlannedPayout[]; without: string[]; isOpen: boolean }) {
  const { t } = useI18n()
  const total = props.payable.reduce((sum, { netCents }) => sum + netCents, 0n)
  return (
    <>
      <ul class="stack gap-3" aria-label={t("payouts.payable")}>
        <For each={props.payable}>{(planned) => <PayableRow planned={planned} {...props} />}</For>
      </ul>
      <p class="text-lg font-bold">
        {t("payouts.total")} <Money cents={total} />
      </p>
    </>
  )
}

function PayableRow(props: { planned: PlannedPayout; without: string[]; isOpen: boolean }) {
  const { t, locale } = useI18n()
  const { payee, grossCents, netCents } = props.planned
  const id = payee.influencerAccountId
  return (
    <li class="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-sand-100 pb-3">
      <div class="flex-1 min-w-40">
        <a class="link font-bold" href={paths.payee(locale, id)}>
          <bdi>{payee.name}</bdi>
        </a>
        <p class="hint">
          {t("payouts.gross")} <Money cents={grossCents} />
        </p>
      </div>
      <p class="font-bold">
        {t("payouts.net")} <Money cents={netCents} />
      </p>
      <Show when={props.isOpen}>
        <label class="flex items-center gap-2 min-h-11 basis-full sm:basis-auto">
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

export function ExcludedList(props: { excluded: ExcludedPayee[] }) {
  const { t, locale } = useI18n()
  return (
    <ul class="stack gap-3">
      <For each={props.excluded}>
        {({ payee, grossCents, reasons }) => (
          <li class="border-b border-sand-100 pb-3">
            <div class="flex flex-wrap justify-between gap-x-4">
              <a class="link font-bold" href={paths.payee(locale, payee.influencerAccountId)}>
                <bdi>{payee.name}</bdi>
              </a>
              <Money cents={grossCents} />
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
