import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { findSample } from "./queries.ts"
import { readAddress } from "./read-address.ts"

/** A sample of either side's; with the address for a merchant who acts, while there is a parcel to send. */
export async function readSample(trx: Trx, actor: Actor, { id, mayAct }: { id: string; mayAct: boolean }) {
  const sample = await findSample(trx, actor.accountId, id)
  const address = mayAct ? await readAddress(trx, actor, sample) : null
  return { sample, address }
}
