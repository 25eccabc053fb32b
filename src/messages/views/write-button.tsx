import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import type { About } from "../message.ts"

/** Leads to the conversation about this, or to its first message. */
export function WriteButton(props: { about: About; id: string }) {
  const { t, locale } = useI18n()
  return (
    <a class="btn-quiet btn-small" href={paths.newMessage(locale, props.about, props.id)}>
      {t("messages.write")}
    </a>
  )
}
