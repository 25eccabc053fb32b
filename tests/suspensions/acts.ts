import { type Db, inAccount } from "#db/database.ts"
import { reinstateAccount } from "#src/suspensions/reinstate-account.ts"
import { suspendAccount } from "#src/suspensions/suspend-account.ts"
import type { SuspensionScope } from "#src/suspensions/suspension.ts"
import { staff } from "#tests/cast.ts"

/** Karima stops an account, as the back-office does. */
export async function suspend(admin: Db, accountId: string, scope: SuspensionScope = "everything") {
  const order = { accountId, scope, reason: "fraud", message: "Appels sans réponse." } as const
  const suspension = await inAccount(admin, accountId, (trx) =>
    suspendAccount(trx, staff.compliance(accountId), order, new Date()),
  )
  if (!suspension.ok) throw new Error(suspension.reason)
  return suspension.value.id
}

export async function reinstate(admin: Db, accountId: string) {
  const lifting = await inAccount(admin, accountId, (trx) =>
    reinstateAccount(trx, staff.compliance(accountId), { accountId, reason: "Pièces reçues" }, new Date()),
  )
  if (!lifting.ok) throw new Error(lifting.reason)
}
