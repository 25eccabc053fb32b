import { Show } from "solid-js"
import { useT } from "#src/i18n/i18n.ts"

/** Chooses a picture to send, or says why the one that was sent was not taken. */
export function PictureField(props: { label: string; required?: boolean; problem?: string | undefined }) {
  const t = useT()
  return (
    <div class="field">
      <label class="label" for="picture">
        {props.label}
        <Show when={!props.required}>
          {" "}
          <span class="hint font-normal">{t("forms.optional")}</span>
        </Show>
      </label>
      <input
        id="picture"
        type="file"
        name="picture"
        accept="image/jpeg,image/png,image/webp"
        required={props.required ?? false}
        class="input"
        aria-describedby={props.problem ? "picture-error" : undefined}
        aria-invalid={props.problem ? "true" : undefined}
      />
      <Show when={props.problem}>
        {(problem) => (
          <p id="picture-error" class="error" role="alert">
            {problem()}
          </p>
        )}
      </Show>
    </div>
  )
}
