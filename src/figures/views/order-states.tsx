import { For } from "solid-js"
import { useT } from "#src/i18n/i18n.ts"
import { Section } from "#src/ui/page.tsx"
import type { Figures } from "../dashboard.ts"
import { Count } from "./tiles.tsx"

const states = [
  ["placed", "inPlaced"],
  ["unreachable", "inUnreachable"],
  ["postponed", "inPostponed"],
  ["confirmed", "inConfirmed"],
  ["shipped", "inShipped"],
  ["delivered", "inDelivered"],
  ["settled", "inSettled"],
  ["refused", "inRefused"],
  ["cancelled", "inCancelled"],
  ["returned", "inReturned"],
] as const

export function OrderStates(props: { total: Figures }) {
  const t = useT()
  return (
    <Section title={t("figures.states.title")}>
      <p class="hint">{t("figures.states.intro")}</p>
      <dl class="grid grid-cols-2 sm:grid-cols-3 lg:grid-cols-5 gap-3">
        <For each={states}>
          {([state, metric]) => (
            <div class="rounded-lg bg-sand-50 px-3 py-2">
              <dt class="text-sm text-ink-700">{t(`orders.state.${state}`)}</dt>
              <dd class="text-xl font-bold tabular-nums">
                <Count value={props.total[metric]} />
              </dd>
            </div>
          )}
        </For>
      </dl>
    </Section>
  )
}
