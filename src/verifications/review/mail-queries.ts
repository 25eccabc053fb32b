import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import type { AccountKind } from "#src/accounts/queries.ts"
import { NotFound } from "#src/errors.ts"
import type { VerificationState } from "#src/verifications/verification-state.ts"
import type { DecisionReason } from "./decision-reasons.ts"

export type News = Awaited<ReturnType<typeof findNews>>
export type PaperNews = { kind: string; titleFr: string; titleAr: string; reason: DecisionReason; message: string }

export function findNews(db: Db, accountId: string, eventId: string) {
  return db
    .selectFrom("verificationEvents as events")
    .innerJoin("verifications as files", "files.accountId", "events.accountId")
    .innerJoin("accounts", "accounts.id", "events.accountId")
    .where("events.accountId", "=", accountId)
    .where("events.id", "=", eventId)
    .select(["events.id", "events.state", "events.reason", "events.message", "events.at"])
    .select(["files.approvedUntil", "accounts.name as accountName", "accounts.kind as accountKind"])
    .$narrowType<{ state: VerificationState; accountKind: AccountKind }>()
    .executeTakeFirstOrThrow(() => new NotFound(`verification event ${eventId}`))
}

/** The papers that were refused when the file was concluded at that time, whatever has replaced them since. */
export async function listRefusedPapers(db: Db, accountId: string, concludedAt: Date): Promise<PaperNews[]> {
  const { rows } = await sql<PaperNews>`
    select d.kind, r.title_fr, r.title_ar, last.reason, last.message
    from documents d
    join verification_items i on i.account_id = d.account_id and i.id = d.item_id
    join verification_requirements r on r.id = i.requirement_id
    cross join lateral (
      select verdict, reason, message from verification_decisions
      where account_id = d.account_id and document_id = d.id and decided_at <= ${concludedAt}
      order by id desc limit 1) last
    where d.account_id = ${accountId} and last.verdict <> 'approved'
      and (d.replaced_at is null or d.replaced_at > ${concludedAt})
    order by r.position, d.kind, d.id`.execute(db)
  return rows
}

export function findExpiringPaper(db: Db, accountId: string, documentId: string) {
  return db
    .selectFrom("documents")
    .innerJoin("verificationItems as items", (join) =>
      join.onRef("items.accountId", "=", "documents.accountId").onRef("items.id", "=", "documents.itemId"),
    )
    .innerJoin("verificationRequirements as requirements", "requirements.id", "items.requirementId")
    .innerJoin("accounts", "accounts.id", "documents.accountId")
    .where("documents.accountId", "=", accountId)
    .where("documents.id", "=", documentId)
    .where("documents.replacedAt", "is", null)
    .where("accounts.closedAt", "is", null)
    .select(["documents.expiresOn", "requirements.titleFr", "requirements.titleAr"])
    .select(["accounts.kind as accountKind", "accounts.name as accountName"])
    .$narrowType<{ accountKind: AccountKind }>()
    .executeTakeFirst()
}
