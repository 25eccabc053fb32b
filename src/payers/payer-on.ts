import type { Db } from "#db/database.ts"
import type { Payment } from "#src/withholding/withholding.ts"
import { findPayerProfile } from "./queries.ts"

export type Payer = Payment["payer"]

/** An ordinary company, until the payer says otherwise. */
export const ordinaryPayer: Payer = { class: "company", turnoverCents: null }

/** What a payer is to the tax office on a day of Casablanca. */
export async function payerOn(db: Db, accountId: string, day: string): Promise<Payer> {
  const profile = await findPayerProfile(db, accountId, day)
  return profile ? { class: profile.class, turnoverCents: profile.turnoverCents } : ordinaryPayer
}
