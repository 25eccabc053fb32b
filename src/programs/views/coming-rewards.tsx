import { useI18n } from "#src/i18n/i18n.ts"
import { When } from "#src/ui/values.tsx"
import type { NamedProduct } from "../reward-sentence.ts"
import type { StandingRewards } from "../standing-rewards.ts"
import { RewardList } from "./reward-list.tsx"

type Coming = NonNullable<StandingRewards["coming"]>

export function ComingRewards(props: { coming: Coming; products: NamedProduct[] }) {
  return (
    <div class="notice notice-warn stack gap-1">
      <ComingTitle at={props.coming.effectiveAt} />
      <RewardList rules={props.coming.rules} products={props.products} />
    </div>
  )
}

/** “From the 22nd …”, where the date stands inside the sentence. */
function ComingTitle(props: { at: Date }) {
  const { t } = useI18n()
  const [before = "", after = ""] = t("programs.page.rewards_coming", { date: "\u0000" }).split("\u0000")
  return (
    <h3 class="font-semibold">
      {before}
      <When at={props.at} style="day" />
      {after}
    </h3>
  )
}
