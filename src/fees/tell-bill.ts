import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { inCents } from "#src/notifications/notification-params.ts"
import { notify } from "#src/notifications/notify.ts"
import { paths } from "#src/paths.ts"
import type { NewBill } from "./queries.ts"

/** Tells those who see to a merchant's money that a month's fee is due. */
export async function tellBill(trx: Trx, { id, accountId, month, feeCents, vatCents }: NewBill, at: Date) {
  await notify(
    trx,
    {
      ...{ accountId, kind: "fee_billed", key: `fee-bill:${id}`, at },
      params: { month: { month }, amount: inCents(feeCents + vatCents) },
      path: paths.feeBills,
    },
    "none",
  )
  await enqueue(trx, "send-fee-bill", { accountId, billId: id })
}
