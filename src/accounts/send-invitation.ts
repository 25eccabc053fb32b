import type { Db } from "#db/database.ts"
import { secretHash } from "#src/crypto/keyed-hash.ts"
import { i18n, type Locale } from "#src/i18n/i18n.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import { paths } from "#src/paths.ts"
import { changeInvitation, findOpenInvitation } from "./invitation-queries.ts"
import { mailedSecret } from "./issue-token.ts"
import { findUserByEmail } from "./user-queries.ts"

type InvitationRequest = { accountId: string; invitationId: string; locale: Locale; requestId: string }

/** In the language of whoever is invited when they are known here, else in that of the page they were invited from. */
export async function sendInvitation(db: Db, request: InvitationRequest) {
  const { accountId, invitationId } = request
  const invitation = await findOpenInvitation(db, accountId, invitationId)
  if (!invitation) return
  const { email, accountName, inviterName } = invitation
  const locale = (await findUserByEmail(db, email))?.locale ?? request.locale
  const { t } = i18n(locale)
  const secret = mailedSecret(request.requestId)
  await changeInvitation(db, accountId, invitationId, { tokenHash: secretHash(secret) })

  const role = t(`accounts.role.${invitation.role}`)
  await deliverMail(db, {
    key: `invitation:${request.requestId}`,
    to: email,
    locale,
    subject: t("accounts.mail.invitation.subject", { account: accountName }),
    paragraphs: [
      t("accounts.mail.invitation.body", { account: accountName, inviter: inviterName, role }),
      t("accounts.mail.invitation.ignore"),
    ],
    action: { label: t("accounts.mail.invitation.action"), path: paths.invitation(locale, secret) },
  })
}
