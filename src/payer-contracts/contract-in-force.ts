import type { Db } from "#db/database.ts"
import { findContractInForce } from "./queries.ts"

export type ContractInForce = { id: string; licenceReference: string; contractReference: string; signedOn: string }

/** The contract by which the platform may pay for a merchant today; null when there is none. */
export async function contractInForce(db: Db, accountId: string): Promise<ContractInForce | null> {
  return (await findContractInForce(db, accountId)) ?? null
}
