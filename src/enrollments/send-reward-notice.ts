import type { Db } from "#db/database.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { isolated, nameIn } from "#src/i18n/either-language.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import { paths } from "#src/paths.ts"
import { findAnnouncedRewards } from "#src/programs/announced-rewards.ts"
import { rewardSentence } from "#src/programs/reward-sentence.ts"
import { findCorrespondence, listReaders } from "./mail-queries.ts"

type Notice = { accountId: string; enrollmentId: string; scheduleId: string }

/** Tells an enrolled influencer which rates come down, and from which day. */
export async function sendRewardNotice(db: Db, { accountId, enrollmentId, scheduleId }: Notice) {
  const place = await findCorrespondence(db, accountId, enrollmentId)
  const announced = await findAnnouncedRewards(db, accountId, scheduleId)

  for (const { id, email, locale } of await listReaders(db, place.influencerAccountId)) {
    const i = i18n(locale)
    const names = { merchant: isolated(place.merchantName), program: isolated(nameIn(place, locale)) }
    const date = formatDate(announced.effectiveAt, locale, "day")
    await deliverMail(db, {
      key: `reward-notice:${scheduleId}:${id}`,
      to: email,
      locale,
      subject: i.t("enrollments.mail.rewards.subject", { program: nameIn(place, locale), date }),
      paragraphs: [
        i.t("enrollments.mail.rewards.body", { ...names, date }),
        announced.rules.map((rule) => `• ${rewardSentence(i, rule, announced.products)}`).join("\n"),
        i.t("enrollments.mail.rewards.until_then"),
      ],
      action: { label: i.t("enrollments.mail.rewards.action"), path: paths.discoverProgram(locale, place.slug) },
    })
  }
}
