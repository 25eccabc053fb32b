import { formatDate } from "#src/i18n/dates.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import type { Invitation } from "../invitation-queries.ts"

export function InvitationItem(props: { invitation: Invitation; now: Date }) {
  const { t, locale } = useI18n()
  const { id, email, role, expiresAt } = props.invitation
  const date = formatDate(expiresAt, locale, "day")
  const validity =
    expiresAt > props.now ? t("settings.members.pending", { date }) : t("settings.members.expired", { date })
  return (
    <li class="flex flex-wrap items-center gap-3 border-b border-sand-100 pb-3">
      <div class="flex-1 min-w-48">
        <p class="font-semibold">
          <bdi class="break-all">{email}</bdi>
        </p>
        <p class="hint">
          {t(`accounts.role.${role}`)} · {validity}
        </p>
      </div>
      <form method="post" action={paths.invitationMail(locale, id)}>
        <button type="submit" class="btn-quiet btn-small">
          {t("settings.members.resend")} <bdi class="sr-only">{email}</bdi>
        </button>
      </form>
      <form method="post" action={paths.invitationRevocation(locale, id)}>
        <button type="submit" class="btn-danger btn-small">
          {t("settings.members.revoke")} <bdi class="sr-only">{email}</bdi>
        </button>
      </form>
    </li>
  )
}
