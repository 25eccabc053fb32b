import type { StaffActor } from "#src/accounts/actor.ts"
import { casablancaDay, day, hour, later, startOfCasablancaDay } from "#src/clock.ts"
import { recordPayerContract } from "#src/payer-contracts/record-payer-contract.ts"
import { checkBatch } from "#src/payouts/check-batch.ts"
import { fundBatch } from "#src/payouts/fund-batch.ts"
import { makeBatch } from "#src/payouts/make-batch.ts"
import { listPayouts } from "#src/payouts/payout-queries.ts"
import { settlePayouts } from "#src/payouts/settle-payouts.ts"
import { writeTransferFile } from "#src/payouts/write-transfer-file.ts"
import { changePayer } from "#src/programs/change-payer.ts"
import { daysBefore } from "../calendar.ts"
import type { StoryShop } from "../set-up.ts"
import type { Stage } from "../stage.ts"
import type { Act } from "../tell-sales.ts"
import { must } from "../trust/scene.ts"

/** Two of the platform's staff who pay for one merchant. */
export type PayingStaff = { stage: Stage; maker: StaffActor; checker: StaffActor }
/** The proof of the merchant's money, three days later; without one it is awaited. */
type PlatformPayday = { daysAgo: number; receipt?: string; proof?: string }

/** Once there is a contract, the merchant lets the platform pay for its second program. */
export function contractActs({ stage, maker }: PayingStaff, { owner, programs }: StoryShop, now: Date): Act[] {
  const at = daysBefore(now, 103)
  const contract = {
    licenceReference: "Bank Al-Maghrib, agrément EP n° 00/SPECIMEN",
    contractReference: "Mandat de paiement SYS-2026-004",
    signedOn: casablancaDay(daysBefore(now, 104)),
  }
  const signing = () =>
    stage.asStaff(maker, async (trx) => must(await recordPayerContract(trx, maker, contract, at), "contract"))
  const choice = { programId: programs[1]?.id ?? "", payer: "platform" as const }
  const choosing = () => stage.act(owner, async (trx) => must(await changePayer(trx, owner, choice), "payer"))
  return [
    { at, play: signing },
    { at: later(at, hour), play: choosing },
  ]
}

/** One makes the batch and the other checks it; it is paid once the merchant's money is there. */
export function platformPayday(staff: PayingStaff, { daysAgo, receipt, proof }: PlatformPayday, now: Date): Act[] {
  const madeAt = later(startOfCasablancaDay(casablancaDay(daysBefore(now, daysAgo))), 10 * hour)
  const paidAt = later(madeAt, 3 * day)
  let batchId = ""
  const make = async () => {
    batchId = await sendInvoice(staff, madeAt)
  }
  const making = { at: madeAt, play: make }
  if (!receipt || !proof) return [making]
  return [making, { at: paidAt, play: () => pay(staff, batchId, { receipt, proof }, paidAt) }]
}

async function sendInvoice({ stage, maker, checker }: PayingStaff, at: Date): Promise<string> {
  const order = { payer: "platform" as const, executionOn: casablancaDay(later(at, 3 * day)), without: [] }
  const made = await stage.asStaff(maker, (trx) => makeBatch(trx, maker, order, at))
  const { id: batchId } = must(made, "platform batch")
  const check = { batchId, hasFreshSecondFactor: false }
  await stage.asStaff(checker, async (trx) => must(await checkBatch(trx, checker, check, later(at, hour)), "check"))
  return batchId
}

type Papers = { receipt: string; proof: string }

function pay({ stage, maker }: PayingStaff, batchId: string, { receipt, proof }: Papers, at: Date) {
  const executedOn = casablancaDay(at)
  return stage.asStaff(maker, async (trx) => {
    must(await fundBatch(trx, maker, { batchId, receivedOn: executedOn, proof: receipt }, at), "funding")
    must(await writeTransferFile(trx, maker, { batchId, format: "csv" }, at), "transfer file")
    const payouts = await listPayouts(trx, maker.accountId, batchId)
    const executed = payouts.map(({ endToEndId }) => ({ endToEndId, proof }))
    const told = later(at, 5 * hour)
    must(await settlePayouts(trx, maker, batchId, { word: { executedOn, executed, failed: [] }, now: told }), "outcome")
  })
}
