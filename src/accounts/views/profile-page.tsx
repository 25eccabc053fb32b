import type { Draft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { TextArea, TextField } from "#src/ui/fields.tsx"
import type { Profile } from "../queries.ts"
import { SaveButton, SettingsFrame } from "./settings-frame.tsx"

export function ProfilePage(props: { profile: Profile; kind: "merchant" | "influencer"; draft: Draft }) {
  const { t, locale } = useI18n()
  const { name, city, bio, siteUrl } = props.profile
  return (
    <SettingsFrame title={t("settings.profile.title")}>
      <form method="post" action={paths.settingsOf(locale, "profile")} class="card stack">
        <TextField
          name="name"
          label={t("settings.profile.name")}
          value={name}
          autocomplete="organization"
          maxlength={120}
          draft={props.draft}
          required
        />
        <TextField
          name="city"
          label={t("settings.profile.city")}
          value={city}
          autocomplete="address-level2"
          maxlength={80}
          draft={props.draft}
        />
        <TextArea
          name="bio"
          label={t("settings.profile.bio")}
          hint={t(`settings.profile.bio_hint_${props.kind}`)}
          value={bio}
          maxlength={600}
          draft={props.draft}
        />
        <TextField
          name="siteUrl"
          type="url"
          inputmode="url"
          dir="ltr"
          label={t("settings.profile.site_url")}
          hint={t("settings.profile.site_url_hint")}
          value={siteUrl}
          autocomplete="url"
          maxlength={500}
          draft={props.draft}
        />
        <SaveButton />
      </form>
    </SettingsFrame>
  )
}
