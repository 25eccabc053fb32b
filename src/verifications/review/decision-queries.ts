import type { Insertable } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import type { VerificationDecisions } from "#db/schema.ts"
import type { Scan } from "#src/documents/paper.ts"
import { NotFound } from "#src/errors.ts"
import type { ItemState } from "#src/verifications/item-standing.ts"
import type { Verdict } from "./decision-reasons.ts"

export function findPaper(db: Db, accountId: string, documentId: string) {
  return db
    .selectFrom("documents")
    .where("accountId", "=", accountId)
    .where("id", "=", documentId)
    .select(["id", "verificationId", "scan", "expiresOn", "replacedAt"])
    .$narrowType<{ scan: Scan }>()
    .executeTakeFirstOrThrow(() => new NotFound(`document ${documentId}`))
}

export async function insertDecision(trx: Trx, decision: Insertable<VerificationDecisions>): Promise<string> {
  const { id } = await trx
    .insertInto("verificationDecisions")
    .values(decision)
    .returning("id")
    .executeTakeFirstOrThrow()
  return id
}

/** Every current paper of a file with the verdict that counts, its last. */
export function listDecidedPapers(db: Db, accountId: string, verificationId: string) {
  return db
    .selectFrom("documents")
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom("verificationDecisions as decisions")
          .whereRef("decisions.accountId", "=", "documents.accountId")
          .whereRef("decisions.documentId", "=", "documents.id")
          .orderBy("decisions.id", "desc")
          .limit(1)
          .select("decisions.verdict")
          .as("last"),
      (join) => join.onTrue(),
    )
    .where("documents.accountId", "=", accountId)
    .where("documents.verificationId", "=", verificationId)
    .where("documents.replacedAt", "is", null)
    .select(["documents.id", "documents.itemId", "documents.expiresOn", "last.verdict"])
    .$narrowType<{ verdict: Verdict | null }>()
    .execute()
}

export function listItemStates(db: Db, accountId: string, verificationId: string) {
  return db
    .selectFrom("verificationItems")
    .where("accountId", "=", accountId)
    .where("verificationId", "=", verificationId)
    .where("droppedAt", "is", null)
    .select(["id", "state"])
    .$narrowType<{ state: ItemState }>()
    .execute()
}
