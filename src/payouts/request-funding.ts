import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { inCents } from "#src/notifications/notification-params.ts"
import { notify } from "#src/notifications/notify.ts"
import { paths } from "#src/paths.ts"

type Batch = { accountId: string; batchId: string }

/** Asks a merchant for the money of a batch that the platform pays. */
export async function requestFunding(trx: Trx, { accountId, batchId }: Batch, amountCents: bigint, at: Date) {
  const params = { amount: inCents(amountCents) }
  const told = { accountId, kind: "funding_requested", key: `funding:${batchId}`, at } as const
  await notify(trx, { ...told, params, path: paths.payouts }, "none")
  await enqueue(trx, "send-funding-request", { accountId, batchId })
}
