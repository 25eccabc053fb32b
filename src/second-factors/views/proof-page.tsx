import { SettingsFrame } from "#src/accounts/views/settings-frame.tsx"
import type { Draft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { AnyCodeField } from "./code-field.tsx"

/** Asked before an act that needs a fresh second factor; `back` is the page of that act. */
export function ProofPage(props: { back: string; draft: Draft }) {
  const { t, locale } = useI18n()
  return (
    <SettingsFrame title={t("second_factors.proof.title")} intro={t("second_factors.proof.intro")}>
      <form method="post" action={paths.secondFactorProof(locale)} class="card stack">
        <input type="hidden" name="back" value={props.back} />
        <AnyCodeField draft={props.draft} />
        <button type="submit" class="btn">
          {t("second_factors.proof.submit")}
        </button>
      </form>
    </SettingsFrame>
  )
}
