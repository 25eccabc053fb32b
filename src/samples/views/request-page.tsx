import { Show } from "solid-js"
import type { Draft } from "#src/forms/parse.ts"
import { isolated, nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { SelectField, TextArea, TextField } from "#src/ui/fields.tsx"
import { EmptyState, Page } from "#src/ui/page.tsx"
import type { SampleTarget } from "../target-queries.ts"

type RequestPageProps = {
  target: SampleTarget
  products: { id: string; nameFr: string | null; nameAr: string | null }[]
  product: string | null
  draft: Draft
}

export function RequestPage(props: RequestPageProps) {
  const { t, locale } = useI18n()
  const { target } = props
  const trail = [
    { label: t("samples.title"), href: paths.samples(locale) },
    { label: nameIn(target, locale), href: paths.discoverProgram(locale, target.programSlug) },
  ]
  return (
    <Page
      title={t("samples.form.title")}
      intro={t("samples.form.intro", { merchant: isolated(target.merchantName) })}
      trail={trail}
      narrow
    >
      <Show
        when={props.products.length > 0}
        fallback={<EmptyState title={t("samples.form.nothing.title")} body={t("samples.form.nothing.body")} />}
      >
        <RequestForm {...props} />
      </Show>
    </Page>
  )
}

function RequestForm(props: RequestPageProps) {
  const { t, locale } = useI18n()
  const { draft } = props
  const options = props.products.map((product) => ({ value: product.id, label: nameIn(product, locale) }))
  return (
    <form method="post" action={paths.samples(locale)} class="stack gap-6" novalidate>
      <input type="hidden" name="enrollment" value={props.target.id} />
      <div class="card stack">
        <SelectField
          name="product"
          label={t("samples.form.product")}
          draft={draft}
          value={props.product}
          options={options}
          required
        />
        <TextArea
          name="message"
          label={t("samples.form.message")}
          hint={t("samples.form.message_hint")}
          draft={draft}
          maxlength={1000}
        />
      </div>
      <fieldset class="card stack">
        <legend class="legend">{t("samples.form.where")}</legend>
        <p class="hint">{t("samples.form.where_hint")}</p>
        <TextField name="name" label={t("samples.form.name")} draft={draft} autocomplete="name" required />
        <TextField
          name="phone"
          type="tel"
          inputmode="tel"
          dir="ltr"
          label={t("samples.form.phone")}
          draft={draft}
          autocomplete="tel"
          required
        />
        <TextField name="city" label={t("samples.form.city")} draft={draft} autocomplete="address-level2" required />
        <TextArea name="address" label={t("samples.form.address")} draft={draft} rows={3} maxlength={300} required />
      </fieldset>
      <p>
        <button type="submit" class="btn">
          {t("samples.form.send")}
        </button>
      </p>
    </form>
  )
}
