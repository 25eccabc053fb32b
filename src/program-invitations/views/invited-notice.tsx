import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"

/** On a program's page, for an influencer whose answer it waits for. */
export function InvitedNotice(props: { id: string }) {
  const { t, locale } = useI18n()
  return (
    <p class="notice notice-good flex flex-wrap items-center gap-3">
      <span class="flex-1 font-semibold">{t("program_invitations.on_page.title")}</span>
      <a class="btn btn-small" href={paths.programInvitation(locale, props.id)}>
        {t("program_invitations.on_page.see")}
      </a>
    </p>
  )
}
