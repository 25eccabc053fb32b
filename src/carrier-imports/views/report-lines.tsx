import { For, Show } from "solid-js"
import type { Outcome } from "#src/carrier-imports/plan-import.ts"
import { useI18n } from "#src/i18n/i18n.ts"

type Line = {
  line: number
  reference: string | null
  status: string | null
  outcome: Outcome
  amountDiffers: boolean
}

const shownLines = 200

/** The lines that ask for a look, with their number in the file and the reason. */
export function ReportLines(props: { lines: Line[] }) {
  const { t } = useI18n()
  return (
    <Show when={props.lines.length > 0}>
      <section class="overflow-x-auto" tabindex="0" aria-label={t("carrier_imports.to_check")}>
        <table class="table">
          <caption class="text-start font-semibold pb-2">{t("carrier_imports.to_check")}</caption>
          <thead>
            <tr>
              <For each={["line", "reference", "status", "outcome"] as const}>
                {(name) => (
                  <th scope="col" class="th">
                    {t(`carrier_imports.report.${name}`)}
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={props.lines.slice(0, shownLines)}>
              {(line) => (
                <tr>
                  <td class="td tabular-nums">{line.line}</td>
                  <td class="td break-all">
                    <bdi>{line.reference}</bdi>
                  </td>
                  <td class="td">
                    <bdi>{line.status}</bdi>
                  </td>
                  <td class="td">
                    {t(`carrier_imports.outcome.${line.outcome}`)}
                    <Show when={line.amountDiffers}> · {t("carrier_imports.amount_differs")}</Show>
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </section>
      <Show when={props.lines.length > shownLines}>
        <p class="hint">{t("carrier_imports.more_lines", { count: props.lines.length - shownLines })}</p>
      </Show>
    </Show>
  )
}
