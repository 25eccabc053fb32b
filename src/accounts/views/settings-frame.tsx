import type { JSX } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Page } from "#src/ui/page.tsx"

/** One page of the settings, with the way back to all of them. */
export function SettingsFrame(props: { title: string; intro?: string; children: JSX.Element }) {
  const { t, locale } = useI18n()
  return (
    <Page
      title={props.title}
      {...(props.intro !== undefined && { intro: props.intro })}
      trail={[{ label: t("settings.title"), href: paths.settings(locale) }]}
      narrow
    >
      {props.children}
    </Page>
  )
}

export function SaveButton() {
  const { t } = useI18n()
  return (
    <button type="submit" class="btn">
      {t("settings.save")}
    </button>
  )
}
