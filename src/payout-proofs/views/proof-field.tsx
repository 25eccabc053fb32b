import { useT } from "#src/i18n/i18n.ts"

/** Takes the bank's paper along with what it says: a PDF, or photos of its pages. */
export function ProofField() {
  const t = useT()
  return (
    <div class="field">
      <label for="proof" class="label">
        {t("payout_proofs.field")}
      </label>
      <p id="proof-hint" class="hint">
        {t("payout_proofs.field_hint")}
      </p>
      <input
        id="proof"
        type="file"
        name="proof"
        multiple
        accept="image/jpeg,image/png,image/webp,application/pdf"
        aria-describedby="proof-hint"
        class="input"
      />
    </div>
  )
}
