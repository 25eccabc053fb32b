import { Show } from "solid-js"
import { useT } from "#src/i18n/i18n.ts"
import type { FieldHint, FieldProblem } from "../fields/field.ts"

/** What is said of a field under it: wrong, unusual, or good. */
export function FieldNote(props: { problem?: FieldProblem | undefined; hint?: FieldHint | undefined }) {
  const t = useT()
  return (
    <>
      <Show when={props.problem}>
        {(problem) => (
          <p class={problem().severity === "error" ? "error" : "text-sm font-semibold text-saffron-800"}>
            {t(problem().key, problem().parameters)}
          </p>
        )}
      </Show>
      <Show when={props.hint}>
        {(hint) => <p class="text-sm text-brand-800">{t(hint().key, hint().parameters)}</p>}
      </Show>
    </>
  )
}
