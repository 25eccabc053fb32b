import { For, type JSX, Show } from "solid-js"
import type { BudgetPeriod } from "#src/budgets/budget.ts"
import { ReachedBudgetBadge } from "#src/budgets/views/reached-budget.tsx"
import type { RewardRule } from "#src/commissions/reward-rule.ts"
import { isolated, nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { formatRate } from "#src/i18n/money.ts"
import { paths } from "#src/paths.ts"
import { ProductCover } from "#src/products/views/product-picture.tsx"
import { PausedProgram } from "#src/receivables/views/paused-program.tsx"
import type { MerchantStanding } from "#src/reputation/merchant-standings.ts"
import { ReputationFigures } from "#src/reputation/views/reputation-figures.tsx"
import { type Matcher, nothingAsked } from "#src/search/highlight.ts"
import { Marked } from "#src/search/views/marked.tsx"
import type { OpenProgram } from "../discover-queries.ts"
import type { NamedProduct } from "../reward-sentence.ts"
import { RewardList } from "./reward-list.tsx"

export type ShownOffer = {
  program: OpenProgram
  rules: RewardRule[]
  products: NamedProduct[]
  covers: string[]
  standing: MerchantStanding | undefined
  reached: BudgetPeriod | undefined
}

const shownRules = 3

/** An open program among others. */
export function OfferCard(props: { offer: ShownOffer; matches?: Matcher; children?: JSX.Element }) {
  const { t, locale } = useI18n()
  const { program, rules, products, covers, standing } = props.offer
  return (
    <li class="card stack gap-3 content-start">
      <Show when={covers.length > 0}>
        <div class="grid grid-cols-3 gap-2">
          <For each={covers}>{(id) => <ProductCover pictureId={id} class="w-full aspect-square" />}</For>
        </div>
      </Show>
      <div>
        <h2 class="section-title">
          <a class="link" href={paths.discoverProgram(locale, program.slug)}>
            <Marked text={nameIn(program, locale)} matches={props.matches ?? nothingAsked} />
          </a>
        </h2>
        <p class="hint">
          {t("discover.by", { merchant: isolated(program.merchantName) })}
          {program.merchantCity && (
            <>
              {" · "}
              <bdi>{program.merchantCity}</bdi>
            </>
          )}
        </p>
      </div>
      <PausedProgram since={standing?.pausedSince} isShort />
      <RewardList rules={rules.slice(0, shownRules)} products={products} />
      <p class="flex flex-wrap gap-2">
        <Show when={props.offer.reached}>{(period) => <ReachedBudgetBadge period={period()} />}</Show>
        <Show when={program.discountBp > 0}>
          <span class="badge">
            {t("discover.shopper_discount", { rate: isolated(formatRate(program.discountBp)) })}
          </span>
        </Show>
        <span class="badge">{t("search.card.hold", { count: program.holdDays })}</span>
        <Show when={program.approval === "automatic"}>
          <span class="badge badge-good">{t("discover.joins_at_once")}</span>
        </Show>
      </p>
      <div class="border-t border-sand-200 pt-3 self-end">
        <ReputationFigures reputation={standing?.reputation} isShort />
      </div>
      {props.children}
    </li>
  )
}
