import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { notify } from "#src/notifications/notify.ts"
import { paths } from "#src/paths.ts"
import { ok, type Result } from "#src/result.ts"
import { updateProduct } from "./queries.ts"
import { insertReading } from "./reading-queries.ts"
import { lockSubmitted, type NotAsSeen, type Seen } from "./submitted-product.ts"

/** Staff have read a product and let shoppers see it. */
export async function approveProduct(
  trx: Trx,
  staff: StaffActor,
  seen: Seen,
  now: Date,
): Promise<Result<{ id: string }, NotAsSeen>> {
  const locked = await lockSubmitted(trx, staff, seen)
  if (!locked.ok) return locked
  const { id, accountId, submittedAt, nameFr, nameAr } = locked.value

  const reading = { productId: id, submittedAt, outcome: "approved" as const, reason: null }
  await insertReading(trx, accountId, { ...reading, decidedBy: staff.userId, decidedAt: now })
  await updateProduct(trx, accountId, id, { publishedAt: now, submittedAt: null })
  await enqueue(trx, "draw-share-pictures", { accountId, productId: id })
  await recordAct(trx, staff, "approve_product", id)
  await notify(trx, {
    ...{ accountId, kind: "product_approved", at: now },
    key: `product:${id}:approved:${submittedAt.toISOString()}`,
    params: { product: { nameFr, nameAr } },
    path: (locale) => paths.product(locale, id),
  })
  return ok({ id })
}
