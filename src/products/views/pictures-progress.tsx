import { Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"

type PicturesProgressProps = { productId: string; drawn: number; of: number; wasDrawing: boolean }

/** How far the pictures are drawn; asks again while they are, so that it moves without a reload. */
export function PicturesProgress(props: PicturesProgressProps) {
  const { t, locale } = useI18n()
  const { drawn, of } = props
  const polling = drawn < of && {
    "hx-get": paths.productPictures(locale, props.productId),
    "hx-trigger": "every 2s",
    "hx-target": "this",
    "hx-swap": "outerHTML",
  }
  return (
    <div {...polling} aria-live="polite">
      <Show when={drawn < of}>
        <p class="notice stack gap-2">
          <span>{t("products.pictures.drawing", { done: drawn, of })}</span>
          <progress max={of} value={drawn} class="w-full" aria-label={t("products.pictures.title")} />
        </p>
      </Show>
      <Show when={drawn === of && props.wasDrawing}>
        <p class="notice notice-good">{t("products.pictures.drawn")}</p>
      </Show>
    </div>
  )
}
