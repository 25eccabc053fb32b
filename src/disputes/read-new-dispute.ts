import type { Db } from "#db/database.ts"
import { type Disputable, readDisputable } from "./disputable.ts"

export type Picked =
  | { by: "commission"; order: Disputable["reversed"][number] }
  | { by: "order"; order: Disputable["uncredited"][number] }
  | null

type About = { commission: string; order: string }

/** What an influencer may contest, and which of it was pointed at; one that may not be is not picked. */
export async function readNewDispute(db: Db, influencerId: string, about: About, now: Date) {
  const disputable = await readDisputable(db, influencerId, now)
  return { disputable, picked: pick(disputable, about) }
}

function pick({ reversed, uncredited }: Disputable, about: About): Picked {
  const commission = reversed.find(({ commissionId }) => commissionId === about.commission)
  if (commission) return { by: "commission", order: commission }
  const order = uncredited.find(({ orderId }) => orderId === about.order)
  return order ? { by: "order", order } : null
}
