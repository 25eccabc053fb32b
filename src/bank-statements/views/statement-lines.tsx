import { For, Show } from "solid-js"
import { startOfCasablancaDay } from "#src/clock.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { BankReason } from "#src/payouts/views/bank-reason.tsx"
import { Money, When } from "#src/ui/values.tsx"
import { firstLines, type ShownLine, toneOfLine } from "../shown-lines.ts"

/** Each line that names a transfer of ours, with what it means; of a great many, first those that a person must look at. */
export function StatementLines(props: { lines: ShownLine[] }) {
  const { t } = useI18n()
  const { lines } = props
  const shown = firstLines(lines)
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

function Line(props: { line: ShownLine }) {
  const { t, locale } = useI18n()
  const { line, reference, on, amountCents, outcome, batchId } = props.line
  return (
    <li class="grid grid-cols-[1fr_auto] items-start gap-x-4 gap-y-1 border-b border-sand-100 pb-3 last:border-b-0">
      <div class="min-w-0">
        <Show when={props.line.payee}>
          {(payee) => (
            <p>
              <bdi class="font-bold">{payee()}</bdi>
            </p>
          )}
        </Show>
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
        <BankReason reason={props.line.reason} />
      </div>
      <div class="grid gap-1 justify-items-end">
        <span class="font-bold">
          <Show when={amountCents}>{(cents) => <Money cents={BigInt(cents())} />}</Show>
        </span>
        <span class={`badge badge-${toneOfLine(outcome)}`}>{t(`payouts.statements.outcome.${outcome}`)}</span>
      </div>
    </li>
  )
}
