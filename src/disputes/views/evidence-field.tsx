import { useT } from "#src/i18n/i18n.ts"

/** Takes a paper along with somebody's words: a PDF, or photos of its pages. */
export function EvidenceField() {
  const t = useT()
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
        aria-describedby="evidence-hint"
        class="input"
      />
    </div>
  )
}
