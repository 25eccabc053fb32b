import type { Db } from "#db/database.ts"
import { isolated, nameIn } from "#src/i18n/either-language.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import { paths } from "#src/paths.ts"
import { findCorrespondence, listReaders } from "./mail-queries.ts"

/** Tells the merchant's owners and managers that somebody wants in; silent when it was decided meanwhile. */
export async function sendApplicationReceived(db: Db, accountId: string, enrollmentId: string) {
  const application = await findCorrespondence(db, accountId, enrollmentId)
  if (application.status !== "pending") return

  for (const { id, email, locale } of await listReaders(db, accountId)) {
    const { t } = i18n(locale)
    const names = { influencer: isolated(application.influencerName), program: isolated(nameIn(application, locale)) }
    await deliverMail(db, {
      key: `application:${enrollmentId}:${application.termsAcceptedAt.getTime()}:${id}`,
      to: email,
      locale,
      told: { userId: id, kind: "application_received" },
      subject: t("enrollments.mail.received.subject", {
        influencer: application.influencerName,
        program: nameIn(application, locale),
      }),
      paragraphs: [
        t("enrollments.mail.received.body", names),
        ...(application.message
          ? [t("enrollments.mail.received.message", { message: isolated(application.message) })]
          : []),
      ],
      action: {
        label: t("enrollments.mail.received.action"),
        path: paths.programEnrollments(locale, application.programId),
      },
    })
  }
}
