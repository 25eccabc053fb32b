import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { notify } from "#src/notifications/notify.ts"
import { paths } from "#src/paths.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { updateProduct } from "./queries.ts"
import { insertReading } from "./reading-queries.ts"
import { lockSubmitted, type NotAsSeen, type Seen } from "./submitted-product.ts"

export const refusalLength = { min: 3, max: 1000 }

type Refusal = NotAsSeen | "reason_missing" | "reason_too_long"

/** Staff have read a product and say why shoppers will not see it as it is; its merchant reads the reason word for word. */
export async function refuseProduct(
  trx: Trx,
  staff: StaffActor,
  { reason, ...seen }: Seen & { reason: string },
  now: Date,
): Promise<Result<{ id: string }, Refusal>> {
  const locked = await lockSubmitted(trx, staff, seen)
  if (!locked.ok) return locked
  const said = reason.trim()
  if (said.length < refusalLength.min) return refused("reason_missing")
  if (said.length > refusalLength.max) return refused("reason_too_long")
  const { id, accountId, submittedAt, nameFr, nameAr } = locked.value

  const reading = { productId: id, submittedAt, outcome: "refused" as const, reason: said }
  await insertReading(trx, accountId, { ...reading, decidedBy: staff.userId, decidedAt: now })
  await updateProduct(trx, accountId, id, { submittedAt: null, refusedAt: now, refusal: said })
  await recordAct(trx, staff, "refuse_product", id)
  await notify(trx, {
    ...{ accountId, kind: "product_refused", at: now },
    key: `product:${id}:refused:${submittedAt.toISOString()}`,
    params: { product: { nameFr, nameAr }, reason: said },
    path: (locale) => paths.product(locale, id),
  })
  return ok({ id })
}
