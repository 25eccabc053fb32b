import { platformAccountId } from "#src/accounts/actor.ts"
import { addDays, casablancaDay, day, hour, later, startOfCasablancaDay } from "#src/clock.ts"
import { billFees } from "#src/fees/bill-fees.ts"
import { monthOf } from "#src/fees/fee-month.ts"
import { recordFeePayment } from "#src/fees/record-fee-payment.ts"
import { changeMoneySetting } from "#src/money-settings/change-money-setting.ts"
import type { Stage } from "../stage.ts"
import type { Act } from "../tell-sales.ts"
import { must, type StaffCast } from "../trust/scene.ts"

type Scene = { stage: Stage; staff: StaffCast; now: Date; merchants: string[] }

/** Two months of a fee: the first bill is paid, the second is open, and the month of today is free again. */
export function feeActs({ stage, staff, now, merchants }: Scene): Act[] {
  const thisMonth = monthOf(casablancaDay(now))
  const last = monthOf(addDays(thisMonth, -1))
  const first = monthOf(addDays(last, -1))
  const bills = new Map<string, string[]>()
  const bill = (at: Date) => async () => {
    for (const id of merchants) bills.set(id, await stage.asWorker((trx) => billFees(trx, id, at)))
  }
  const pay = (at: Date) => async () => {
    for (const [id, [billId]] of bills) if (billId) await payBill({ stage, staff }, { id, billId }, at)
  }
  const act = (month: string, hours: number, play: (at: Date) => () => Promise<void>): Act => {
    const at = later(startOfCasablancaDay(month), hours * hour)
    return { at, play: play(at) }
  }
  return [
    act(first, -5 * 24, (at) => () => decideFee({ stage, staff }, { from: first, until: thisMonth }, at)),
    act(last, 4, bill),
    act(last, 9 * 24, pay),
    act(thisMonth, 4, bill),
  ]
}

type Office = Pick<Scene, "stage" | "staff">

async function decideFee({ stage, staff }: Office, { from, until }: { from: string; until: string }, at: Date) {
  const administrator = staff("administrator", platformAccountId)
  const fee = { name: "platform_fee_bp", source: "Choix de la plateforme : deux mois à 5 %, puis la gratuité" }
  await stage.asStaff(administrator, async (trx) => {
    must(await changeMoneySetting(trx, administrator, { ...fee, value: "5", validFrom: from }, at), "fee")
    must(await changeMoneySetting(trx, administrator, { ...fee, value: "0", validFrom: until }, at), "end of the fee")
  })
}

async function payBill({ stage, staff }: Office, { id, billId }: { id: string; billId: string }, at: Date) {
  const officer = staff("finance", id)
  const paidOn = casablancaDay(later(at, -day))
  const payment = { billId, paidOn, proof: "Virement reçu, relevé du compte de la plateforme" }
  await stage.asStaff(officer, async (trx) => must(await recordFeePayment(trx, officer, payment, at), "fee payment"))
}
