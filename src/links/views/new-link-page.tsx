import type { Draft } from "#src/forms/parse.ts"
import { nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { ProductCover } from "#src/products/views/product-picture.tsx"
import { TextField } from "#src/ui/fields.tsx"
import { Page } from "#src/ui/page.tsx"
import type { LinkableProduct, PromotedPlace } from "../place-queries.ts"
import { ChosenPlace } from "./chosen-place.tsx"

export type NewLinkPageProps = { place: PromotedPlace; mayChange: boolean; product: LinkableProduct; draft: Draft }

export function NewLinkPage(props: NewLinkPageProps) {
  const { t, locale } = useI18n()
  const { draft, place, product } = props
  return (
    <Page title={t("links.form.title")} trail={[{ label: t("links.title"), href: paths.links(locale) }]} narrow>
      <ChosenPlace place={place} mayChange={props.mayChange} />
      <form method="post" action={paths.links(locale)} class="stack">
        <input type="hidden" name="enrollment" value={place.id} />
        <input type="hidden" name="product" value={product.id} />
        <p class="card p-3 sm:p-3 flex gap-3 items-center">
          <ProductCover pictureId={product.coverId} class="size-16 shrink-0" />
          <bdi class="font-semibold flex-1">{nameIn(product, locale)}</bdi>
          <a class="link" href={paths.newLink(locale, { enrollment: place.id })}>
            {t("links.choose_product.change")}
          </a>
        </p>
        <TextField
          name="sub_id"
          label={t("links.form.sub_id")}
          hint={t("links.form.sub_id_hint")}
          draft={draft}
          maxlength={64}
        />
        <details class="card" open={Object.keys(draft.errors).some((name) => name.startsWith("utm_"))}>
          <summary class="cursor-pointer font-semibold">{t("links.form.utm")}</summary>
          <div class="stack pt-4">
            <p class="hint">{t("links.form.utm_hint")}</p>
            <TextField name="utm_source" label={t("links.form.utm_source")} draft={draft} maxlength={100} />
            <TextField name="utm_medium" label={t("links.form.utm_medium")} draft={draft} maxlength={100} />
            <TextField name="utm_campaign" label={t("links.form.utm_campaign")} draft={draft} maxlength={100} />
            <TextField name="utm_content" label={t("links.form.utm_content")} draft={draft} maxlength={100} />
          </div>
        </details>
        <button type="submit" class="btn">
          {t("links.form.submit")}
        </button>
      </form>
    </Page>
  )
}
