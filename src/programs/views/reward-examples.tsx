import { For, Show } from "solid-js"
import type { RewardRule } from "#src/commissions/reward-rule.ts"
import { isolated, nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { formatMoney, formatRate } from "#src/i18n/money.ts"
import { Money } from "#src/ui/values.tsx"
import { type ExampleProduct, exampleCommission, genericSale } from "../example-commission.ts"

/** What a sale earns, by the rule that real orders go through. */
export function RewardExamples(props: { rules: readonly RewardRule[]; products: readonly ExampleProduct[] }) {
  const { t, locale } = useI18n()
  const generic = t("programs.page.example_generic", {
    price: isolated(formatMoney(genericSale.priceCents, locale)),
    vat: isolated(formatRate(genericSale.vatRateBp)),
    amount: isolated(formatMoney(exampleCommission(props.rules, genericSale), locale)),
  })
  return (
    <div class="stack gap-2">
      <h3 class="font-semibold">{t("programs.page.examples")}</h3>
      <p class="hint">{t("programs.page.example_hint")}</p>
      <Show when={props.rules.some((rule) => rule.productId === null)}>
        <p>{generic}</p>
      </Show>
      <Show when={props.products.length > 0}>
        <section class="overflow-x-auto" tabindex="0" aria-label={t("programs.page.examples")}>
          <table class="table">
            <thead>
              <tr>
                <th class="th">{t("programs.page.example_product")}</th>
                <th class="th">{t("programs.page.example_price")}</th>
                <th class="th">{t("programs.page.example_earned")}</th>
              </tr>
            </thead>
            <tbody>
              <For each={props.products}>
                {(product) => (
                  <tr>
                    <th scope="row" class="td text-start font-normal">
                      <bdi>{nameIn(product, locale)}</bdi>
                    </th>
                    <td class="td">
                      <Money cents={product.priceCents} />
                    </td>
                    <td class="td font-semibold">
                      <Money cents={exampleCommission(props.rules, { ...product, productId: product.id })} />
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </section>
      </Show>
    </div>
  )
}
