import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import type { Role } from "./abilities.ts"

export type InvitedRole = Exclude<Role, "owner">

type Offer = {
  accountId: string
  email: string
  role: InvitedRole
  tokenHash: Buffer
  invitedBy: string
  createdAt: Date
  expiresAt: Date
}

/** Inviting an address again renews its invitation. */
export function insertInvitation(trx: Trx, offer: Offer) {
  const { role, tokenHash, invitedBy, expiresAt } = offer
  return trx
    .insertInto("invitations")
    .values(offer)
    .onConflict((conflict) =>
      conflict
        .columns(["accountId", "email"])
        .where("acceptedAt", "is", null)
        .where("revokedAt", "is", null)
        .doUpdateSet({ role, tokenHash, invitedBy, expiresAt }),
    )
    .returning("id")
    .executeTakeFirstOrThrow()
}

function openInvitations(db: Db, accountId: string) {
  return db
    .selectFrom("invitations")
    .where("invitations.accountId", "=", accountId)
    .where("invitations.acceptedAt", "is", null)
    .where("invitations.revokedAt", "is", null)
}

export type Invitation = Awaited<ReturnType<typeof listInvitations>>[number]

export async function listInvitations(db: Db, accountId: string) {
  const invitations = await openInvitations(db, accountId)
    .orderBy("createdAt")
    .select(["id", "email", "role", "createdAt", "expiresAt"])
    .execute()
  return invitations.map((invitation) => ({ ...invitation, role: invitation.role as InvitedRole }))
}

/** With what it says to the person invited; undefined once it is accepted or revoked. */
export async function findOpenInvitation(db: Db, accountId: string, id: string) {
  const invitation = await openInvitations(db, accountId)
    .innerJoin("accounts", "accounts.id", "invitations.accountId")
    .innerJoin("auth.users as inviters", "inviters.id", "invitations.invitedBy")
    .where("invitations.id", "=", id)
    .select(["invitations.id", "invitations.email", "invitations.role", "invitations.expiresAt"])
    .select(["accounts.name as accountName", "inviters.name as inviterName"])
    .executeTakeFirst()
  return invitation && { ...invitation, role: invitation.role as InvitedRole }
}

/** Which account's invitation a mailed secret stands for; undefined once it is used, revoked or too old. */
export async function resolveInvitation(trx: Trx, tokenHash: Buffer) {
  const { rows } = await sql<{ accountId: string; id: string }>`
    select account_id, id from resolve_invitation(${tokenHash})`.execute(trx)
  return rows[0]
}

type Change = { tokenHash?: Buffer; expiresAt?: Date; revokedAt?: Date; acceptedAt?: Date }

/** False when the invitation is no longer open. */
export async function changeInvitation(db: Db, accountId: string, id: string, change: Change): Promise<boolean> {
  const changed = await db
    .updateTable("invitations")
    .set(change)
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .where("acceptedAt", "is", null)
    .where("revokedAt", "is", null)
    .returning("id")
    .executeTakeFirst()
  return changed !== undefined
}

export async function revokeInvitations(trx: Trx, accountId: string, at: Date) {
  await trx
    .updateTable("invitations")
    .set({ revokedAt: at })
    .where("accountId", "=", accountId)
    .where("acceptedAt", "is", null)
    .where("revokedAt", "is", null)
    .execute()
}
