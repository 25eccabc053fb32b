import { For } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import type { RetentionRule } from "../list-rules.ts"
import { retentionSentence, sourceIn } from "../rule-sentences.ts"

/** How long each thing is kept, from when and by which text: the rows that the nightly job applies. */
export function RetentionTable(props: { rules: RetentionRule[] }) {
  const i = useI18n()
  return (
    <ul class="card py-2 sm:py-2 divide-y divide-sand-200">
      <For each={props.rules}>
        {(rule) => (
          <li class="grid gap-1 py-3 sm:grid-cols-[1fr_1fr] sm:gap-x-6">
            <p class="font-semibold">{i.t(`retention.subjects.${rule.subject}.what`)}</p>
            <p>{retentionSentence(i, rule)}</p>
            <p class="hint sm:col-span-2">{sourceIn(i, rule)}</p>
          </li>
        )}
      </For>
    </ul>
  )
}
