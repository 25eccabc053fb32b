import type { Draft } from "#src/forms/parse.ts"
import { useT } from "#src/i18n/i18n.ts"
import { TextField } from "./fields.tsx"

type PasswordProps = { name: string; label: string; draft: Draft; hint?: string }

/** A password to type, with a button to see it where there is a script. */
function PasswordField(props: PasswordProps & { autocomplete: string }) {
  const t = useT()
  return (
    <password-toggle hide={t("accounts.password.hide")} class="block relative">
      <TextField {...props} type="password" dir="ltr" required />
      <button
        type="button"
        hidden
        aria-controls={props.name}
        class="link absolute end-0 top-0 min-h-6 min-w-6 text-sm cursor-pointer"
      >
        {t("accounts.password.show")}
      </button>
    </password-toggle>
  )
}

export function CurrentPasswordField(props: PasswordProps) {
  return <PasswordField {...props} autocomplete="current-password" />
}

export function NewPasswordField(props: PasswordProps) {
  const t = useT()
  return <PasswordField hint={t("accounts.password.hint")} {...props} autocomplete="new-password" />
}
