import { Show } from "solid-js"
import { quote } from "#src/checkout/quote.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { formatMoney } from "#src/i18n/money.ts"
import { paths } from "#src/paths.ts"
import { SelectField, TextArea, TextField } from "#src/ui/fields.tsx"
import type { Offer } from "./product-page.tsx"
import { QuoteSummary } from "./quote-summary.tsx"
import { VariantChoice } from "./variant-choice.tsx"

const offeredQuantities = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** One short form; its second button works the total out again without ordering anything. */
export function OrderForm(props: { offer: Offer }) {
  const { t, locale } = useI18n()
  const { product, item, variants, draft, form, click, discountBp } = props.offer
  const hasErrors = Object.keys(draft.errors).length > 0
  const total = (quantity: number) => formatMoney(quote(item, quantity, discountBp).totalCents, locale)
  const quantities = [...new Set([...offeredQuantities, props.offer.quantity])].map((quantity) => ({
    value: String(quantity),
    label: t("checkout.quantity_option", { quantity, total: total(quantity) }),
  }))
  return (
    <form method="post" action={paths.productPage(locale, product.slug)} class="card stack" id="order">
      <h2 class="section-title">{t("checkout.order")}</h2>
      <Show when={hasErrors}>
        <p class="notice notice-bad" role="alert">
          {t("checkout.look_again")}
        </p>
      </Show>
      <input type="hidden" name="form" value={form} autocomplete="off" />
      <input type="hidden" name="click" value={click} autocomplete="off" />
      <Show when={variants.length > 0}>
        <VariantChoice offer={props.offer} />
      </Show>
      <TextField name="name" label={t("checkout.name")} draft={draft} autocomplete="name" maxlength={100} required />
      <TextField
        name="phone"
        type="tel"
        label={t("checkout.phone")}
        hint={t("checkout.phone_hint")}
        draft={draft}
        autocomplete="tel"
        inputmode="tel"
        maxlength={40}
        dir="ltr"
        required
      />
      <TextField
        name="city"
        label={t("checkout.city")}
        draft={draft}
        autocomplete="address-level2"
        maxlength={80}
        required
      />
      <Show when={product.kind === "good"}>
        <TextArea name="address" label={t("checkout.address")} draft={draft} rows={2} maxlength={300} required />
      </Show>
      <SelectField
        name="quantity"
        label={t("checkout.quantity")}
        draft={draft}
        value={String(props.offer.quantity)}
        options={quantities}
        required
      />
      <TextField name="promo_code" label={t("checkout.promo_code")} draft={draft} maxlength={40} />
      <button type="submit" name="preview" value="1" class="btn-quiet" formnovalidate>
        {t("checkout.preview")}
      </button>
      <QuoteSummary offer={props.offer} />
      <button type="submit" class="btn text-lg">
        {t("checkout.submit")}
      </button>
      <p class="hint">{t("checkout.data_use")}</p>
    </form>
  )
}
