import { For, Show } from "solid-js"
import { type EitherLanguage, inReadersLanguage } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { pictureUrl } from "#src/products/picture-url.ts"
import { Money } from "#src/ui/values.tsx"
import type { StorefrontItem } from "../storefront-queries.ts"

/** The chosen products, each by the influencer's own link. */
export function StorefrontGrid(props: { products: StorefrontItem[] }) {
  const { t } = useI18n()
  return (
    <section class="stack gap-3" aria-labelledby="storefront">
      <div class="stack gap-1">
        <h2 id="storefront" class="section-title">
          {t("profiles.page.storefront")}
        </h2>
        <Show when={props.products.length > 0}>
          <p class="hint">{t("profiles.page.disclosure")}</p>
        </Show>
      </div>
      <Show
        when={props.products.length > 0}
        fallback={<p class="card text-center text-ink-700">{t("profiles.page.no_products")}</p>}
      >
        <ul class="grid grid-cols-2 md:grid-cols-3 gap-3 sm:gap-4">
          <For each={props.products}>{(item, index) => <ProductTile item={item} isFirst={index() < 2} />}</For>
        </ul>
      </Show>
    </section>
  )
}

function ProductTile(props: { item: StorefrontItem; isFirst: boolean }) {
  const { t } = useI18n()
  const { code, isSoldOut } = props.item
  return (
    <li class="h-full">
      <Show
        when={!isSoldOut}
        fallback={
          <div class="h-full bg-white border border-sand-200 rounded-xl overflow-hidden grid content-start">
            <TilePicture {...props} />
            <Told item={props.item} />
            <p class="px-3 pb-3">
              <span class="badge">{t("profiles.page.sold_out")}</span>
            </p>
          </div>
        }
      >
        <a
          href={`/t/${code}`}
          rel="sponsored nofollow"
          class="h-full bg-white border border-sand-200 rounded-xl overflow-hidden grid content-start no-underline text-ink-900 hover:border-brand-700 focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-brand-700"
        >
          <TilePicture {...props} />
          <Told item={props.item} />
        </a>
      </Show>
    </li>
  )
}

function TilePicture(props: { item: StorefrontItem; isFirst: boolean }) {
  const { coverId, isSoldOut } = props.item
  return (
    <Show when={coverId} fallback={<span class="block w-full aspect-square bg-sand-100" aria-hidden="true" />}>
      {(id) => (
        <img
          src={pictureUrl(id(), 320)}
          srcset={`${pictureUrl(id(), 320)} 320w, ${pictureUrl(id(), 640)} 640w`}
          sizes="(min-width: 48rem) 15rem, 46vw"
          alt=""
          width="320"
          height="320"
          loading={props.isFirst ? "eager" : "lazy"}
          class={`w-full h-auto aspect-square object-cover bg-sand-100 ${isSoldOut ? "opacity-60" : ""}`}
        />
      )}
    </Show>
  )
}

function Told(props: { item: StorefrontItem }) {
  const { t } = useI18n()
  const { nameFr, nameAr, noteFr, noteAr, priceCents, cheapestCents, dearestCents, merchantName } = props.item
  const price = cheapestCents ?? priceCents
  return (
    <span class="grid gap-1 p-3 content-start">
      <Written text={{ fr: nameFr, ar: nameAr }} class="font-semibold leading-snug break-words line-clamp-2" />
      <span class="font-bold text-brand-800">
        <Show when={dearestCents !== null && dearestCents !== price}>
          <span class="text-sm font-normal text-ink-500">{t("profiles.page.from")} </span>
        </Show>
        <Money cents={price} />
      </span>
      <Written text={{ fr: noteFr, ar: noteAr }} class="text-sm text-ink-700 break-words" />
      <span class="text-sm text-ink-500">
        {t("profiles.page.at")} <bdi>{merchantName}</bdi>
      </span>
    </span>
  )
}

function Written(props: { text: EitherLanguage; class: string }) {
  const { locale } = useI18n()
  return (
    <Show when={inReadersLanguage(props.text, locale)}>
      {(said) => (
        <span class={props.class} lang={said().lang} dir="auto">
          {said().text}
        </span>
      )}
    </Show>
  )
}
