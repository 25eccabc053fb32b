import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { inCents } from "#src/notifications/notification-params.ts"
import { notify } from "#src/notifications/notify.ts"
import { paths } from "#src/paths.ts"
import { findPause } from "./queries.ts"
import type { PauseMoment } from "./receivable.ts"

type Moment = { accountId: string; pauseId: string; moment: PauseMoment }

/** Tells those who see to a merchant's money of a warning, of a pause, or that it is over. */
export async function tellReceivable(trx: Trx, { accountId, pauseId, moment }: Moment, at: Date) {
  const { owedCents, pausesAt } = await findPause(trx, accountId, pauseId)
  const told = { accountId, key: `receivable:${pauseId}:${moment}`, path: paths.payouts, at }
  const amount = inCents(owedCents)
  if (moment === "warned") {
    const params = { amount, moment: { moment: (pausesAt ?? at).toISOString() } }
    await notify(trx, { ...told, kind: "receivable_warned", params }, "none")
  } else if (moment === "paused") {
    await notify(trx, { ...told, kind: "receivable_paused", params: { amount } }, "none")
  } else await notify(trx, { ...told, kind: "receivable_ended", params: {} }, "none")
  await enqueue(trx, "send-receivable-notice", { accountId, pauseId, moment })
}

type News = { accountId: string; pauseId: string; influencerId: string; moment: Exclude<PauseMoment, "warned"> }

/** Tells an enrolled influencer that a merchant's programs earn nothing for now, or earn again. */
export async function tellEnrolled(trx: Trx, { accountId, pauseId, influencerId, moment }: News) {
  const { merchantName } = await findPause(trx, accountId, pauseId)
  await notify(
    trx,
    {
      ...{ accountId: influencerId, kind: moment === "paused" ? "merchant_paused" : "merchant_resumed" },
      ...{ key: `receivable:${pauseId}:${moment}`, params: { merchant: merchantName }, path: paths.enrollments },
    },
    "none",
  )
  await enqueue(trx, "send-receivable-news", { accountId, pauseId, influencerId, moment })
}
