import type { Db } from "#db/database.ts"
import { contractInForce } from "#src/payer-contracts/contract-in-force.ts"
import { isStopped } from "#src/suspensions/is-stopped.ts"
import type { Payer } from "./payer.ts"

export type Hindrance = "suspended" | "no_contract"

/** Why a payer makes no batch for a merchant, whatever is due. */
export async function hindranceOf(db: Db, accountId: string, payer: Payer): Promise<Hindrance | null> {
  if (await isStopped(db, accountId, "payouts")) return "suspended"
  return payer === "platform" && !(await contractInForce(db, accountId)) ? "no_contract" : null
}
