import type { Trx } from "#db/database.ts"
import { receiveStatement } from "#src/bank-statements/receive-statement.ts"
import { recordOutsidePayment } from "#src/payees/record-outside-payment.ts"
import { keepProof } from "#src/payout-proofs/keep-proof.ts"
import { atlas, now, salma, users } from "#tests/cast.ts"

type Pair = { merchantAccountId: string; influencerAccountId: string }
const bankNotice = { paper: { bytes: Buffer.from("%PDF-"), mediaType: "application/pdf" as const }, name: "avis.pdf" }
const endToEndId = "SYS-1-1-0123456789AB"

/** A commission held, a payment made elsewhere, a decision, a payout whose bank has sent it back, and what is told of it. */
export async function moneyOf(trx: Trx, commissionId: string) {
  const pair = { merchantAccountId: atlas.id, influencerAccountId: salma.id }
  const { id: payment } = await recordOutsidePayment(
    trx,
    atlas.owner,
    { influencerId: salma.id, paidOn: "2026-03-02", amountCents: 100_00n, note: "mars" },
    now,
  )
  const decision = { payeeStatus: "non_resident", rateBp: 1000, reason: "avis", decidedBy: atlas.owner.userId }
  await trx
    .insertInto("payerDecisions")
    .values({ ...pair, ...decision })
    .execute()
  const held = { commissionId, reason: "doute", imposedAs: "member", imposedBy: atlas.owner.userId }
  await trx
    .insertInto("commissionBlocks")
    .values({ ...pair, ...held })
    .execute()
  const payout = await aPayout(trx, pair)
  const line = { payoutId: payout, commissionId, amountCents: 100_00n, endedAt: now }
  await trx
    .insertInto("payoutLines")
    .values({ ...pair, ...line })
    .execute()
  const withheld = { tax: "income", baseCents: 100_00n, rateBp: 1000, amountCents: 10_00n, isFinal: false }
  const texts = { legalReferenceFr: "art. 73", legalReferenceAr: "المادة 73" }
  await trx
    .insertInto("payoutWithholdings")
    .values({ ...pair, payoutId: payout, position: 1, ...withheld, ...texts })
    .execute()
  const [batch, statement, paper] = [await aDraft(trx), await aStatement(trx), await aPaper(trx, pair, payout)]
  const proof = await keepProof(trx, atlas.owner, { batchId: batch, payoutIds: [payout], sent: bankNotice }, now)
  return { payment, payout, batch, statement, paper, proof }
}

async function aDraft(trx: Trx): Promise<string> {
  const batch = { accountId: atlas.id, number: 2, payouts: 0, netCents: 0n, executionOn: "2026-11-25" }
  const { id } = await trx
    .insertInto("payoutBatches")
    .values({ ...batch, madeBy: users.hamza.id, madeAt: now })
    .returning("id")
    .executeTakeFirstOrThrow()
  return id
}

async function aStatement(trx: Trx): Promise<string> {
  const table = `Date;Libellé;Débit;Crédit\n22/11/2026;VIREMENT ${endToEndId};90,00;\n`
  const received = await receiveStatement(trx, atlas.owner, { name: "releve.csv", bytes: Buffer.from(table) })
  if (!received.ok) throw new Error(received.reason)
  return received.value.id
}

async function aPaper(trx: Trx, pair: Pair, payoutId: string): Promise<string> {
  const issue = { issuerAccountId: atlas.id, kind: "statement", year: 2026, number: 1, issuedAt: now, payoutId }
  const said = { reference: "REL-2026-000001", locale: "fr", totalCents: 90_00n, content: "{}" }
  const { id } = await trx
    .insertInto("papers")
    .values({ ...pair, ...issue, ...said, contentHash: Buffer.from("") })
    .returning("id")
    .executeTakeFirstOrThrow()
  return id
}

async function aPayout(trx: Trx, pair: Pair): Promise<string> {
  const batch = { number: 1, payouts: 1, netCents: 90_00n, executionOn: "2026-11-22", state: "executed" }
  const made = { madeBy: atlas.owner.userId, madeAt: now }
  const { id: batchId } = await trx
    .insertInto("payoutBatches")
    .values({ accountId: atlas.id, ...batch, ...made })
    .returning("id")
    .executeTakeFirstOrThrow()
  const amounts = { grossCents: 100_00n, withheldIncomeTaxCents: 10_00n, netCents: 90_00n, yearTotalCents: 0n }
  const payee = { payeeName: "Salma", payeeStatus: "non_resident", ribSealed: Buffer.from(""), ribShown: "•••• 5613" }
  const ending = { state: "failed", failureReason: "compte fermé", endToEndId }
  const { id } = await trx
    .insertInto("payouts")
    .values({ ...pair, batchId, ...amounts, ...payee, ...ending })
    .returning("id")
    .executeTakeFirstOrThrow()
  return id
}
