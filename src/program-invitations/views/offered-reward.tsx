import { Show } from "solid-js"
import type { RewardRule, RewardValue } from "#src/commissions/reward-rule.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { ownRule } from "#src/programs/own-reward.ts"
import type { NamedProduct } from "#src/programs/reward-sentence.ts"
import { RewardList } from "#src/programs/views/reward-list.tsx"

type OfferedRewardProps = {
  offered: RewardValue | null
  rules: readonly RewardRule[]
  products: readonly NamedProduct[]
}

/** What the influencer would earn, and what everybody else does. */
export function OfferedReward(props: OfferedRewardProps) {
  const { t } = useI18n()
  return (
    <>
      <Show when={props.offered}>
        {(reward) => (
          <div class="notice notice-good stack gap-1">
            <p>{t("program_invitations.better")}</p>
            <RewardList rules={[ownRule(reward())]} products={[]} />
          </div>
        )}
      </Show>
      <div>
        <p class="hint">{t(props.offered ? "program_invitations.everybody" : "discover.rewards")}</p>
        <RewardList rules={props.rules} products={props.products} />
      </div>
    </>
  )
}
