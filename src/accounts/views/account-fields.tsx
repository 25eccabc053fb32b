import type { Draft } from "#src/forms/parse.ts"
import { useT } from "#src/i18n/i18n.ts"
import { RadioField } from "#src/ui/choices.tsx"
import { TextField } from "#src/ui/fields.tsx"

/** What kind of account, then its name. */
export function AccountFields(props: { draft: Draft; kind: string }) {
  const t = useT()
  const kinds = (["merchant", "influencer"] as const).map((kind) => ({
    value: kind,
    label: t(`accounts.sign_up.${kind}`),
    hint: t(`accounts.sign_up.${kind}_hint`),
  }))
  return (
    <>
      <RadioField
        name="kind"
        legend={t("accounts.sign_up.kind")}
        options={kinds}
        value={props.kind}
        draft={props.draft}
      />
      <TextField
        name="accountName"
        label={t("accounts.sign_up.account_name")}
        hint={t("accounts.sign_up.account_name_hint")}
        autocomplete="organization"
        maxlength={120}
        draft={props.draft}
        required
      />
    </>
  )
}
