import type { Trx } from "#db/database.ts"
import { casablancaDay } from "#src/clock.ts"
import type { PaperFormat } from "#src/papers/file-queries.ts"
import { fileNameOf } from "#src/papers/paper-file-name.ts"
import { listProofs } from "#src/payout-proofs/queries.ts"
import { listObstacles } from "#src/payouts/batch-obstacles.ts"
import { listPayouts } from "#src/payouts/payout-queries.ts"
import { readPlan } from "#src/payouts/read-plan.ts"
import { readMissingFacts } from "#src/platform-identity/missing-facts.ts"
import { amountIn } from "../amount-in.ts"
import { adminCan, type StaffAdmin } from "../staff-admin.ts"
import { staffRoute } from "../web/staff-route.ts"
import * as queries from "./batch-queries.ts"

/** One batch of any payer: what it pays, what became of it, who did what; what staff may do with it. */
export const showBatch = staffRoute("see_money", ({ staff, id, now, inAccount }) =>
  inAccount(id("account"), (trx, { accountId }) => batchFacts(trx, staff, { accountId, batchId: id("batch"), now })),
)

export type BatchFacts = Awaited<ReturnType<typeof batchFacts>>
type Asked = { accountId: string; batchId: string; now: Date }

async function batchFacts(trx: Trx, staff: StaffAdmin, { accountId, batchId, now }: Asked) {
  const amount = amountIn(staff.language)
  const found = await queries.findAnyBatch(trx, accountId, batchId)
  const { contentHash, netCents, invoicedCents, toReceiveCents, ...batch } = found
  const payouts = await queries.listBatchPayouts(trx, accountId, batchId)
  const doubts = await queries.listDoubts(trx, accountId, batchId)
  const files = await queries.listFiles(trx, accountId, batchId)
  const proofs = await listProofs(trx, accountId, batchId)
  return {
    batch: { ...batch, net: amount(netCents), hash: contentHash?.toString("hex") ?? null },
    funding: await fundingOf(trx, found, amount),
    missing: batch.payer === "platform" ? await readMissingFacts(trx) : [],
    choices: await choicesOf(trx, found, payouts, casablancaDay(now)),
    payouts: payouts.map((payout) => toldPayout(payout, amount)),
    sums: sumsOf(payouts, amount),
    hindered: ["draft", "checked"].includes(batch.state) ? await hindered(trx, accountId, batchId, now) : [],
    doubts: doubts.map(({ amountCents, ...line }) => ({ ...line, amount: amountCents && amount(BigInt(amountCents)) })),
    files: files.map(({ sha256, ...file }) => ({ ...file, sha256: sha256.toString("hex") })),
    proofs: proofs.map(({ payoutIds, ...proof }) => ({ ...proof, payouts: payoutIds.length })),
    acts: adminCan(staff, "see_audit") ? await queries.listBatchActs(trx, accountId, batchId) : [],
    mayPay: batch.payer === "platform" && adminCan(staff, "pay"),
    isOwn: batch.madeBy === staff.id,
    today: casablancaDay(now),
  }
}

type Found = Awaited<ReturnType<typeof queries.findAnyBatch>>

/** What the platform asked of the merchant before it pays. */
async function fundingOf(trx: Trx, batch: Found, amount: (cents: bigint) => string) {
  const { accountId, invoiceId, invoicedCents, toReceiveCents } = batch
  if (invoiceId === null) return null
  const papers = await queries.listBills(trx, accountId, invoiceId)
  return {
    ...{ invoiced: amount(invoicedCents ?? 0n), toReceive: amount(toReceiveCents ?? 0n) },
    papers: papers.map(({ totalCents, formats, ...paper }) => {
      return { ...paper, total: amount(totalCents), files: formats.map((format) => fileNameOf(format as PaperFormat)) }
    }),
  }
}

type Row = Awaited<ReturnType<typeof queries.listBatchPayouts>>[number]

function toldPayout(payout: Row, amount: (cents: bigint) => string) {
  const { grossCents, vatCents, withheldIncomeTaxCents, withheldVatCents, correctionCents, netCents, ...told } = payout
  const withheld = withheldIncomeTaxCents + withheldVatCents + correctionCents
  return { ...told, gross: amount(grossCents + vatCents), withheld: amount(withheld), net: amount(netCents) }
}

/** Whom a batch that is made again may pay: those that it pays, and those who were left out of it. */
async function choicesOf(trx: Trx, { accountId, payer, state }: Found, payouts: Row[], today: string) {
  if (payer !== "platform" || !["draft", "checked"].includes(state)) return []
  const { payable } = await readPlan(trx, accountId, payer, today)
  const inside = new Set(payouts.map(({ influencerAccountId }) => influencerAccountId))
  const waiting = payable.map(({ payee }) => payee).filter((payee) => !inside.has(payee.influencerAccountId))
  return [
    ...payouts.map((payout) => ({ id: payout.influencerAccountId, name: payout.payee, isOut: false })),
    ...waiting.map((payee) => ({ id: payee.influencerAccountId, name: payee.name, isOut: true })),
  ]
}

/** What was ordered, and what the bank has made of it so far. */
function sumsOf(payouts: Row[], amount: (cents: bigint) => string) {
  const states = ["planned", "executed", "failed", "cancelled"] as const
  return states.map((state) => {
    const those = payouts.filter((payout) => payout.state === state)
    return { state, count: those.length, net: amount(those.reduce((sum, { netCents }) => sum + netCents, 0n)) }
  })
}

async function hindered(trx: Trx, accountId: string, batchId: string, now: Date) {
  const payouts = await listPayouts(trx, accountId, batchId)
  const found = await listObstacles(trx, accountId, payouts, casablancaDay(now))
  return found.map(({ payout, obstacles }) => ({ payoutId: payout.id, payee: payout.payeeName, obstacles }))
}
