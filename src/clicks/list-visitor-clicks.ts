import type { Trx } from "#db/database.ts"
import type { ClickClass } from "./click-class.ts"
import { listTouches } from "./queries.ts"

/** A click as attribution weighs it. */
export type Touch = {
  clickId: string
  at: Date
  linkId: string
  enrollmentId: string
  programId: string
  influencerAccountId: string
  class: ClickClass
}

/** A visitor's clicks at a merchant, the latest first; `visitor` is the value of the cookie sys_v. */
export async function listVisitorClicks(
  trx: Trx,
  merchantAccountId: string,
  visitor: string,
  since: Date,
): Promise<Touch[]> {
  return (await listTouches(trx, merchantAccountId, Buffer.from(visitor, "hex"), since)) as Touch[]
}
