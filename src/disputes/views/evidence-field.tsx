import { Show } from "solid-js"
import type { Draft } from "#src/forms/parse.ts"
import { isolated } from "#src/i18n/either-language.ts"
import { useT } from "#src/i18n/i18n.ts"

/** Takes a paper along with somebody's words: a PDF, or photos of its pages. */
export function EvidenceField(props: { draft: Draft }) {
  const t = useT()
  const { errors, typed } = props.draft
  return (
    <div class="field">
      <label for="evidence" class="label">
        {t("disputes.evidence")} <span class="hint font-normal">{t("forms.optional")}</span>
      </label>
      <p id="evidence-hint" class="hint">
        {t("disputes.evidence_hint")}
      </p>
      <input
        id="evidence"
        type="file"
        name="evidence"
        multiple
        accept="image/jpeg,image/png,image/webp,application/pdf"
        autofocus={Object.keys(errors)[0] === "evidence"}
        aria-describedby={errors.evidence ? "evidence-hint evidence-error" : "evidence-hint"}
        aria-invalid={errors.evidence ? "true" : undefined}
        class="input"
      />
      <Show when={errors.evidence}>
        {(key) => (
          <p id="evidence-error" class="error">
            {t(key(), { name: isolated(typed.refusedFile ?? "") })}
          </p>
        )}
      </Show>
    </div>
  )
}
