import { For } from "solid-js"
import { lineOutcomes } from "#src/catalog-imports/plan-catalog.ts"
import type { Counts } from "#src/catalog-imports/queries.ts"
import { useT } from "#src/i18n/i18n.ts"

/** How many lines come, or came, to each end. */
export function OutcomeCounts(props: { counts: Counts }) {
  const t = useT()
  return (
    <dl class="grid grid-cols-2 gap-3 sm:grid-cols-4">
      <For each={lineOutcomes}>
        {(outcome) => (
          <div class="border border-sand-200 rounded-lg p-3">
            <dt class="hint">{t(`catalog_imports.counts.${outcome}`)}</dt>
            <dd class={`text-2xl font-bold tabular-nums ${outcome === "refused" ? "text-rose-700" : "text-ink-900"}`}>
              {props.counts[outcome] ?? 0}
            </dd>
          </div>
        )}
      </For>
    </dl>
  )
}
