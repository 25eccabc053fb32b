import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { unseal } from "#src/crypto/seal.ts"
import { readSealedAddress, type Sample } from "./queries.ts"
import { type DeliveryAddress, isAddressNeeded, sealedAddress } from "./sample.ts"

/** Where to send it, for the merchant who has accepted and until it has arrived; each reading is written down. */
export async function readAddress(trx: Trx, actor: Actor, sample: Sample): Promise<DeliveryAddress | null> {
  if (sample.merchantAccountId !== actor.accountId || !isAddressNeeded(sample.state)) return null
  const sealed = await readSealedAddress(trx, actor.accountId, sample.id)
  if (!sealed) return null

  await recordAct(trx, actor, "read_sample_address", sample.id)
  return JSON.parse(unseal(sealed, sealedAddress(sample.id))) as DeliveryAddress
}
