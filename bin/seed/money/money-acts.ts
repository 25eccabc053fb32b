import type { StaffActor } from "#src/accounts/actor.ts"
import { casablancaDay, hour, later } from "#src/clock.ts"
import { blockCommission } from "#src/commissions/block-commission.ts"
import { itsConversion } from "#src/commissions/queries.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import { acceptMandate } from "#src/papers/accept-mandate.ts"
import { decideRate } from "#src/payees/decide-rate.ts"
import { recordOutsidePayment } from "#src/payees/record-outside-payment.ts"
import { daysBefore } from "../calendar.ts"
import type { Owner } from "../open-accounts.ts"
import type { Stage } from "../stage.ts"
import type { Act } from "../tell-sales.ts"
import { must } from "../trust/scene.ts"
import type { Payer } from "./payday.ts"

export async function mandate(stage: Stage, owner: Owner, locale: Locale, at: Date) {
  must(await stage.act(owner, (trx) => acceptMandate(trx, owner, { locale, address: "127.0.0.1" }, at)), "mandate")
}

type OutsidePayment = { to: Owner; paidDaysAgo: number; amountCents: bigint; note: string }

/** Recorded before the first payday, for what was paid before the platform. */
export function payOutside({ stage, maker }: Payer, { to, paidDaysAgo, ...paid }: OutsidePayment, now: Date): Act {
  const at = daysBefore(now, 110)
  const payment = { ...paid, paidOn: casablancaDay(daysBefore(now, paidDaysAgo)), influencerId: to.accountId }
  return { at, play: () => stage.act(maker, (trx) => recordOutsidePayment(trx, maker, payment, at)) }
}

type Decision = { about: Owner; rateBp: number; reason: string }

export function decide({ stage, maker }: Payer, { about, ...decision }: Decision, now: Date): Act {
  const at = daysBefore(now, 58)
  const draft = { ...decision, influencerId: about.accountId }
  const play = async () => must(await stage.act(maker, (trx) => decideRate(trx, maker, draft, at)), "rate")
  return { at, play }
}

/** By the merchant's number of the order. */
type Hold = { order: string; daysAgo: number; reason: string }

export function hold({ stage, checker }: Payer, { order, daysAgo, reason }: Hold, now: Date): Act {
  const at = later(daysBefore(now, daysAgo), hour)
  const play = async () => {
    const commissionId = await findCommission(stage, checker.accountId, order)
    const block = { commissionId, reason }
    await stage.act(checker, async (trx) => must(await blockCommission(trx, checker, block, at), "hold"))
  }
  return { at, play }
}

export function holdByStaff(stage: Stage, officer: StaffActor, { order, daysAgo, reason }: Hold, now: Date): Act {
  const at = later(daysBefore(now, daysAgo), hour)
  const play = async () => {
    const commissionId = await findCommission(stage, officer.accountId, order)
    const block = { commissionId, reason }
    await stage.asStaff(officer, async (trx) => must(await blockCommission(trx, officer, block, at), "hold"))
  }
  return { at, play }
}

async function findCommission({ worker }: Stage, accountId: string, externalId: string): Promise<string> {
  const { id } = await worker
    .selectFrom("commissions")
    .innerJoin("conversions", itsConversion)
    .innerJoin("orders", (join) =>
      join
        .onRef("orders.accountId", "=", "conversions.merchantAccountId")
        .onRef("orders.id", "=", "conversions.orderId"),
    )
    .where("orders.accountId", "=", accountId)
    .where("orders.externalId", "=", externalId)
    .select("commissions.id")
    .executeTakeFirstOrThrow()
  return id
}
