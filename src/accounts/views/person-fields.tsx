import type { Draft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { CheckField } from "#src/ui/choices.tsx"
import { TextField } from "#src/ui/fields.tsx"

type Props = { draft: Draft }

export function EmailField(props: Props & { label: string; value?: string | null; autocomplete?: string }) {
  return (
    <TextField
      name="email"
      type="email"
      inputmode="email"
      dir="ltr"
      maxlength={254}
      autocomplete={props.autocomplete ?? "email"}
      label={props.label}
      value={props.value ?? null}
      draft={props.draft}
      required
    />
  )
}

export function TermsField(props: Props) {
  const { t, locale } = useI18n()
  return (
    <div class="stack gap-0">
      <CheckField name="terms" draft={props.draft} label={t("accounts.sign_up.terms")} required />
      <p class="hint flex flex-wrap gap-x-3">
        <span>{t("accounts.sign_up.read")}</span>
        <a class="link" href={paths.terms(locale)} target="_blank" rel="noopener">
          {t("site.terms")}
        </a>
        <a class="link" href={paths.privacy(locale)} target="_blank" rel="noopener">
          {t("site.privacy")}
        </a>
      </p>
    </div>
  )
}
