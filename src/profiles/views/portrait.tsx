import { Show } from "solid-js"
import { pictureUrl } from "#src/products/picture-url.ts"

/** Somebody's picture in a circle, or the first letter of the name. */
export function Portrait(props: { pictureId: string | null; name: string; class: string; alt?: string }) {
  return (
    <Show
      when={props.pictureId}
      fallback={
        <span
          class={`${props.class} rounded-full bg-brand-100 text-brand-800 font-bold inline-flex items-center justify-center`}
          aria-hidden="true"
        >
          {[...props.name.trim()][0]?.toUpperCase()}
        </span>
      }
    >
      {(id) => (
        <img
          src={pictureUrl(id(), 320)}
          alt={props.alt ?? ""}
          width="320"
          height="320"
          class={`${props.class} rounded-full object-cover bg-sand-100`}
        />
      )}
    </Show>
  )
}
