import { type ExpressionBuilder, sql } from "kysely"
import type { Db } from "#db/database.ts"
import type { DB } from "#db/schema.ts"

/** Papers that show who a person is, where they live and where they bank; all others are the books of a business. */
const identityKinds = [
  ...["cnie_front", "cnie_back", "residence_front", "residence_back", "passport", "address_bill", "rib_certificate"],
]

const decided = ["approved", "rejected", "expired"]
const undecided = ["open", "changes_requested", "reopened"]

export type OldPaper = { accountId: string; id: string; fileId: string; itemId: string; isAsked: boolean }

type Papers = ExpressionBuilder<DB, "documents">

/** Papers of every account that are still there, some at a time. */
function stillThere(db: Db) {
  return db
    .selectFrom("documents")
    .innerJoin("verifications as file", (join) =>
      join.onRef("file.accountId", "=", "documents.accountId").onRef("file.id", "=", "documents.verificationId"),
    )
    .innerJoin("verificationItems as item", (join) =>
      join.onRef("item.accountId", "=", "documents.accountId").onRef("item.id", "=", "documents.itemId"),
    )
    .where("documents.erasedAt", "is", null)
    .orderBy("documents.accountId")
    .orderBy("documents.id")
    .limit(500)
    .select(["documents.accountId", "documents.id", "documents.fileId", "documents.itemId"])
    .select(sql<boolean>`item.dropped_at is null`.as("isAsked"))
}

const ofSort = (sort: "identity" | "company") => (is: Papers) =>
  is("documents.kind", sort === "identity" ? "in" : "not in", identityKinds)

/** Of files whose decision is older; a paper that came after it waits for its own. */
export function listDecidedPapers(db: Db, of: "identity" | "company", before: Date): Promise<OldPaper[]> {
  return stillThere(db)
    .where("documents.replacedAt", "is", null)
    .where("file.state", "in", decided)
    .where("file.decidedAt", "<", before)
    .whereRef("documents.uploadedAt", "<=", "file.decidedAt")
    .where(ofSort(of))
    .execute()
}

export function listReplacedPapers(db: Db, before: Date): Promise<OldPaper[]> {
  return stillThere(db).where("documents.replacedAt", "<", before).execute()
}

/** Of files on which nobody has worked since: what was approved in them before goes too. */
export function listUndecidedPapers(db: Db, before: Date): Promise<OldPaper[]> {
  return stillThere(db)
    .where("documents.replacedAt", "is", null)
    .where("file.state", "in", undecided)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("documents as later")
            .whereRef("later.accountId", "=", "documents.accountId")
            .where("later.uploadedAt", ">=", before)
            .select(sql.lit(1).as("one")),
        ),
      ),
    )
    .execute()
}

/** Of one account: every paper, or those that nobody has decided on. */
export function listPapersOf(db: Db, accountId: string, which: "all" | "undecided"): Promise<OldPaper[]> {
  const papers = stillThere(db).where("documents.accountId", "=", accountId)
  if (which === "all") return papers.execute()
  return papers
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("verificationDecisions as made")
            .whereRef("made.accountId", "=", "documents.accountId")
            .whereRef("made.documentId", "=", "documents.id")
            .select("made.id"),
        ),
      ),
    )
    .execute()
}

/** Of an account: whether it still has papers of that sort, for the report to whoever leaves. */
export async function hasPapers(db: Db, accountId: string, of: "identity" | "company"): Promise<boolean> {
  const found = await stillThere(db).where("documents.accountId", "=", accountId).where(ofSort(of)).executeTakeFirst()
  return found !== undefined
}
