import type { Db } from "#db/database.ts"
import type { Scan } from "#src/documents/paper.ts"
import { NotFound } from "#src/errors.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import type { ItemState } from "#src/verifications/item-standing.ts"
import type { LegalForm } from "#src/verifications/legal-form.ts"
import type { VerificationState } from "#src/verifications/verification-state.ts"
import type { Verdict } from "./decision-reasons.ts"

export type CaseFile = Awaited<ReturnType<typeof findFile>>
export type ItemRow = Awaited<ReturnType<typeof listItems>>[number]
export type AnswerRow = Awaited<ReturnType<typeof listAnswers>>[number]
export type PaperRow = Awaited<ReturnType<typeof listPapers>>[number]
export type DecisionRow = Awaited<ReturnType<typeof listDecisions>>[number]

export function findFile(db: Db, accountId: string) {
  return db
    .selectFrom("verifications as files")
    .leftJoin("auth.users as claimers", "claimers.id", "files.claimedBy")
    .where("files.accountId", "=", accountId)
    .select(["files.id", "files.legalForm", "files.state", "files.locale", "files.risk"])
    .select(["files.createdAt", "files.submittedAt", "files.decidedAt", "files.approvedAt", "files.approvedUntil"])
    .select(["files.claimedBy", "files.claimedAt", "claimers.name as claimerName"])
    .$narrowType<{ legalForm: LegalForm; state: VerificationState; locale: Locale }>()
    .executeTakeFirstOrThrow(() => new NotFound(`verification of ${accountId}`))
}

export function listItems(db: Db, accountId: string, verificationId: string) {
  return db
    .selectFrom("verificationItems as items")
    .innerJoin("verificationRequirements as requirements", "requirements.id", "items.requirementId")
    .where("items.accountId", "=", accountId)
    .where("items.verificationId", "=", verificationId)
    .where("items.droppedAt", "is", null)
    .orderBy("requirements.position")
    .orderBy("items.id")
    .select(["items.id", "items.code", "items.state"])
    .select(["requirements.titleFr", "requirements.titleAr", "requirements.needFr", "requirements.needAr"])
    .select(["requirements.fields", "requirements.source", "requirements.maxAgeDays"])
    .$narrowType<{ state: ItemState }>()
    .execute()
}

export function listAnswers(db: Db, accountId: string, verificationId: string) {
  return db
    .selectFrom("verificationAnswers")
    .where("accountId", "=", accountId)
    .where("verificationId", "=", verificationId)
    .select(["field", "shown", "valueSealed", "answeredAt"])
    .execute()
}

export function listPapers(db: Db, accountId: string, verificationId: string) {
  return db
    .selectFrom("documents")
    .where("accountId", "=", accountId)
    .where("verificationId", "=", verificationId)
    .orderBy("uploadedAt")
    .orderBy("id")
    .select(["id", "itemId", "kind", "name", "mediaType", "bytes", "pages", "width", "height", "scan", "scanDetail"])
    .select(["issuedOn", "expiresOn", "uploadedAt", "replacedAt", "erasedAt"])
    .$narrowType<{ scan: Scan }>()
    .execute()
}

export function listDecisions(db: Db, accountId: string, verificationId: string) {
  return db
    .selectFrom("verificationDecisions as decisions")
    .innerJoin("auth.users as deciders", "deciders.id", "decisions.decidedBy")
    .where("decisions.accountId", "=", accountId)
    .where("decisions.verificationId", "=", verificationId)
    .orderBy("decisions.id")
    .select(["decisions.id", "decisions.documentId", "decisions.verdict", "decisions.reason", "decisions.message"])
    .select(["decisions.decidedBy", "decisions.decidedAt", "deciders.name as deciderName"])
    .$narrowType<{ verdict: Verdict }>()
    .execute()
}
