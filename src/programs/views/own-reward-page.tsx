import { Show } from "solid-js"
import type { Draft } from "#src/forms/parse.ts"
import { isolated, nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Page, Section } from "#src/ui/page.tsx"
import type { NamedProduct } from "../reward-sentence.ts"
import type { StandingRewards } from "../standing-rewards.ts"
import { ComingRewards } from "./coming-rewards.tsx"
import { RewardList } from "./reward-list.tsx"
import { RewardValueFields } from "./reward-value-fields.tsx"

export type OwnRewardPageProps = {
  place: { id: string; programId: string; influencerName: string; nameFr: string | null; nameAr: string | null }
  program: StandingRewards
  /** Null while the influencer earns what everybody does. */
  own: StandingRewards | null
  /** Whether a promise is in force that no announcement has ended. */
  mayEnd: boolean
  products: NamedProduct[]
  draft: Draft
}

/** For the merchant: what one influencer earns, and a better reward for them alone. */
export function OwnRewardPage(props: OwnRewardPageProps) {
  const { t, locale } = useI18n()
  const { place, own, program } = props
  const name = nameIn(place, locale)
  return (
    <Page
      title={t("programs.own_reward.title", { influencer: isolated(place.influencerName) })}
      intro={t("programs.own_reward.intro")}
      trail={[
        { label: name, href: paths.program(locale, place.programId) },
        { label: t("programs.page.enrollments"), href: paths.programEnrollments(locale, place.programId) },
      ]}
      narrow
    >
      <Section title={t("programs.own_reward.now")}>
        <RewardList rules={(own ?? program).current} products={props.products} />
        <Show when={own?.coming}>{(coming) => <ComingRewards coming={coming()} products={props.products} />}</Show>
        <p class="hint">{t(own ? "programs.own_reward.is_own" : "programs.own_reward.is_everybodys")}</p>
      </Section>
      <Section title={t("programs.own_reward.change")}>
        <form method="post" action={paths.enrollmentReward(locale, place.id)} class="stack" novalidate>
          <RewardValueFields draft={props.draft} value={null} required />
          <p>
            <button type="submit" class="btn">
              {t("programs.own_reward.save")}
            </button>
          </p>
        </form>
      </Section>
      <Show when={props.mayEnd}>
        <form method="post" action={paths.enrollmentRewardRemoval(locale, place.id)} class="stack gap-2">
          <p class="hint">{t("programs.own_reward.end_hint")}</p>
          <p>
            <button type="submit" class="btn-danger btn-small">
              {t("programs.own_reward.end")}
            </button>
          </p>
        </form>
      </Show>
    </Page>
  )
}
