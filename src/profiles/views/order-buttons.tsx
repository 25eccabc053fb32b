import { Show } from "solid-js"
import { PictureIcon } from "#src/products/views/picture-icon.tsx"

type Props = {
  position: string
  removal: string
  place: { index: number; of: number }
  labels: { earlier: string; later: string; remove: string }
}

/** Up, down, and off the page: three buttons that a thumb finds. */
export function OrderButtons(props: Props) {
  const { index, of } = props.place
  return (
    <div class="flex gap-1">
      <Show when={index > 0}>
        <Move to={props.position} move="earlier" label={props.labels.earlier} />
      </Show>
      <Show when={index < of - 1}>
        <Move to={props.position} move="later" label={props.labels.later} />
      </Show>
      <form method="post" action={props.removal}>
        <button type="submit" class="btn-danger px-3" aria-label={props.labels.remove}>
          <PictureIcon sign="remove" />
        </button>
      </form>
    </div>
  )
}

function Move(props: { to: string; move: "earlier" | "later"; label: string }) {
  return (
    <form method="post" action={props.to}>
      <input type="hidden" name="move" value={props.move} />
      <button type="submit" class="btn-quiet px-3" aria-label={props.label}>
        <PictureIcon sign={props.move} />
      </button>
    </form>
  )
}
