import type { StaffActor } from "#src/accounts/actor.ts"
import type { Payer } from "#src/payouts/payer.ts"
import { atlas, rif, staff } from "#tests/cast.ts"

export type Shop = typeof atlas | typeof rif
type Member = typeof atlas.owner | StaffActor

/** Who sells, who pays, and whose hands make and check the batches. */
export type House = {
  payer: Payer
  shops: readonly Shop[]
  maker: (shop: Shop) => Member
  checker: (shop: Shop) => Member
}

/** Atlas pays its influencers itself. */
export const merchantHouse: House = {
  payer: "merchant",
  shops: [atlas],
  maker: () => atlas.owner,
  checker: () => atlas.manager,
}

/** The platform pays the same influencers for two merchants who are rivals. */
export const platformHouse: House = {
  payer: "platform",
  shops: [atlas, rif],
  maker: ({ id }) => staff.finance(id),
  checker: ({ id }) => staff.administrator(id),
}
