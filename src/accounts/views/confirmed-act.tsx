/** A button that asks first, without a script: it opens on what it will do and the button that does it. */
export function ConfirmedAct(props: { label: string; question: string; action: string }) {
  return (
    <details class="basis-full">
      <summary class="btn-danger btn-small list-none w-fit">{props.label}</summary>
      <form method="post" action={props.action} class="stack gap-2 pt-3">
        <p>{props.question}</p>
        <button type="submit" class="btn-danger w-fit">
          {props.label}
        </button>
      </form>
    </details>
  )
}
