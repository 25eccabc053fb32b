import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { deviceOf } from "#src/accounts/device.ts"
import { listAccountSessions } from "#src/accounts/list-account-sessions.ts"
import { formatMoney } from "#src/i18n/money.ts"
import { staffCan } from "#src/staff/staff-roles.ts"
import { listSuspensions } from "#src/suspensions/list-suspensions.ts"
import { staffRoute } from "../web/staff-route.ts"
import type { Language } from "../words.ts"
import * as queries from "./queries.ts"

/** Everything about one account on one screen, as far as this person may see it. */
export const accountPage = staffRoute("see_accounts", ({ staff, id, inAccount, now }) =>
  inAccount(id("account"), (trx, actor) => factsOf(trx, actor, staff.language, now)),
)

export type AccountFacts = Awaited<ReturnType<typeof factsOf>>

async function factsOf(trx: Trx, actor: StaffActor, language: Language, now: Date) {
  const { accountId, role } = actor
  const account = await queries.findAccount(trx, accountId)
  const sessions = await listAccountSessions(trx, actor, now)
  return {
    account,
    suspensions: await listSuspensions(trx, actor, accountId),
    people: await queries.listPeople(trx, accountId),
    sessions: sessions.map(({ userAgent, ...session }) => ({ ...session, device: deviceOf(userAgent) })),
    programs: await queries.listPrograms(trx, accountId),
    enrollments: await queries.listEnrollments(trx, accountId),
    ...(await tradeOf(trx, actor, account.kind, language)),
    acts: staffCan(role, "see_audit") ? await queries.listActs(trx, accountId) : null,
  }
}

async function tradeOf(trx: Trx, { accountId, role }: StaffActor, kind: string, language: Language) {
  const seesMoney = staffCan(role, "see_money")
  const inWords = (cents: bigint) => formatMoney(cents, language === "ar" ? "ar" : "fr")
  const orders = await queries.listOrders(trx, accountId, kind)
  const commissions = seesMoney ? await queries.sumCommissions(trx, accountId) : null
  return {
    orders: orders.map(({ totalCents, ...order }) => ({ ...order, total: seesMoney ? inWords(totalCents) : null })),
    commissions:
      commissions?.map(({ state, count, cents }) => ({ state, count: Number(count), amount: inWords(cents) })) ?? null,
  }
}
