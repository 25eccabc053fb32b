import { For, Show } from "solid-js"
import { inReadersLanguage } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { Money } from "#src/ui/values.tsx"
import type { OfferedVariant } from "../item.ts"
import type { Offer } from "./product-page.tsx"
import { StockNote } from "./stock-note.tsx"

/** One of the product's variants, each with its price and what is left of it. */
export function VariantChoice(props: { offer: Offer }) {
  const { t } = useI18n()
  const { variants, item, draft } = props.offer
  const error = draft.errors.variant
  return (
    <fieldset class="field" aria-describedby={error ? "variant-error" : undefined}>
      <legend class="label mb-1">{t("checkout.variant")}</legend>
      <div class="grid gap-2">
        <For each={variants}>
          {(variant) => <Choice variant={variant} offer={props.offer} isChosen={variant.id === item.variant?.id} />}
        </For>
      </div>
      <Show when={error}>
        {(key) => (
          <p id="variant-error" class="error">
            {t(key())}
          </p>
        )}
      </Show>
    </fieldset>
  )
}

function Choice(props: { variant: OfferedVariant; offer: Offer; isChosen: boolean }) {
  const { locale } = useI18n()
  const { variant } = props
  const isGone = variant.stock === 0
  const name = inReadersLanguage({ fr: variant.nameFr, ar: variant.nameAr }, locale)
  return (
    <label
      class={`flex items-center gap-3 min-h-11 px-3 py-2 rounded-lg border border-sand-300 bg-white has-checked:border-brand-700 has-checked:bg-brand-50 ${isGone ? "text-ink-700" : "cursor-pointer"}`}
    >
      <input
        type="radio"
        name="variant"
        value={variant.id}
        checked={props.isChosen && !isGone}
        disabled={isGone}
        required
        class="size-5 shrink-0 accent-brand-700"
      />
      <span class="flex-1 min-w-0 flex flex-wrap items-center gap-x-2 gap-y-1">
        <bdi lang={name?.lang} class="font-semibold break-words">
          {name?.text}
        </bdi>
        <StockNote stock={variant.stock} />
      </span>
      <span class="whitespace-nowrap">
        <Money cents={variant.priceCents ?? props.offer.product.priceCents} />
      </span>
    </label>
  )
}
