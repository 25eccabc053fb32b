import { For } from "solid-js"
import { useT } from "#src/i18n/i18n.ts"
import { Section } from "#src/ui/page.tsx"
import { countedDays, type Reputation } from "../reputation.ts"
import { ReputationFigures } from "./reputation-figures.tsx"

const ways = ["pays", "confirmed", "delivered", "reversed"] as const

/** A merchant sees what influencers see of it, and what it can do about it. */
export function OwnReputation(props: { reputation: Reputation | undefined }) {
  const t = useT()
  return (
    <Section title={t("reputation.own_title")}>
      <p class="hint max-w-prose">{t("reputation.own_intro", { days: countedDays })}</p>
      <div class="grid gap-6 md:grid-cols-2">
        <ReputationFigures reputation={props.reputation} />
        <div class="stack gap-2 content-start">
          <h3 class="font-semibold">{t("reputation.improve.title")}</h3>
          <ul class="list-disc ps-5 grid gap-1">
            <For each={ways}>{(way) => <li>{t(`reputation.improve.${way}`)}</li>}</For>
          </ul>
        </div>
      </div>
    </Section>
  )
}
