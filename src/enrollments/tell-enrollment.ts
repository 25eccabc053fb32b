import type { Trx } from "#db/database.ts"
import { notify } from "#src/notifications/notify.ts"
import { paths } from "#src/paths.ts"
import { findCorrespondence } from "./mail-queries.ts"

type Place = Awaited<ReturnType<typeof findCorrespondence>>

/** Tells the merchant's side of an application; the message with what the applicant wrote is a job of its own. */
export async function tellApplication(trx: Trx, accountId: string, id: string, now: Date) {
  const place = await findCorrespondence(trx, accountId, id)
  const key = `application:${id}:${place.termsAcceptedAt.getTime()}`
  await notify(trx, { kind: "application_received", key, at: now, ...ofMerchant(accountId, place) }, "none")
}

/** Tells the influencer what was decided of their place. */
export async function tellDecision(trx: Trx, accountId: string, id: string) {
  const place = await findCorrespondence(trx, accountId, id)
  const { status, decidedAt } = place
  if (status === "pending" || status === "left") return
  await notify(
    trx,
    {
      ...{ accountId: place.influencerAccountId, kind: `enrollment_${status}` },
      key: `enrollment:${id}:${status}:${decidedAt?.getTime()}`,
      params: { merchant: place.merchantName, program: programOf(place) },
      path: paths.enrollments,
      ...(decidedAt && { at: decidedAt }),
    },
    "none",
  )
}

/** An application taken back before anybody has looked at it is no news. */
export async function tellDeparture(trx: Trx, accountId: string, id: string, now: Date) {
  const place = await findCorrespondence(trx, accountId, id)
  const key = `enrollment:${id}:left:${now.getTime()}`
  await notify(trx, { kind: "enrollment_left", key, at: now, ...ofMerchant(accountId, place) })
}

type LowerReward = { accountId: string; enrollmentId: string; scheduleId: string; day: string }

export async function tellLowerReward(trx: Trx, { accountId, enrollmentId, scheduleId, day }: LowerReward) {
  const place = await findCorrespondence(trx, accountId, enrollmentId)
  await notify(
    trx,
    {
      ...{ accountId: place.influencerAccountId, kind: "reward_lowered", key: `reward:${scheduleId}` },
      params: { merchant: place.merchantName, program: programOf(place), day: { day } },
      path: (locale) => paths.discoverProgram(locale, place.slug),
    },
    "none",
  )
}

function ofMerchant(accountId: string, place: Place) {
  return {
    accountId,
    params: { influencer: place.influencerName, program: programOf(place) },
    path: (locale: "fr" | "ar") => paths.programEnrollments(locale, place.programId),
  }
}

function programOf({ nameFr, nameAr }: Place) {
  return { nameFr, nameAr }
}
