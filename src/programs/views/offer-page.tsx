import { For, type JSX, Show } from "solid-js"
import type { BudgetPeriod } from "#src/budgets/budget.ts"
import { ReachedBudgetNotice } from "#src/budgets/views/reached-budget.tsx"
import { inReadersLanguage, isolated, nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { formatMoney } from "#src/i18n/money.ts"
import { paths } from "#src/paths.ts"
import { ProductCover } from "#src/products/views/product-picture.tsx"
import { PausedProgram } from "#src/receivables/views/paused-program.tsx"
import type { MerchantStanding } from "#src/reputation/merchant-standings.ts"
import { ReputationFigures } from "#src/reputation/views/reputation-figures.tsx"
import type { SaidOf } from "#src/reviews/read-reviews-of.ts"
import { ReviewList } from "#src/reviews/views/review-list.tsx"
import { Page, Section } from "#src/ui/page.tsx"
import { Money } from "#src/ui/values.tsx"
import type { OfferedProduct, OfferedProgram } from "../discover-queries.ts"
import { exampleCommission } from "../example-commission.ts"
import type { NamedProduct } from "../reward-sentence.ts"
import type { StandingRewards } from "../standing-rewards.ts"
import { ComingRewards } from "./coming-rewards.tsx"
import { MerchantSection } from "./merchant-section.tsx"
import { ConditionList, TermsText } from "./program-conditions.tsx"
import { RewardList } from "./reward-list.tsx"

export type OfferPageProps = {
  program: OfferedProgram
  rewards: StandingRewards
  named: NamedProduct[]
  products: OfferedProduct[]
  standing: MerchantStanding | undefined
  reached: BudgetPeriod | undefined
  /** What the reader alone was promised, merged with what everybody gets. */
  own?: StandingRewards | null
  actions?: JSX.Element
  /** What influencers say of the merchant. */
  said: SaidOf
  /** The influencer's own place or the form that asks for one. */
  children?: JSX.Element
}

/** A program as influencers see it. */
export function OfferPage(props: OfferPageProps) {
  const { t, locale } = useI18n()
  const { program } = props
  const rewards = props.own ?? props.rewards
  const description = inReadersLanguage({ fr: program.descriptionFr, ar: program.descriptionAr }, locale)
  return (
    <Page
      title={nameIn(program, locale)}
      intro={t("discover.by", { merchant: isolated(program.merchantName) })}
      trail={[{ label: t("discover.title"), href: paths.discover(locale) }]}
      actions={props.actions}
    >
      <Show when={program.closedAt || program.enrollmentsStopped}>
        <p class="notice notice-warn">{t("discover.closed_notice")}</p>
      </Show>
      <PausedProgram since={props.standing?.pausedSince} />
      <Show when={props.reached}>{(period) => <ReachedBudgetNotice period={period()} />}</Show>
      <Show when={description}>
        {(shown) => (
          <p class="max-w-prose whitespace-pre-line" lang={shown().lang} dir="auto">
            {shown().text}
          </p>
        )}
      </Show>
      <div class="grid gap-6 lg:grid-cols-2 items-start">
        <div class="stack gap-6">
          <Section title={t("discover.rewards")}>
            <Show when={props.own}>
              <p class="notice notice-good">{t("programs.own_reward.yours")}</p>
            </Show>
            <RewardList rules={rewards.current} products={props.named} />
            <Show when={rewards.coming}>{(coming) => <ComingRewards coming={coming()} products={props.named} />}</Show>
          </Section>
          <Section title={t("discover.how")}>
            <ConditionList program={program} />
          </Section>
          <Section title={t("discover.terms")}>
            <TermsText program={program} />
          </Section>
        </div>
        <div class="stack gap-6">
          {props.children}
          <MerchantSection program={program} />
          <Section title={t("reputation.title")}>
            <ReputationFigures reputation={props.standing?.reputation} />
          </Section>
          <Section title={t("reviews.title")}>
            <ReviewList said={props.said} />
          </Section>
        </div>
      </div>
      <OfferedProducts {...props} />
    </Page>
  )
}

function OfferedProducts(props: OfferPageProps) {
  const { t, locale } = useI18n()
  const earned = (product: OfferedProduct) =>
    exampleCommission((props.own ?? props.rewards).current, { ...product, productId: product.id })
  return (
    <Section title={t("discover.products")}>
      <Show when={props.products.length > 0} fallback={<p>{t("discover.no_products")}</p>}>
        <ul class="grid gap-4 grid-cols-2 md:grid-cols-3 lg:grid-cols-4">
          <For each={props.products}>
            {(product) => (
              <li class="stack gap-1 content-start">
                <ProductCover pictureId={product.coverId} class="w-full aspect-square" />
                <p class="font-semibold break-words">
                  <bdi>{nameIn(product, locale)}</bdi>
                </p>
                <p>
                  <Money cents={product.priceCents} />
                </p>
                <p class="hint">
                  {earned(product) > 0n
                    ? t("discover.earns", { amount: isolated(formatMoney(earned(product), locale)) })
                    : t("discover.earns_nothing")}
                </p>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Section>
  )
}
