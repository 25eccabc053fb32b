import { Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { originalUrl, pictureSrcset, pictureUrl } from "../picture-url.ts"
import { pictureWords } from "../picture-words.ts"

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

export type ShownPicture = {
  id: string
  width: number
  height: number
  altFr: string | null
  altAr: string | null
  blur: Buffer | null
  drawnAt: Date | null
}

type PictureProps = {
  picture: ShownPicture
  name: string
  number: number
  sizes: string
  /** The one that a shopper sees first is not waited for. */
  isFirst?: boolean
  class?: string
}

/** One of a product's pictures in the width and format that the screen takes, over its own colours until it is there. */
export function ProductPicture(props: PictureProps) {
  const i = useI18n()
  const { picture, sizes } = props
  const words = pictureWords(picture, props, i)
  return (
    <span class="relative block overflow-hidden rounded-lg bg-sand-100">
      <Show when={picture.blur}>
        {(blur) => (
          <img
            src={`data:image/webp;base64,${blur().toString("base64")}`}
            alt=""
            aria-hidden="true"
            class="absolute inset-0 size-full object-cover blur-lg"
          />
        )}
      </Show>
      <picture>
        <Show when={picture.drawnAt}>
          <source type="image/avif" srcset={pictureSrcset(picture, "avif")} sizes={sizes} />
          <source type="image/webp" srcset={pictureSrcset(picture, "webp")} sizes={sizes} />
        </Show>
        <img
          src={picture.drawnAt ? pictureUrl(picture.id, 640) : originalUrl(picture.id)}
          width={picture.width}
          height={picture.height}
          alt={words.text}
          lang={words.lang}
          loading={props.isFirst ? undefined : "lazy"}
          fetchpriority={props.isFirst ? "high" : undefined}
          class={`relative block w-full h-auto ${props.class ?? ""}`}
        />
      </picture>
    </span>
  )
}
