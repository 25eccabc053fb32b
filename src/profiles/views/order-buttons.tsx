import { Show } from "solid-js"
import { useT } from "#src/i18n/i18n.ts"
import { PictureIcon } from "#src/products/views/picture-icon.tsx"

type Props = {
  position: string
  removal: string
  place: { index: number; of: number }
  /** Of what is moved. */
  name: string
}

/** Up, down, and off the page: three buttons that a thumb finds. */
export function OrderButtons(props: Props) {
  const t = useT()
  const { place, name } = props
  const { index, of } = place
  return (
    <div class="flex gap-1">
      <Show when={index > 0}>
        <Move to={props.position} move="earlier" label={t("profiles.order.earlier", { name })} />
      </Show>
      <Show when={index < of - 1}>
        <Move to={props.position} move="later" label={t("profiles.order.later", { name })} />
      </Show>
      <form method="post" action={props.removal}>
        <button type="submit" class="btn-danger px-3" aria-label={t("profiles.order.remove", { name })}>
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
