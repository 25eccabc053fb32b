import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { When } from "#src/ui/values.tsx"
import type { DisputeSide } from "../dispute.ts"
import type { OpenedDispute } from "../reading-queries.ts"
import { dueOf, stepsOf } from "../timeline.ts"

/** What happened, what comes next, and whose turn it is. */
export function DisputeTimeline(props: { dispute: OpenedDispute; side: DisputeSide }) {
  const { t } = useI18n()
  return (
    <ol class="stack gap-3">
      <For each={stepsOf(props.dispute)}>
        {(step) => (
          <li class="border-s-2 border-brand-700 ps-3">
            <p class="font-semibold">{t(`disputes.step.${step.name}`)}</p>
            <p class="hint">
              <When at={step.at} />
            </p>
          </li>
        )}
      </For>
      <Show when={dueOf(props.dispute)}>
        {(due) => (
          <li class="border-s-2 border-saffron-700 border-dashed ps-3" aria-current="step">
            <p class="font-semibold">{t(`disputes.due.${due().name}.${props.side}`)}</p>
            <Show when={due().by}>
              {(by) => (
                <p class="hint">
                  {t("disputes.until")} <When at={by()} />
                </p>
              )}
            </Show>
          </li>
        )}
      </Show>
    </ol>
  )
}
