import { Show } from "solid-js"
import type { Draft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import type { StorefrontItem } from "../storefront-queries.ts"

type Props = { name: "noteFr" | "noteAr"; item: StorefrontItem; draft: Draft; maxlength: number }

/** One of many such fields of a page: its id says of which product. */
export function NoteField(props: Props) {
  const { t } = useI18n()
  const { name, item, draft } = props
  const id = `${name}-${item.linkId}`
  const error = draft.errors[name]
  return (
    <div class="field">
      <label class="label" for={id}>
        {t(name === "noteFr" ? "profiles.storefront.note_fr" : "profiles.storefront.note_ar")}
      </label>
      <input
        id={id}
        name={name}
        value={draft.typed[name] ?? item[name] ?? ""}
        maxlength={props.maxlength}
        dir={name === "noteFr" ? "ltr" : "rtl"}
        class="input"
        aria-invalid={error ? "true" : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      <Show when={error}>
        {(key) => (
          <p id={`${id}-error`} class="error">
            {t(key())}
          </p>
        )}
      </Show>
    </div>
  )
}
