import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { InvitationState } from "./program-invitation.ts"

export type ProgramInvitation = Awaited<ReturnType<typeof findInvitation>>

function invitations(db: Db, accountId: string) {
  return db
    .selectFrom("programInvitations as invitations")
    .innerJoin("programs", (join) =>
      join
        .onRef("programs.accountId", "=", "invitations.merchantAccountId")
        .onRef("programs.id", "=", "invitations.programId"),
    )
    .innerJoin("accounts as merchant", "merchant.id", "invitations.merchantAccountId")
    .innerJoin("accounts as influencer", "influencer.id", "invitations.influencerAccountId")
    .where((eb) =>
      eb.or([
        eb("invitations.merchantAccountId", "=", accountId),
        eb("invitations.influencerAccountId", "=", accountId),
      ]),
    )
    .select(["invitations.id", "invitations.merchantAccountId", "invitations.influencerAccountId"])
    .select(["invitations.programId", "invitations.message", "invitations.rewardKind", "invitations.rateBp"])
    .select(["invitations.amountCents", "invitations.state", "invitations.sentAt", "invitations.expiresAt"])
    .select(["invitations.answeredAt", "programs.nameFr", "programs.nameAr", "programs.slug as programSlug"])
    .select(["programs.termsFr", "programs.termsAr", "programs.termsVersion", "programs.closedAt as programClosedAt"])
    .select(["merchant.name as merchantName", "influencer.name as influencerName", "influencer.slug as handle"])
    .$narrowType<{ state: InvitationState }>()
}

/** Of either side: those that wait for an answer first, then the newest. */
export function listInvitations(db: Db, accountId: string) {
  return invitations(db, accountId)
    .orderBy(sql`invitations.state = 'sent'`, "desc")
    .orderBy("invitations.id", "desc")
    .limit(200)
    .execute()
}

export function findInvitation(db: Db, accountId: string, id: string) {
  return invitations(db, accountId)
    .where("invitations.id", "=", id)
    .executeTakeFirstOrThrow(() => new NotFound(`program invitation ${id}`))
}

/** What waits for this influencer's answer in a program. */
export function findOpenInvitation(db: Db, accountId: string, programId: string, now: Date) {
  return invitations(db, accountId)
    .where("invitations.influencerAccountId", "=", accountId)
    .where("invitations.programId", "=", programId)
    .where("invitations.state", "=", "sent")
    .where("invitations.expiresAt", ">", now)
    .executeTakeFirst()
}

type Side = "merchantAccountId" | "influencerAccountId"

/** The row, for the one side whose act it is. */
export function lockInvitation(trx: Trx, side: Side, accountId: string, id: string) {
  return trx
    .selectFrom("programInvitations")
    .where(side, "=", accountId)
    .where("id", "=", id)
    .forUpdate()
    .select(["id", "merchantAccountId", "influencerAccountId", "programId", "state", "expiresAt"])
    .select(["rewardKind", "rateBp", "amountCents"])
    .$narrowType<{ state: InvitationState }>()
    .executeTakeFirstOrThrow(() => new NotFound(`program invitation ${id}`))
}

type NewInvitation = {
  merchantAccountId: string
  influencerAccountId: string
  programId: string
  message: string | null
  rewardKind: string | null
  rateBp: number | null
  amountCents: bigint | null
  sentBy: string
  sentAt: Date
  expiresAt: Date
}

/** Nothing comes back when one is open already. */
export function insertInvitation(trx: Trx, invitation: NewInvitation) {
  return trx
    .insertInto("programInvitations")
    .values(invitation)
    .onConflict((conflict) =>
      conflict.columns(["programId", "influencerAccountId"]).where("state", "=", "sent").doNothing(),
    )
    .returning("id")
    .executeTakeFirst()
}

type Outcome = { state: "accepted" | "declined"; answeredAt: Date } | { state: "withdrawn" | "expired" }

export async function recordOutcome(trx: Trx, merchantAccountId: string, id: string, outcome: Outcome) {
  await trx
    .updateTable("programInvitations")
    .set(outcome)
    .where("merchantAccountId", "=", merchantAccountId)
    .where("id", "=", id)
    .execute()
}

/** Of every account: for the worker. */
export function expireUnanswered(trx: Trx, now: Date) {
  return trx
    .updateTable("programInvitations")
    .set({ state: "expired" })
    .where("state", "=", "sent")
    .where("expiresAt", "<=", now)
    .returning(["merchantAccountId", "id"])
    .execute()
}
