import { For } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import type { RetentionRule } from "../list-rules.ts"
import { retentionSentence, sourceIn } from "../rule-sentences.ts"

type Rule = Omit<RetentionRule, "validFrom">

/** How long each thing is kept and from when, under the text it rests on: the rows that the nightly job applies. */
export function RetentionTable(props: { rules: Rule[] }) {
  const i = useI18n()
  const sources = Map.groupBy(props.rules, (rule) => sourceIn(i, rule))
  return (
    <div class="card grid gap-6">
      <For each={[...sources]}>
        {([source, rules]) => (
          <section class="grid gap-1">
            <h3 class="text-sm font-semibold text-ink-500">{source}</h3>
            <dl class="divide-y divide-sand-200">
              <For each={rules}>
                {(rule) => (
                  <div class="grid py-2 sm:grid-cols-[1fr_1fr] sm:gap-x-6">
                    <dt class="font-semibold">{i.t(`retention.subjects.${rule.subject}.what`)}</dt>
                    <dd>{retentionSentence(i, rule)}</dd>
                  </div>
                )}
              </For>
            </dl>
          </section>
        )}
      </For>
    </div>
  )
}
