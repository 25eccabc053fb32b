import { For, Show } from "solid-js"
import { startOfCasablancaDay } from "#src/clock.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Section } from "#src/ui/page.tsx"
import { Money, When } from "#src/ui/values.tsx"
import type { PlatformBatchSummary } from "../platform-batch-queries.ts"
import type { PlatformStanding } from "../read-platform-standing.ts"
import { BatchStateBadge } from "./batch-list.tsx"

/** What the platform pays for the merchant: what it asks for, what has come in, and what it still holds; for reading only. */
export function PlatformBatches(props: { standing: PlatformStanding }) {
  const { t } = useI18n()
  const { owedCents, creditCents, batches } = props.standing
  return (
    <Show when={owedCents > 0n || creditCents > 0n || batches.length > 0}>
      <Section title={t("payouts.platform.title")}>
        <p class="hint">{t("payouts.platform.meaning")}</p>
        <Show when={owedCents > 0n}>
          <p>
            {t("payouts.platform.owed")} <Money cents={owedCents} />
          </p>
        </Show>
        <Show when={creditCents > 0n}>
          <p class="notice">
            {t("payouts.platform.credit")} <Money cents={creditCents} />
          </p>
        </Show>
        <ul class="grid gap-3">
          <For each={batches}>{(batch) => <PlatformBatch batch={batch} />}</For>
        </ul>
      </Section>
    </Show>
  )
}

function PlatformBatch(props: { batch: PlatformBatchSummary }) {
  const { t } = useI18n()
  const { number, state, payouts, executionOn } = props.batch
  return (
    <li class="card grid gap-2 sm:grid-cols-[1fr_auto]">
      <div class="grid gap-1">
        <p class="flex flex-wrap items-center gap-2 font-semibold">
          {t("payouts.batch", { number })} <BatchStateBadge state={state} />
        </p>
        <p class="hint">
          {t("payouts.count", { count: payouts })} · <When at={startOfCasablancaDay(executionOn)} style="day" />
        </p>
        <Asked batch={props.batch} />
      </div>
      <Show when={props.batch.invoicedCents}>
        {(cents) => (
          <p class="font-bold">
            <Money cents={cents()} />
          </p>
        )}
      </Show>
    </li>
  )
}

function Asked(props: { batch: PlatformBatchSummary }) {
  const { t, locale } = useI18n()
  const { invoiceReference, toReceiveCents, fundedAt, state } = props.batch
  const isAwaited = toReceiveCents !== null && toReceiveCents > 0n && fundedAt === null && state !== "cancelled"
  return (
    <Show when={invoiceReference} fallback={<p class="hint">{t("payouts.platform.not_asked")}</p>}>
      {(reference) => (
        <>
          <p>
            <a class="link" href={paths.issuedPapers(locale)}>
              {t("payouts.platform.invoice")} <bdi dir="ltr">{reference()}</bdi>
            </a>
          </p>
          <Show when={isAwaited && toReceiveCents !== null}>
            <p class="notice notice-warn">
              {t("payouts.platform.transfer")} <Money cents={toReceiveCents ?? 0n} />.{" "}
              {t("payouts.platform.transfer_reference")} <bdi dir="ltr">{reference()}</bdi>.{" "}
              {t("payouts.platform.transfer_account")}
            </p>
          </Show>
          <Show when={fundedAt}>
            {(at) => <p class="hint">{t("payouts.platform.received", { day: formatDate(at(), locale, "day") })}</p>}
          </Show>
        </>
      )}
    </Show>
  )
}
