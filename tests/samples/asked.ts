import type { Trx } from "#db/database.ts"
import { enterAccount } from "#db/database.ts"
import { requestSample } from "#src/samples/request-sample.ts"
import { atlas, now, salma } from "#tests/cast.ts"

export const home = { name: "Salma B.", phone: "+212612345678", city: "Casablanca", address: "12, rue des Orangers" }
export const asked = { enrollmentId: atlas.salmas, productId: atlas.argan.id, message: "Une vidéo", address: home }

/** Lets Atlas offer samples in its program; the transaction is then Salma's. */
export async function offerSamples(trx: Trx) {
  await enterAccount(trx, atlas.id)
  await trx
    .updateTable("programs")
    .set({ offersSamples: true })
    .where("accountId", "=", atlas.id)
    .where("id", "=", atlas.program.id)
    .execute()
  await enterAccount(trx, salma.id)
}

/** A request of Salma's, under her account. */
export async function aRequest(trx: Trx, at = now): Promise<string> {
  await offerSamples(trx)
  const requested = await requestSample(trx, salma.owner, asked, at)
  if (!requested.ok) throw new Error(requested.reason)
  return requested.value.id
}
