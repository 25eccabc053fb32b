import * as v from "valibot"
import { cancelBatch } from "#src/payouts/cancel-batch.ts"
import { checkBatch } from "#src/payouts/check-batch.ts"
import { fundBatch } from "#src/payouts/fund-batch.ts"
import { makeBatch } from "#src/payouts/make-batch.ts"
import { remakeBatch } from "#src/payouts/remake-batch.ts"
import { tellOutcome } from "#src/payouts/tell-outcome.ts"
import { ok, refused } from "#src/result.ts"
import { acceptCode } from "#src/second-factors/accept-code.ts"
import { forgiveCode, limitCode } from "#src/web/limit-code.ts"
import { day, nothing, text } from "./act-bodies.ts"
import { actRoute, sendingRoute } from "./act-route.ts"
import { refuseDay } from "./execution-day.ts"
import { sentProof } from "./sent-proof.ts"

const payees = v.pipe(v.array(v.pipe(v.string(), v.uuid())), v.maxLength(20_000))
const executionBody = v.object({ executionOn: day, without: v.optional(payees, []) })

/** What is due of a merchant's commissions that the platform pays becomes a draft. */
export const make = actRoute("pay", executionBody, async ({ id, now, inAccount }, body) => {
  const account = id("account")
  const order = { payer: "platform" as const, ...body }
  return refuseDay(body.executionOn, now) ?? inAccount(account, (trx, actor) => makeBatch(trx, actor, order, now))
})

export const remake = actRoute("pay", executionBody, async ({ id, now, inAccount }, body) => {
  const [account, order] = [id("account"), { batchId: id("batch"), ...body }]
  return refuseDay(body.executionOn, now) ?? inAccount(account, (trx, actor) => remakeBatch(trx, actor, order, now))
})

export const cancel = actRoute("pay", nothing, ({ id, now, inAccount }) => {
  const batchId = id("batch")
  return inAccount(id("account"), (trx, actor) => cancelBatch(trx, actor, batchId, now))
})

/** Whoever made the batch checks it by a new code of their application; anybody else needs none. */
export const check = actRoute("pay", v.object({ code: v.optional(text, "") }), async (request, { code }) => {
  const { ctx, staff, id, now, inAccount } = request
  const [account, batchId] = [id("account"), id("batch")]
  if (code !== "") await limitCode(staff.id, ctx.ip)
  return inAccount(account, async (trx, actor) => {
    const accepted = code === "" ? null : await acceptCode(trx, staff.id, code.slice(0, 64), now)
    if (accepted && !accepted.ok) return accepted
    if (accepted) await forgiveCode(staff.id, ctx.ip)
    return checkBatch(trx, actor, { batchId, hasFreshSecondFactor: accepted !== null }, now)
  })
})

/** The merchant's money has come in. */
export const fund = actRoute("pay", v.object({ receivedOn: day, proof: text }), ({ id, now, inAccount }, body) => {
  const batchId = id("batch")
  return inAccount(id("account"), (trx, actor) => fundBatch(trx, actor, { ...body, batchId }, now))
})

const outcomeBody = v.object({
  payoutId: v.nullable(v.pipe(v.string(), v.uuid())),
  outcome: v.picklist(["executed", "failed"]),
  on: day,
  note: v.pipe(text, v.maxLength(300)),
})

/** What the bank did, told by hand: with its number, its paper, or both. */
export const tell = sendingRoute("pay", outcomeBody, async (request, { note, ...body }, files) => {
  const { staff, id, now, inAccount } = request
  const [account, batchId] = [id("account"), id("batch")]
  const tooFar = refuseDay(body.on, now, "past")
  if (tooFar) return tooFar
  const proof = await sentProof(staff.id, files)
  if (!proof.ok) return proof
  const told = { ...body, batchId, note: note || null, sent: proof.value }
  const settled = await inAccount(account, (trx, actor) => tellOutcome(trx, actor, told, now))
  if (settled.ok) return ok(null)
  // Here a paper will do as well as its number.
  return settled.reason === "proof_missing" ? refused("nothing_proves") : settled
})
