import { For, Show } from "solid-js"
import { nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { AnswerNotice } from "#src/ui/flash-notice.tsx"
import { Section } from "#src/ui/page.tsx"
import type { ProductPicture as Picture } from "../picture-queries.ts"
import { maxPictures } from "../product.ts"
import type { Product } from "../queries.ts"
import { PictureItem } from "./picture-item.tsx"
import { PicturesProgress } from "./pictures-progress.tsx"

export type PicturesProps = {
  product: Product
  pictures: Picture[]
  problems: string[]
  mayEdit: boolean
  notice?: string
  movedId?: string
}

/** The pictures of a product and the form that adds to them; the piece of the page that htmx replaces. */
export function PicturesSection(props: PicturesProps) {
  const { t, locale } = useI18n()
  const name = nameIn(props.product, locale)
  return (
    <Section title={t("products.pictures.title")} id="pictures">
      <Show when={props.mayEdit}>
        <p class="hint">{t("products.pictures.intro", { max: maxPictures })}</p>
      </Show>
      <Show when={props.problems.length > 0}>
        <ul class="notice notice-bad" role="alert">
          <For each={props.problems}>{(problem) => <li>{problem}</li>}</For>
        </ul>
      </Show>
      <Show when={props.notice}>{(text) => <AnswerNotice text={text()} />}</Show>
      <PicturesProgress
        productId={props.product.id}
        drawn={props.pictures.filter(({ drawnAt }) => drawnAt).length}
        of={props.pictures.length}
        wasDrawing={false}
      />
      <Show when={props.pictures.length > 0} fallback={<p>{t("products.pictures.none")}</p>}>
        <ol class="grid grid-cols-2 sm:grid-cols-3 gap-3">
          <For each={props.pictures}>
            {(picture, index) => (
              <PictureItem
                picture={picture}
                productId={props.product.id}
                name={name}
                place={{ number: index() + 1, of: props.pictures.length }}
                mayEdit={props.mayEdit}
                isMoved={picture.id === props.movedId}
              />
            )}
          </For>
        </ol>
      </Show>
      <Show when={props.mayEdit}>
        <PicturesForm productId={props.product.id} isFull={props.pictures.length >= maxPictures} />
      </Show>
    </Section>
  )
}

function PicturesForm(props: { productId: string; isFull: boolean }) {
  const { t, locale } = useI18n()
  const action = paths.productPictures(locale, props.productId)
  return (
    <Show when={!props.isFull} fallback={<p class="hint">{t("products.pictures.full")}</p>}>
      <form
        method="post"
        action={action}
        enctype="multipart/form-data"
        hx-post={action}
        hx-encoding="multipart/form-data"
        hx-target="#pictures"
        hx-swap="outerHTML"
        class="stack gap-3"
      >
        <div class="field">
          <label for="files" class="label">
            {t("products.pictures.choose")}
          </label>
          <input
            id="files"
            name="files"
            type="file"
            multiple
            required
            accept="image/jpeg,image/png,image/webp"
            class="input"
          />
        </div>
        <p>
          <button type="submit" class="btn-quiet">
            {t("products.pictures.send")}
          </button>
        </p>
      </form>
    </Show>
  )
}
