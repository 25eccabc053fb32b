import { Show } from "solid-js"
import { useT } from "#src/i18n/i18n.ts"
import { pictureSrcset, pictureUrl } from "../picture-url.ts"

/** A square cut of a product's cover, or a blank square. */
export function ProductCover(props: { pictureId: string | null; class: string }) {
  return (
    <Show
      when={props.pictureId}
      fallback={<span class={`${props.class} block bg-sand-100 rounded-lg`} aria-hidden="true" />}
    >
      {(id) => (
        <img
          src={pictureUrl(id(), 320)}
          alt=""
          width="320"
          height="320"
          loading="lazy"
          class={`${props.class} object-cover rounded-lg bg-sand-100`}
        />
      )}
    </Show>
  )
}

type Shown = { id: string; width: number; height: number }

/** One of a product's pictures, in the width that the screen needs. */
export function ProductPicture(props: { picture: Shown; name: string; number: number; sizes: string }) {
  const t = useT()
  return (
    <img
      src={pictureUrl(props.picture.id, 640)}
      srcset={pictureSrcset(props.picture.id)}
      sizes={props.sizes}
      width={props.picture.width}
      height={props.picture.height}
      alt={t("products.pictures.alt", { number: props.number, name: props.name })}
      loading="lazy"
      class="w-full h-auto rounded-lg bg-sand-100"
    />
  )
}
