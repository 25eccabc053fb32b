import { For, Show } from "solid-js"
import { startOfCasablancaDay } from "#src/clock.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Section } from "#src/ui/page.tsx"
import { Pager } from "#src/ui/pager.tsx"
import { Money, When } from "#src/ui/values.tsx"
import type { BatchState } from "../batch-queries.ts"
import type { PayoutDesk } from "../read-desk.ts"

const tones = {
  draft: "badge-warn",
  checked: "badge-warn",
  exported: "badge-warn",
  executed: "badge-good",
  cancelled: "badge-bad",
}

export function BatchStateBadge(props: { state: BatchState }) {
  const { t } = useI18n()
  return <span class={`badge ${tones[props.state]}`}>{t(`payouts.state.${props.state}`)}</span>
}

export function BatchList(props: { desk: PayoutDesk }) {
  const { t, locale } = useI18n()
  const { batches, isFirstPage, olderThan } = props.desk
  return (
    <Show when={batches.length > 0}>
      <Section title={t("payouts.batches")}>
        <ul class="stack gap-3">
          <For each={batches}>
            {({ id, number, state, payouts, netCents, executionOn }) => (
              <li class="flex items-start sm:items-center justify-between gap-4 border-b border-sand-100 pb-3 last:border-b-0 last:pb-0">
                <div class="min-w-0">
                  <a class="link font-bold" href={paths.payoutBatch(locale, id)}>
                    {t("payouts.batch", { number })}
                  </a>
                  <p class="hint">
                    {t("payouts.count", { count: payouts })} ·{" "}
                    <When at={startOfCasablancaDay(executionOn)} style="day" />
                  </p>
                </div>
                <div class="grid gap-1 justify-items-end shrink-0 sm:flex sm:flex-row-reverse sm:items-center sm:gap-4">
                  <p class={`sm:w-36 text-end ${state === "cancelled" ? "text-ink-500 line-through" : "font-bold"}`}>
                    <Money cents={netCents} />
                  </p>
                  <BatchStateBadge state={state} />
                </div>
              </li>
            )}
          </For>
        </ul>
        <Pager
          newer={isFirstPage ? null : paths.payouts(locale)}
          older={olderThan === null ? null : `${paths.payouts(locale)}?below=${olderThan}`}
        />
      </Section>
    </Show>
  )
}
