import type { Db } from "#db/database.ts"
import { unsealAnswer } from "#src/verifications/seal-answer.ts"
import { readPayees } from "./due-queries.ts"
import { listHeldPayouts } from "./line-queries.ts"
import type { BatchPayout } from "./payout-queries.ts"
import { unsealRib } from "./seal-rib.ts"

export type Obstacle = "suspended" | "not_verified" | "rib_changed" | "commission_blocked"
export type Hindered = { payout: BatchPayout; obstacles: Obstacle[] }

/** Of a batch that the bank does not know yet, what may no longer be paid as it was made; made again, the batch leaves it out. */
export async function listObstacles(
  db: Db,
  accountId: string,
  payouts: BatchPayout[],
  today: string,
): Promise<Hindered[]> {
  const waiting = payouts.filter(({ state }) => state === "planned")
  const ids = waiting.map(({ influencerAccountId }) => influencerAccountId)
  const payees = new Map((await readPayees(db, ids, today)).map((payee) => [payee.influencerAccountId, payee]))
  const held = new Set(
    await listHeldPayouts(
      db,
      accountId,
      waiting.map(({ id }) => id),
    ),
  )
  return waiting
    .map((payout) => ({
      payout,
      obstacles: obstaclesOf(payout, payees.get(payout.influencerAccountId), held.has(payout.id)),
    }))
    .filter(({ obstacles }) => obstacles.length > 0)
}

type PayeeToday = Awaited<ReturnType<typeof readPayees>>[number]

function obstaclesOf(payout: BatchPayout, payee: PayeeToday | undefined, isHeld: boolean): Obstacle[] {
  return [
    ...(!payee || payee.isStopped || payee.isClosed ? (["suspended"] as const) : []),
    ...(payee?.isVerified ? [] : (["not_verified"] as const)),
    ...(payee?.ribSealed && isSameRib(payout, payee.ribSealed) ? [] : (["rib_changed"] as const)),
    ...(isHeld ? (["commission_blocked"] as const) : []),
  ]
}

function isSameRib({ id, influencerAccountId, ribSealed }: BatchPayout, sealedToday: Buffer): boolean {
  return unsealRib(id, ribSealed) === unsealAnswer(influencerAccountId, "rib", sealedToday)
}
