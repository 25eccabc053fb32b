import type { Db } from "#db/database.ts"
import { isolated, nameIn } from "#src/i18n/either-language.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import { paths } from "#src/paths.ts"
import type { EnrollmentStatus } from "./enrollment.ts"
import { findCorrespondence, listReaders } from "./mail-queries.ts"

type Decided = "approved" | "rejected" | "banned"

/** Tells the influencer what the merchant decided, with the reason where there is one. */
export async function sendEnrollmentDecision(db: Db, accountId: string, enrollmentId: string) {
  const decision = await findCorrespondence(db, accountId, enrollmentId)
  if (!isDecided(decision.status)) return

  for (const { id, email, locale } of await listReaders(db, decision.influencerAccountId)) {
    const { t } = i18n(locale)
    const names = { merchant: isolated(decision.merchantName), program: isolated(nameIn(decision, locale)) }
    const reason =
      decision.decisionReason && t("enrollments.mail.decided.reason", { reason: isolated(decision.decisionReason) })
    await deliverMail(db, {
      key: `decision:${enrollmentId}:${decision.status}:${decision.decidedAt?.getTime()}:${id}`,
      to: email,
      locale,
      told: { userId: id, kind: `enrollment_${decision.status}` },
      subject: t(`enrollments.mail.decided.${decision.status}.subject`, { program: nameIn(decision, locale) }),
      paragraphs: [t(`enrollments.mail.decided.${decision.status}.body`, names), ...(reason ? [reason] : [])],
      action: { label: t("enrollments.mail.decided.action"), path: paths.enrollments(locale) },
    })
  }
}

function isDecided(status: EnrollmentStatus): status is Decided {
  return status === "approved" || status === "rejected" || status === "banned"
}
