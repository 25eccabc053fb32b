import { enterDueCommissions } from "#bin/bench/due-commissions.ts"
import { enterPayees, type Payee } from "#bin/bench/payees.ts"
import { inAccount, type Trx } from "#db/database.ts"
import { casablancaDay } from "#src/clock.ts"
import type { StaffRole } from "#src/staff/staff-roles.ts"
import { atlas } from "#tests/cast.ts"
import { admin, ask, cookieOf, database, origin, owner } from "./house.ts"

export const app = database.open("app")
export const now = new Date()
export const today = casablancaDay(now)
const payer = { accountId: atlas.id, programId: atlas.program.id, userId: atlas.owner.userId }

export const finance = "/admin/api/own/finance"
export const ofAtlas = `${finance}/accounts/${atlas.id}`

/** Payees of Atlas with six commissions of 20 DH each that were released some days ago. */
export async function enterDue(count: number, daysAgo = 0): Promise<Payee[]> {
  const payees = await enterPayees(owner, payer, count)
  await earnMore(payees, daysAgo)
  return payees
}

/** One more payee of Atlas, whose six commissions were released then. */
export async function enterDueAt(at: Date) {
  const payees = await enterPayees(owner, payer, 1)
  await enterDueCommissions(owner, { payer, payees, each: 6, now: at })
}

export async function earnMore(payees: Payee[], daysAgo = 0) {
  await enterDueCommissions(owner, { payer, payees, each: 6, now: new Date(now.getTime() - daysAgo * 86_400_000) })
}

export const asAtlas = <T>(work: (trx: Trx) => Promise<T>) => inAccount(app, atlas.id, work)
export const asStaff = <T>(work: (trx: Trx) => Promise<T>) => inAccount(admin, atlas.id, work)

/** What a page of the desk is answered. */
export async function get(path: string, role: StaffRole = "finance", language = "fr") {
  const answer = await ask(path, { cookie: `${await cookieOf(role)}; sys_staff_language=${language}` })
  return { status: answer.status, body: answer.status === 200 ? await answer.json() : null }
}

/** An act, as the desk's own page sends it. */
export async function post(path: string, body: unknown, role: StaffRole = "finance") {
  const headers = {
    cookie: await cookieOf(role),
    "content-type": "application/json",
    accept: "application/json",
    "sec-fetch-site": "same-origin",
  }
  return fetch(origin + path, { method: "POST", redirect: "manual", headers, body: JSON.stringify(body) })
}

/** Why an act was refused; null when it was done. */
export async function refusalOf(path: string, body: unknown, role: StaffRole = "finance") {
  const answer = await post(path, body, role)
  const { refused } = (await answer.json()) as { refused?: string | null }
  return answer.status === 403 ? "forbidden" : refused
}
