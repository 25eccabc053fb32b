import type { Trx } from "#db/database.ts"
import type { Cutoff } from "#src/retention/cutoff.ts"
import { eraseAddresses, eraseAddressesOf } from "./clock-queries.ts"

export function forgetAddresses(trx: Trx, { before }: Cutoff): Promise<bigint> {
  return eraseAddresses(trx, before)
}

/** What an influencer who has left told merchants to be sent a product. */
export function forgetSamplesOf(trx: Trx, influencerAccountId: string) {
  return eraseAddressesOf(trx, influencerAccountId)
}
