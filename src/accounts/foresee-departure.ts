import { type Db, inAccount } from "#db/database.ts"
import { listMembers } from "./member-queries.ts"
import type { SignedIn } from "./session.ts"

/** What becomes of an account when somebody leaves us: it closes with its last owner, whoever else works in it. */
export type Foreseen = { name: string; closes: boolean; colleagueCount: number }

export function foreseeDeparture(db: Db, { userId, memberships }: SignedIn): Promise<Foreseen[]> {
  return Promise.all(
    memberships.map(({ accountId, name }) =>
      inAccount(db, accountId, async (trx) => {
        const members = await listMembers(trx, accountId)
        const others = members.filter((member) => member.id !== userId)
        const isOwner = members.some((member) => member.id === userId && member.role === "owner")
        const closes = isOwner && !others.some((member) => member.role === "owner")
        return { name, closes, colleagueCount: others.length }
      }),
    ),
  )
}
