import type { Db } from "#db/database.ts"
import { isUuid } from "#src/crypto/is-uuid.ts"
import { type Disputable, readDisputable } from "./disputable.ts"
import { contestedSince } from "./dispute.ts"
import { listUncredited } from "./grounds-queries.ts"

export type Picked =
  | { by: "commission"; order: Disputable["reversed"][number] }
  | { by: "order"; order: Disputable["uncredited"][number] }
  | null

type About = { commission: string; order: string }

/** What an influencer may contest, and which of it was pointed at; one that may not be is not picked. */
export async function readNewDispute(db: Db, influencerId: string, about: About, now: Date) {
  const disputable = await readDisputable(db, influencerId, now)
  return { disputable, picked: pick(disputable, about) ?? (await findOlder(db, about, now)) }
}

/** One that is older than all that the list holds. */
async function findOlder(db: Db, { order: orderId }: About, now: Date): Promise<Picked> {
  if (!isUuid(orderId)) return null
  const [order] = await listUncredited(db, contestedSince("uncredited", now), orderId)
  return order && !order.isContested ? { by: "order", order } : null
}

function pick({ reversed, uncredited }: Disputable, about: About): Picked {
  const commission = reversed.find(({ commissionId }) => commissionId === about.commission)
  if (commission) return { by: "commission", order: commission }
  const order = uncredited.find(({ orderId }) => orderId === about.order)
  return order ? { by: "order", order } : null
}
