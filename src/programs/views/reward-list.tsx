import { For, Show } from "solid-js"
import type { RewardRule } from "#src/commissions/reward-rule.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { type NamedProduct, rewardSentence } from "../reward-sentence.ts"

/** Rules in their order, as people say them. */
export function RewardList(props: { rules: readonly RewardRule[]; products: readonly NamedProduct[] }) {
  const i = useI18n()
  return (
    <Show when={props.rules.length > 0} fallback={<p>{i.t("programs.reward.none")}</p>}>
      <ul class="grid gap-1">
        <For each={props.rules}>
          {(rule) => <li class="font-semibold text-brand-900">{rewardSentence(i, rule, props.products)}</li>}
        </For>
      </ul>
    </Show>
  )
}
