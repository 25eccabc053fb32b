import type { Draft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { TextField } from "#src/ui/fields.tsx"
import { SaveButton, SettingsFrame } from "./settings-frame.tsx"

export function PhonePage(props: { phone: string | null; draft: Draft }) {
  const { t, locale } = useI18n()
  return (
    <SettingsFrame title={t("settings.phone.title")} intro={t("settings.phone.intro")}>
      <form method="post" action={paths.settingsOf(locale, "phone")} class="card stack">
        <TextField
          name="phone"
          type="tel"
          inputmode="tel"
          dir="ltr"
          label={t("settings.phone.label")}
          hint={t("settings.phone.label_hint")}
          value={props.phone}
          autocomplete="tel"
          maxlength={40}
          draft={props.draft}
        />
        <SaveButton />
      </form>
    </SettingsFrame>
  )
}
