import { For, Show } from "solid-js"
import type { LineError, LineOutcome } from "#src/catalog-imports/plan-catalog.ts"
import { type Key, useI18n } from "#src/i18n/i18n.ts"

type Line = { line: number; sku: string; name: string; outcome: LineOutcome; errors?: LineError[]; changes?: string[] }

const shownLines = 100
const tones = { created: "badge-good", changed: "badge-warn", unchanged: "", refused: "badge-bad" } as const

/** Lines with their number in the file, what becomes of each, and why. */
export function LineTable(props: { lines: Line[] }) {
  const { t } = useI18n()
  return (
    <Show when={props.lines.length > 0}>
      <section class="overflow-x-auto" tabindex="0" aria-label={t("catalog_imports.line_table")}>
        <table class="table">
          <thead>
            <tr>
              <For each={["line", "product", "outcome"] as const}>
                {(name) => (
                  <th scope="col" class="th">
                    {t(`catalog_imports.column.${name}`)}
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={props.lines.slice(0, shownLines)}>{(line) => <LineRow line={line} />}</For>
          </tbody>
        </table>
      </section>
      <Show when={props.lines.length > shownLines}>
        <p class="hint">{t("catalog_imports.more_lines", { count: props.lines.length - shownLines })}</p>
      </Show>
    </Show>
  )
}

function LineRow(props: { line: Line }) {
  const { t } = useI18n()
  const { line, sku, name, outcome, errors = [], changes = [] } = props.line
  return (
    <tr>
      <td class="td tabular-nums">{line}</td>
      <td class="td">
        <bdi class="font-semibold">{name || "—"}</bdi>
        <br />
        <bdi class="hint break-all">{sku}</bdi>
      </td>
      <td class="td">
        <span class={`badge ${tones[outcome]}`}>{t(`catalog_imports.outcome.${outcome}`)}</span>
        <Show when={changes.length > 0}>
          <p class="text-sm">{changes.map((field) => t(labelOf(field))).join(t("catalog_imports.comma"))}</p>
        </Show>
        <For each={errors}>
          {({ field, key }) => (
            <p class="text-sm text-rose-700">
              {t(labelOf(field))} : {t(key)}
            </p>
          )}
        </For>
      </td>
    </tr>
  )
}

function labelOf(field: string): Key {
  return `catalog_imports.field.${field === "categoryId" ? "category" : field}` as Key
}
