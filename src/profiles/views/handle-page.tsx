import { setting } from "#src/env.ts"
import type { Draft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { TextField } from "#src/ui/fields.tsx"
import { Page } from "#src/ui/page.tsx"
import { maxHandle } from "../handle.ts"

/** The one time that the name after the @ is chosen. */
export function HandlePage(props: { handle: string; draft: Draft }) {
  const { t, locale } = useI18n()
  return (
    <Page
      title={t("profiles.handle.title")}
      trail={[{ label: t("profiles.mine.title"), href: paths.profile(locale) }]}
      narrow
    >
      <p>{t("profiles.handle.intro")}</p>
      <p class="font-mono text-sm break-all" dir="ltr">
        {setting("PUBLIC_URL") + paths.profilePage(locale, props.handle)}
      </p>
      <form method="post" action={paths.profileHandle(locale)} class="card stack">
        <TextField
          name="handle"
          label={t("profiles.handle.label")}
          hint={t("profiles.handle.hint")}
          draft={props.draft}
          maxlength={maxHandle + 1}
          autocomplete="off"
          dir="ltr"
          required
        />
        <button type="submit" class="btn">
          {t("profiles.handle.submit")}
        </button>
      </form>
    </Page>
  )
}
