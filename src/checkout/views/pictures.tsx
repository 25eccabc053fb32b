import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { pictureSrcset, pictureUrl } from "#src/products/picture-url.ts"

type Shown = { id: string; width: number; height: number }

/** The first picture at once, the others when the shopper comes to them. */
export function Pictures(props: { pictures: Shown[]; name: string }) {
  const { t } = useI18n()
  const [first, ...others] = props.pictures
  return (
    <Show when={first}>
      {(cover) => (
        <div class="stack gap-2">
          <img
            src={pictureUrl(cover().id, 640)}
            srcset={pictureSrcset(cover().id)}
            sizes="(min-width: 64rem) 34rem, 100vw"
            width={cover().width}
            height={cover().height}
            alt={props.name}
            fetchpriority="high"
            class="w-full h-auto rounded-xl bg-sand-100 max-sm:max-h-72 max-sm:object-contain"
          />
          <ul class="grid grid-cols-4 gap-2">
            <For each={others}>
              {(picture, index) => (
                <li>
                  <a href={pictureUrl(picture.id, 1280)}>
                    <img
                      src={pictureUrl(picture.id, 320)}
                      width={picture.width}
                      height={picture.height}
                      alt={t("products.pictures.alt", { number: index() + 2, name: props.name })}
                      loading="lazy"
                      class="w-full aspect-square object-cover rounded-lg bg-sand-100"
                    />
                  </a>
                </li>
              )}
            </For>
          </ul>
        </div>
      )}
    </Show>
  )
}
