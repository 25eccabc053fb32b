import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"

/** On a creator's card or profile, for a merchant who may invite. */
export function InviteLink(props: { handle: string }) {
  const { t, locale } = useI18n()
  return (
    <a class="btn-quiet btn-small" href={paths.newProgramInvitation(locale, { to: props.handle })}>
      {t("program_invitations.invite_one")}
    </a>
  )
}
