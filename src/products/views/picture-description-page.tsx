import type { Draft } from "#src/forms/parse.ts"
import { nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { TextField } from "#src/ui/fields.tsx"
import { Page } from "#src/ui/page.tsx"
import type { ProductPicture as Picture } from "../picture-queries.ts"
import type { Product } from "../queries.ts"
import { ProductPicture } from "./product-picture.tsx"

/** The picture, and what is said of it to those who do not see it. */
export function PictureDescriptionPage(props: { product: Product; picture: Picture; number: number; draft: Draft }) {
  const { t, locale } = useI18n()
  const { product, picture, draft } = props
  const name = nameIn(product, locale)
  return (
    <Page
      title={t("products.pictures.describe_title")}
      intro={t("products.pictures.describe_hint")}
      trail={[
        { label: t("products.title"), href: paths.products(locale) },
        { label: name, href: paths.product(locale, product.id) },
      ]}
      narrow
    >
      <div class="grid gap-6 sm:grid-cols-2 items-start">
        <ProductPicture
          picture={picture}
          name={name}
          number={props.number}
          sizes="(min-width: 40em) 20rem, 100vw"
          isFirst
        />
        <form
          method="post"
          action={paths.pictureDescription(locale, product.id, picture.id)}
          class="card stack"
          novalidate
        >
          <TextField
            name="altFr"
            label={t("products.pictures.alt_fr")}
            draft={draft}
            value={picture.altFr}
            maxlength={200}
          />
          <TextField
            name="altAr"
            label={t("products.pictures.alt_ar")}
            draft={draft}
            value={picture.altAr}
            maxlength={200}
          />
          <p>
            <button type="submit" class="btn">
              {t("products.pictures.save")}
            </button>
          </p>
        </form>
      </div>
    </Page>
  )
}
