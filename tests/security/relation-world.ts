import { type Db, inAccount } from "#db/database.ts"
import { openDispute } from "#src/disputes/open-dispute.ts"
import { writeReview } from "#src/reviews/write-review.ts"
import { atlas, now, salma } from "#tests/cast.ts"

const paper = { bytes: Buffer.from("%PDF-"), mediaType: "application/pdf" as const }
const words = "Vendue par mon lien, jamais comptée."

/** A commission that was paid, what Salma says of Atlas, and an order of Atlas' that she contests. */
export async function relationOf(app: Db, owner: Db, commissionId: string) {
  await owner.updateTable("commissions").set({ paidCents: 1n }).where("id", "=", commissionId).execute()
  await inAccount(app, salma.id, (trx) =>
    writeReview(trx, salma.owner, { enrollmentId: atlas.salmas, stars: 5, words: "Paie à temps" }, now),
  )
  await owner.updateTable("reviews").set({ shownAt: now }).execute()
  const told = { by: "description", enrollmentId: atlas.salmas, orderTold: "n° 7", orderedOn: "2026-11-20" } as const
  const claim = { contested: { ...told, goodsCents: 100_00n }, words, evidence: { paper, name: "recu.pdf" } }
  const opened = await inAccount(app, salma.id, (trx) => openDispute(trx, salma.owner, claim, now))
  if (!opened.ok) throw new Error(opened.reason)
  const { id: evidence } = await owner.selectFrom("disputeEvidence").select("id").executeTakeFirstOrThrow()
  await owner.insertInto("ratings").values({ accountId: atlas.id, reviews: 1, starsSum: 5, countedAt: now }).execute()
  return { dispute: opened.value.id, evidence }
}
