import { For, Show } from "solid-js"
import { type Item, isSoldOut } from "#src/checkout/item.ts"
import type { Quote } from "#src/checkout/quote.ts"
import type { Draft } from "#src/forms/parse.ts"
import { inReadersLanguage, nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { formatRate } from "#src/i18n/money.ts"
import { paths } from "#src/paths.ts"
import type { PublishedProduct } from "#src/products/find-published-product.ts"
import { Money } from "#src/ui/values.tsx"
import { OrderForm } from "./order-form.tsx"
import { Pictures } from "./pictures.tsx"
import { SellerSection } from "./seller-section.tsx"
import { StockNote } from "./stock-note.tsx"

export type Offer = PublishedProduct & {
  /** The visitor came by somebody's link, or carries their code. */
  isRecommended: boolean
  draft: Draft
  /** The form's own secret. */
  form: string
  /** The click that the address carried. */
  click: string
  quantity: number
  /** The product, or its variant that is chosen. */
  item: Item
  discountBp: number
  quote: Quote
}

/** What is sold, by whom, for how much in all, and the form to order it: no script, no step more. */
export function ProductPage(props: { offer: Offer }) {
  const { t, locale } = useI18n()
  const { product, pictures, merchant, notice, isRecommended, item } = props.offer
  const name = inReadersLanguage({ fr: product.nameFr, ar: product.nameAr }, locale)
  const description = inReadersLanguage({ fr: product.descriptionFr, ar: product.descriptionAr }, locale)
  return (
    <div class="wrap grid gap-6 lg:grid-cols-2 items-start">
      <div class="stack">
        <Show when={isRecommended}>
          <p class="notice notice-warn text-sm">{t("checkout.recommendation", { seller: merchant.name })}</p>
        </Show>
        <Categories categories={props.offer.categories} />
        <h1 class="page-title">
          <bdi lang={name?.lang}>{name?.text}</bdi>
        </h1>
        <div class="flex flex-wrap items-baseline gap-x-4 gap-y-1 justify-between">
          <p class="text-2xl font-bold text-brand-800">
            <Money cents={item.priceCents} /> <StockNote stock={isSoldOut(props.offer) ? 0 : item.stock} />
          </p>
          <p class="text-sm text-ink-700">
            {t("checkout.sold_by")} <bdi class="font-semibold">{notice?.legalName ?? merchant.name}</bdi>
          </p>
        </div>
        <Pictures pictures={pictures} name={nameIn(product, locale)} />
        <Show when={!isSoldOut(props.offer)}>
          <p class="lg:hidden">
            <a class="btn w-full text-lg" href="#order">
              {t("checkout.to_form")}
            </a>
          </p>
        </Show>
        <PriceDetails offer={props.offer} />
        <Show when={description}>
          {(text) => (
            <p class="whitespace-pre-line" lang={text().lang} dir="auto">
              {text().text}
            </p>
          )}
        </Show>
      </div>
      <div class="stack">
        <Show when={!isSoldOut(props.offer)} fallback={<SoldOut />}>
          <OrderForm offer={props.offer} />
        </Show>
        <SellerSection offer={props.offer} />
      </div>
    </div>
  )
}

/** Where it stands in the tree. */
function Categories(props: { categories: Offer["categories"] }) {
  const { t, locale } = useI18n()
  return (
    <Show when={props.categories.length > 0}>
      <nav aria-label={t("checkout.categories")}>
        <ol class="flex flex-wrap gap-x-2 text-sm text-ink-700">
          <For each={props.categories}>
            {(category, index) => (
              <li class="flex gap-2">
                <Show when={index() > 0}>
                  <span aria-hidden="true" class="py-1">
                    ›
                  </span>
                </Show>
                <a class="link py-1" href={`${paths.marketplace(locale)}?category=${category.id}`}>
                  <bdi>{nameIn(category, locale)}</bdi>
                </a>
              </li>
            )}
          </For>
        </ol>
      </nav>
    </Show>
  )
}

function SoldOut() {
  const { t } = useI18n()
  return (
    <section class="card stack gap-2" id="order">
      <h2 class="section-title">{t("checkout.stock_none")}</h2>
      <p>{t("checkout.sold_out_text")}</p>
    </section>
  )
}

function PriceDetails(props: { offer: Offer }) {
  const { t } = useI18n()
  const { vatRateBp, deliveryCents, deliveryDays, kind } = props.offer.product
  return (
    <div class="stack gap-1">
      <p class="hint">
        {vatRateBp > 0 ? t("checkout.vat_included", { rate: formatRate(vatRateBp) }) : t("checkout.all_included")}
      </p>
      <Show when={kind === "good"}>
        <p>
          {t("checkout.delivery_line")}{" "}
          <Show when={deliveryCents > 0n} fallback={t("checkout.delivery_free")}>
            <Money cents={deliveryCents} />
          </Show>
          {" · "}
          {t("checkout.delivery_days", { count: deliveryDays })}
        </p>
      </Show>
      <p>{t("checkout.cash_on_delivery")}</p>
    </div>
  )
}
