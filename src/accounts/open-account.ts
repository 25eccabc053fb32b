import { randomUUID } from "node:crypto"
import { enterAccount, type Trx } from "#db/database.ts"
import { slugOf } from "#src/i18n/slug.ts"
import { insertMember } from "./member-queries.ts"
import { type AccountKind, insertAccount } from "./queries.ts"
import { recordAct } from "./record-act.ts"

export type Opening = { kind: AccountKind; name: string }

/** Opens an account with this user as its owner; the rest of the transaction is that account's. */
export async function openAccount(trx: Trx, userId: string, opening: Opening, now: Date): Promise<string> {
  const accountId = randomUUID()
  await enterAccount(trx, accountId)
  await insertAccount(trx, { id: accountId, ...opening, slug: slugOf(opening.name), createdAt: now })
  await insertMember(trx, { accountId, userId, role: "owner", createdAt: now })

  const actor = { kind: "member", accountId, userId, role: "owner" } as const
  await recordAct(trx, actor, "open_account", accountId, { kind: opening.kind })
  return accountId
}
