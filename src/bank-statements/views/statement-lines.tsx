import { For, Show } from "solid-js"
import { startOfCasablancaDay } from "#src/clock.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Money, When } from "#src/ui/values.tsx"
import type { ReportOutcome } from "../match-entries.ts"
import type { Unread } from "../statement.ts"

export type ShownLine = {
  line: number
  reference: string
  on: string | null
  amountCents: string | null
  outcome: ReportOutcome | Unread["problem"]
  batchId: string | null
}

const good: ShownLine["outcome"][] = ["executed", "already"]
const bad: ShownLine["outcome"][] = ["failed", "returned", "conflict"]

const mostShown = 500

/** Each line that names a transfer of ours, with what it means; of a great many, first those that a person must look at. */
export function StatementLines(props: { lines: ShownLine[] }) {
  const { t } = useI18n()
  const { lines } = props
  const shown = lines.length > mostShown ? lines.toSorted(strangeFirst).slice(0, mostShown) : lines
  return (
    <>
      <ul class="stack gap-3">
        <For each={shown}>{(line) => <Line line={line} />}</For>
        <Show when={lines.length === 0}>
          <li>{t("payouts.statements.refused.nothing_of_ours")}</li>
        </Show>
      </ul>
      <Show when={lines.length > shown.length}>
        <p class="hint">{t("payouts.statements.not_shown", { count: lines.length - shown.length })}</p>
      </Show>
    </>
  )
}

function strangeFirst(one: ShownLine, other: ShownLine): number {
  return Number(good.includes(one.outcome)) - Number(good.includes(other.outcome)) || one.line - other.line
}

function Line(props: { line: ShownLine }) {
  const { t, locale } = useI18n()
  const { line, reference, on, amountCents, outcome, batchId } = props.line
  const tone = good.includes(outcome) ? "badge-good" : bad.includes(outcome) ? "badge-bad" : "badge-warn"
  return (
    <li class="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-sand-100 pb-3">
      <div class="flex-1 min-w-60">
        <Show when={batchId} fallback={<bdi dir="ltr">{reference}</bdi>}>
          {(batch) => (
            <a class="link" href={paths.payoutBatch(locale, batch())}>
              <bdi dir="ltr">{reference}</bdi>
            </a>
          )}
        </Show>
        <p class="hint">
          {t("payouts.statements.line", { line })}
          <Show when={on}>
            {(day) => (
              <>
                {" · "}
                <When at={startOfCasablancaDay(day())} style="day" />
              </>
            )}
          </Show>
        </p>
      </div>
      <Show when={amountCents}>{(cents) => <Money cents={BigInt(cents())} />}</Show>
      <span class={`badge ${tone}`}>{t(`payouts.statements.outcome.${outcome}`)}</span>
    </li>
  )
}
