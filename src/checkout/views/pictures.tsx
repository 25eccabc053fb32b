import { For, Show } from "solid-js"
import { originalUrl } from "#src/products/picture-url.ts"
import { ProductPicture, type ShownPicture } from "#src/products/views/product-picture.tsx"

/** The first picture at once, the others when the shopper comes to them. */
export function Pictures(props: { pictures: ShownPicture[]; name: string }) {
  const [first, ...others] = props.pictures
  return (
    <Show when={first}>
      {(cover) => (
        <div class="stack gap-2">
          <ProductPicture
            picture={cover()}
            name={props.name}
            number={1}
            sizes="(min-width: 64rem) 34rem, 100vw"
            isFirst
            class="max-sm:max-h-80 max-sm:object-contain"
          />
          <ul class="grid grid-cols-4 gap-2">
            <For each={others}>
              {(picture, index) => (
                <li>
                  <a href={originalUrl(picture.id)} class="block">
                    <ProductPicture
                      picture={{ ...picture, blur: null }}
                      name={props.name}
                      number={index() + 2}
                      sizes="(min-width: 64rem) 8rem, 25vw"
                      class="aspect-square object-cover"
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
