import { Show } from "solid-js"
import type { CategoryGroup } from "#src/categories/category.ts"
import type { Draft } from "#src/forms/parse.ts"
import { nameIn } from "#src/i18n/either-language.ts"
import { useI18n, useT } from "#src/i18n/i18n.ts"
import { formatAmount } from "#src/i18n/money.ts"
import { BothLanguages } from "#src/ui/both-languages.tsx"
import { RadioField } from "#src/ui/choices.tsx"
import { GroupedSelectField, TextField } from "#src/ui/fields.tsx"
import { type ProductDetails, productKinds } from "../product.ts"

type ProductFormProps = {
  action: string
  draft: Draft
  product: ProductDetails | null
  categories: CategoryGroup[]
  hasVariants: boolean
  submit: string
}

export function ProductForm(props: ProductFormProps) {
  const t = useT()
  return (
    <form method="post" action={props.action} class="stack gap-6" novalidate>
      <fieldset class="card stack">
        <legend class="legend">{t("products.form.what")}</legend>
        <RadioField
          name="kind"
          legend={t("products.form.kind")}
          draft={props.draft}
          value={props.product?.kind ?? "good"}
          options={productKinds.map((kind) => ({
            value: kind,
            label: t(`products.kind.${kind}`),
            hint: t(`products.kind_hint.${kind}`),
          }))}
        />
        <CategoryField {...props} />
        <TextField
          name="brand"
          label={t("products.form.brand")}
          draft={props.draft}
          value={props.product?.brand ?? null}
          maxlength={80}
        />
      </fieldset>
      <BothLanguages
        legend={t("products.form.texts")}
        describe={{ fr: t("products.form.description_fr"), ar: t("products.form.description_ar") }}
        maxlength={4000}
        draft={props.draft}
        texts={props.product}
      />
      <ProductPrice {...props} />
      <ProductStock {...props} />
      <div class="card">
        <TextField
          name="shopUrl"
          type="url"
          dir="ltr"
          inputmode="url"
          label={t("products.form.shop_url")}
          hint={t("products.form.shop_url_hint")}
          draft={props.draft}
          value={props.product?.shopUrl ?? null}
        />
      </div>
      <p>
        <button type="submit" class="btn">
          {props.submit}
        </button>
      </p>
    </form>
  )
}

function CategoryField(props: ProductFormProps) {
  const { t, locale } = useI18n()
  return (
    <GroupedSelectField
      name="categoryId"
      required
      label={t("products.form.category")}
      hint={t("products.form.category_hint")}
      empty={t("products.form.category_choose")}
      draft={props.draft}
      value={props.product?.categoryId ?? null}
      groups={props.categories.map((root) => ({
        label: nameIn(root, locale),
        options: root.leaves.map((leaf) => ({ value: leaf.id, label: nameIn(leaf, locale) })),
      }))}
    />
  )
}

/** What orders know it by, and how many there are. */
function ProductStock(props: ProductFormProps) {
  const t = useT()
  const known = props.product
  const stock = known?.stock ?? null
  return (
    <div class="card stack">
      <TextField
        name="sku"
        required
        dir="ltr"
        label={t("products.form.sku")}
        hint={t("products.form.sku_hint")}
        draft={props.draft}
        value={known?.sku ?? null}
        maxlength={64}
      />
      <Show when={!props.hasVariants} fallback={<p class="hint">{t("products.form.stock_variants")}</p>}>
        <Show when={known}>
          <input type="hidden" name="stockSeen" value={props.draft.typed.stockSeen ?? stock ?? ""} autocomplete="off" />
        </Show>
        <TextField
          name="stock"
          inputmode="numeric"
          label={t("products.form.stock")}
          hint={t("products.form.stock_hint")}
          draft={props.draft}
          value={stock === null ? null : String(stock)}
        />
      </Show>
    </div>
  )
}

function ProductPrice(props: ProductFormProps) {
  const t = useT()
  const known = props.product
  const amount = (cents: bigint | undefined) => (cents === undefined ? null : formatAmount(cents))
  const rate = known ? String(known.vatRateBp / 100).replace(".", ",") : "20"
  return (
    <fieldset class="card stack">
      <legend class="legend">{t("products.form.price_section")}</legend>
      <div class="grid gap-4 sm:grid-cols-2 items-end">
        <TextField
          name="priceCents"
          required
          inputmode="decimal"
          label={t("products.form.price")}
          draft={props.draft}
          value={amount(known?.priceCents)}
        />
        <TextField
          name="vatRateBp"
          required
          inputmode="decimal"
          label={t("products.form.vat_rate")}
          hint={t("products.form.vat_rate_hint")}
          draft={props.draft}
          value={rate}
        />
        <TextField
          name="deliveryCents"
          inputmode="decimal"
          label={t("products.form.delivery")}
          hint={t("products.form.delivery_hint")}
          draft={props.draft}
          value={amount(known?.deliveryCents)}
        />
        <TextField
          name="deliveryDays"
          required
          inputmode="numeric"
          label={t("products.form.delivery_days")}
          draft={props.draft}
          value={String(known?.deliveryDays ?? 3)}
        />
      </div>
    </fieldset>
  )
}
