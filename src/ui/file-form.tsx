import { Show } from "solid-js"
import { type Key, useT } from "#src/i18n/i18n.ts"

type Props = { action: string; label: string; hint: string; submit: string; accept: string; problem?: Key | undefined }

/** One file to hand over, named `file` in the form. */
export function FileForm(props: Props) {
  const t = useT()
  return (
    <form method="post" action={props.action} enctype="multipart/form-data" class="card stack">
      <div class="field">
        <label for="file" class="label">
          {props.label}
        </label>
        <p id="file-hint" class="hint">
          {props.hint}
        </p>
        <input
          id="file"
          type="file"
          name="file"
          accept={props.accept}
          required
          class="input"
          aria-describedby={props.problem ? "file-hint file-error" : "file-hint"}
          aria-invalid={props.problem ? "true" : undefined}
        />
        <Show when={props.problem}>
          {(key) => (
            <p id="file-error" class="error">
              {t(key())}
            </p>
          )}
        </Show>
      </div>
      <button type="submit" class="btn">
        {props.submit}
      </button>
    </form>
  )
}
