import { Show } from "solid-js"
import type { Draft } from "#src/forms/parse.ts"
import { useT } from "#src/i18n/i18n.ts"
import { AnyCodeField } from "#src/second-factors/views/code-field.tsx"
import { CurrentPasswordField } from "#src/ui/password-field.tsx"

/** The password and, where there is a second factor, a code. */
export function ConfirmationFields(props: { draft: Draft; hasSecondFactor: boolean }) {
  const t = useT()
  return (
    <>
      <CurrentPasswordField name="currentPassword" label={t("settings.current_password")} draft={props.draft} />
      <Show when={props.hasSecondFactor}>
        <AnyCodeField draft={props.draft} />
      </Show>
    </>
  )
}
