import { Show } from "solid-js"
import type { Draft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { formatAmount, formatMoney } from "#src/i18n/money.ts"
import { TextField } from "#src/ui/fields.tsx"
import type { Variant } from "../variant-queries.ts"

type VariantFormProps = {
  action: string
  draft: Draft
  variant: Variant | null
  productCents: bigint
  submit: string
}

export function VariantForm(props: VariantFormProps) {
  const { t, locale } = useI18n()
  const { draft, variant } = props
  const stock = variant?.stock ?? null
  const price = variant?.priceCents ?? null
  return (
    <form method="post" action={props.action} class="card stack" novalidate>
      <p class="hint">{t("products.variants.name_hint")}</p>
      <div class="grid gap-4 sm:grid-cols-2 items-end">
        <TextField
          name="nameFr"
          label={t("products.variants.name_fr")}
          draft={draft}
          value={variant?.nameFr ?? null}
          maxlength={80}
        />
        <TextField
          name="nameAr"
          label={t("products.variants.name_ar")}
          draft={draft}
          value={variant?.nameAr ?? null}
          maxlength={80}
        />
      </div>
      <TextField
        name="sku"
        required
        dir="ltr"
        label={t("products.form.sku")}
        hint={t("products.form.sku_hint")}
        draft={draft}
        value={variant?.sku ?? null}
        maxlength={64}
      />
      <div class="grid gap-4 sm:grid-cols-2 items-end">
        <TextField
          name="priceCents"
          inputmode="decimal"
          label={t("products.variants.price")}
          hint={t("products.variants.price_hint", { price: formatMoney(props.productCents, locale) })}
          draft={draft}
          value={price === null ? null : formatAmount(price)}
        />
        <TextField
          name="stock"
          inputmode="numeric"
          label={t("products.form.stock")}
          hint={t("products.form.stock_hint")}
          draft={draft}
          value={stock === null ? null : String(stock)}
        />
      </div>
      <Show when={variant}>
        <input type="hidden" name="stockSeen" value={draft.typed.stockSeen ?? stock ?? ""} autocomplete="off" />
      </Show>
      <p>
        <button type="submit" class="btn">
          {props.submit}
        </button>
      </p>
    </form>
  )
}
