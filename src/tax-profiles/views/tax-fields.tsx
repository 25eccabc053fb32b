import { Show } from "solid-js"
import type { Draft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { formatRate } from "#src/i18n/money.ts"
import { RadioField } from "#src/ui/choices.tsx"
import { TextField } from "#src/ui/fields.tsx"
import type { KnownTaxProfile } from "../read-tax-profile.ts"
import { mayChargeVat, payeeStatuses, usualVatBp } from "../tax-profile.ts"

/** What the papers have shown stands filled in; the rest as it was declared last. */
export function TaxFields(props: { known: KnownTaxProfile; draft: Draft }) {
  const { t } = useI18n()
  const { known, draft } = props
  const { shown, current, today } = known
  const status = shown.status ?? current?.status ?? null
  const statuses = shown.status ? [shown.status] : payeeStatuses
  const vatRateBp = shown.vatRateBp ?? current?.vatRateBp ?? 0
  return (
    <>
      <RadioField
        name="status"
        legend={t("tax_profiles.status")}
        draft={draft}
        value={status}
        options={statuses.map((value) => ({
          value,
          label: t(`withholding.status.${value}`),
          hint: t(`tax_profiles.status_hint.${value}`),
        }))}
      />
      <Show
        when={status === null || shown.status === undefined || mayChargeVat(shown.status)}
        fallback={<input type="hidden" name="vat" value="none" />}
      >
        <RadioField
          name="vat"
          legend={t("tax_profiles.vat_legend")}
          draft={draft}
          value={vatRateBp > 0 ? "usual" : "none"}
          options={[
            { value: "none", label: t("tax_profiles.no_vat"), hint: t("tax_profiles.no_vat_hint") },
            { value: "usual", label: t("tax_profiles.vat", { rate: formatRate(usualVatBp) }) },
          ]}
        />
      </Show>
      <TextField
        name="attestationIssuedOn"
        type="date"
        dir="ltr"
        label={t("tax_profiles.attestation")}
        hint={t("tax_profiles.attestation_hint")}
        value={shown.attestationIssuedOn ?? current?.attestationIssuedOn ?? null}
        draft={draft}
      />
      <TextField
        name="validFrom"
        type="date"
        dir="ltr"
        label={t("tax_profiles.valid_from")}
        hint={t("tax_profiles.valid_from_hint")}
        value={today}
        draft={draft}
        required
      />
    </>
  )
}
