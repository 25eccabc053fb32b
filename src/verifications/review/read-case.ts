import type { Db } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { casablancaDay } from "#src/clock.ts"
import type { AccountFacts, Case, CaseFlag } from "./case.ts"
import * as history from "./case-history-queries.ts"
import { type CaseFile, findFile, listAnswers, listDecisions, listItems, listPapers } from "./case-queries.ts"
import { claimOf } from "./claim.ts"
import { type FileDays, itemsOf } from "./lay-out-items.ts"
import { reviewerOf } from "./reviewer.ts"

/** A file as its reviewer sees it; who decides on papers alone may see it. */
export async function readCase(db: Db, staff: StaffActor, accountId: string, now: Date): Promise<Case> {
  const { userId } = reviewerOf(staff, accountId, "see_papers")
  const { id, claimedBy, claimedAt, claimerName, ...file } = await findFile(db, accountId)
  const items = await readItems(db, accountId, id, daysOf(file, now))
  const claim = claimOf({ claimedBy, claimedAt, claimerName }, userId, now)
  const decided = items.flatMap(({ papers }) => papers).map(({ decision }) => decision?.verdict)

  return {
    ...{ ...file, verificationId: id, claim, items },
    isMine: file.state === "in_review" && claim?.isMine === true,
    undecidedCount: decided.filter((verdict) => verdict === undefined).length,
    refusedCount: decided.filter((verdict) => verdict !== undefined && verdict !== "approved").length,
    account: await readAccount(db, accountId),
    flags: (await history.listFlags(db, accountId)).map(flagOf),
    events: await history.listEvents(db, accountId, id),
    notes: (await history.listNotes(db, accountId)).map(({ writtenBy, writerName, ...note }) => ({
      ...note,
      by: { id: writtenBy, name: writerName },
    })),
  }
}

function daysOf({ submittedAt }: Pick<CaseFile, "submittedAt">, now: Date): FileDays {
  return { today: casablancaDay(now), sentOn: casablancaDay(submittedAt ?? now) }
}

async function readItems(db: Db, accountId: string, verificationId: string, days: FileDays) {
  const rows = {
    accountId,
    items: await listItems(db, accountId, verificationId),
    answers: await listAnswers(db, accountId, verificationId),
    papers: await listPapers(db, accountId, verificationId),
    decisions: await listDecisions(db, accountId, verificationId),
  }
  return itemsOf(rows, days)
}

async function readAccount(db: Db, accountId: string): Promise<AccountFacts> {
  return {
    ...(await history.findAccount(db, accountId)),
    owners: await history.listOwners(db, accountId),
    suspension: (await history.findSuspension(db, accountId)) ?? null,
    sellerNotice: (await history.findSellerNotice(db, accountId)) ?? null,
  }
}

type FlagRow = Awaited<ReturnType<typeof history.listFlags>>[number]

function flagOf({ clearedBy, clearerName, ...flag }: FlagRow): CaseFlag {
  return { ...flag, clearedBy: clearedBy ? { id: clearedBy, name: clearerName ?? "" } : null }
}
