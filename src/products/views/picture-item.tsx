import { Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import type { ProductPicture as Picture } from "../picture-queries.ts"
import { PictureIcon } from "./picture-icon.tsx"
import { ProductPicture } from "./product-picture.tsx"

type PictureItemProps = {
  picture: Picture
  productId: string
  name: string
  place: { number: number; of: number }
  mayEdit: boolean
  /** The keyboard stays on the picture that was just moved, whose buttons tell its new number. */
  isMoved: boolean
}

export function PictureItem(props: PictureItemProps) {
  const { t, locale } = useI18n()
  const { number } = props.place
  const position = paths.picturePosition(locale, props.productId, props.picture.id)
  const removal = paths.pictureRemoval(locale, props.productId, props.picture.id)
  return (
    <li class="stack gap-2 content-start">
      <ProductPicture
        picture={props.picture}
        name={props.name}
        number={number}
        sizes="(min-width: 40em) 12rem, 45vw"
        class="aspect-square object-cover"
      />
      <Show when={number === 1}>
        <p>
          <span class="badge">{t("products.pictures.cover")}</span>
        </p>
      </Show>
      <Show when={props.mayEdit}>
        <div class="flex flex-wrap gap-1">
          <Show when={number > 1}>
            <Move
              to={position}
              move="earlier"
              label={t("products.pictures.earlier", { number })}
              focus={props.isMoved}
            />
          </Show>
          <Show when={number < props.place.of}>
            <Move
              to={position}
              move="later"
              label={t("products.pictures.later", { number })}
              focus={props.isMoved && number === 1}
            />
          </Show>
          <a
            class="btn-quiet btn-small"
            href={paths.pictureDescription(locale, props.productId, props.picture.id)}
            aria-label={t("products.pictures.describe", { number })}
          >
            <PictureIcon sign="describe" />
          </a>
          <form method="post" action={removal} hx-post={removal} hx-target="#pictures" hx-swap="outerHTML">
            <button type="submit" class="btn-danger btn-small" aria-label={t("products.pictures.remove", { number })}>
              <PictureIcon sign="remove" />
            </button>
          </form>
        </div>
      </Show>
    </li>
  )
}

function Move(props: { to: string; move: "earlier" | "later"; label: string; focus: boolean }) {
  return (
    <form method="post" action={props.to} hx-post={props.to} hx-target="#pictures" hx-swap="outerHTML">
      <input type="hidden" name="move" value={props.move} />
      <button type="submit" class="btn-quiet btn-small" aria-label={props.label} autofocus={props.focus}>
        <PictureIcon sign={props.move} />
      </button>
    </form>
  )
}
