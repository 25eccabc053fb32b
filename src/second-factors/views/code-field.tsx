import type { Draft } from "#src/forms/parse.ts"
import { useT } from "#src/i18n/i18n.ts"
import { TextField } from "#src/ui/fields.tsx"

/** The six digits of the application; phones offer them by themselves. */
export function CodeField(props: { draft: Draft; label?: string; hint?: string }) {
  const t = useT()
  return (
    <TextField
      name="code"
      label={props.label ?? t("second_factors.code")}
      {...(props.hint !== undefined && { hint: props.hint })}
      inputmode="numeric"
      autocomplete="one-time-code"
      maxlength={40}
      dir="ltr"
      draft={props.draft}
      required
    />
  )
}

/** Either kind of code: letters must be typed too. */
export function AnyCodeField(props: { draft: Draft; hint?: string }) {
  const t = useT()
  return (
    <TextField
      name="code"
      label={t("second_factors.any_code")}
      hint={props.hint ?? t("second_factors.any_code_hint")}
      autocomplete="one-time-code"
      maxlength={40}
      dir="ltr"
      draft={props.draft}
      required
    />
  )
}
