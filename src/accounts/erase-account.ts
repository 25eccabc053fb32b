import type { Trx } from "#db/database.ts"
import { deleteSellerNotice, emptyProfile, renameClosed } from "./queries.ts"

/** What people read about an account that has closed; its name stays for those who still count with it. */
export function eraseProfile(trx: Trx, accountId: string) {
  return emptyProfile(trx, accountId)
}

/** An account that never sold nor earned anything is in nobody's books: its very name goes. */
export async function eraseIdentity(trx: Trx, accountId: string) {
  await deleteSellerNotice(trx, accountId)
  await renameClosed(trx, accountId)
}
