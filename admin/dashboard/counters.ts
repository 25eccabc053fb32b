import { sql } from "kysely"
import type { Trx } from "#db/database.ts"
import { day, later } from "#src/clock.ts"
import type { StaffAbility } from "#src/staff/staff-roles.ts"
import { adminCan, type StaffAdmin } from "../staff-admin.ts"
import { staffRoute } from "../web/staff-route.ts"

export type Counter = { name: string; count: number; path: string; since: Date | null; isUrgent: boolean }

type Found = { count: number; since?: Date | null }
type Question = {
  name: string
  ability: StaffAbility
  path: string
  /** A number above zero that somebody should do something about. */
  isWork: boolean
  ask: (trx: Trx, now: Date) => Promise<Found>
}

const questions: Question[] = [
  {
    ...{ name: "waiting", ability: "see_papers", path: "/admin/pages/desk", isWork: true },
    ask: (trx) =>
      one(trx, sql`count(*)::int as count, min(submitted_at) as since from verifications where state = 'submitted'`),
  },
  {
    ...{ name: "in_review", ability: "see_papers", path: "/admin/pages/desk", isWork: false },
    ask: (trx) =>
      one(trx, sql`count(*)::int as count, min(claimed_at) as since from verifications where state = 'in_review'`),
  },
  {
    ...{ name: "products_to_read", ability: "review", path: "/admin/pages/products_to_read", isWork: true },
    ask: (trx) =>
      one(
        trx,
        sql`count(*)::int as count, min(submitted_at) as since from products
          where submitted_at is not null and archived_at is null`,
      ),
  },
  {
    ...{ name: "flagged", ability: "see_papers", path: "/admin/pages/desk", isWork: true },
    ask: (trx) => one(trx, sql`count(distinct account_id)::int as count from duplicate_flags where cleared_at is null`),
  },
  {
    ...{ name: "suspended", ability: "see_accounts", isWork: false },
    path: "/admin/resources/suspensions",
    ask: (trx) => one(trx, sql`count(*)::int as count from suspensions where lifted_at is null`),
  },
  {
    ...{ name: "new_accounts", ability: "see_accounts", path: "/admin/resources/accounts", isWork: false },
    ask: (trx, now) => one(trx, sql`count(*)::int as count from accounts where created_at > ${later(now, -7 * day)}`),
  },
  {
    ...{ name: "released", ability: "see_money", isWork: false },
    path: "/admin/resources/commissions?filters.state=released",
    ask: (trx) => one(trx, sql`count(*)::int as count from commissions where state = 'released'`),
  },
  {
    ...{ name: "blocked", ability: "see_money", isWork: true },
    path: "/admin/resources/commissions?filters.state=blocked",
    ask: (trx) =>
      one(trx, sql`count(*)::int as count, min(blocked_at) as since from commissions where state = 'blocked'`),
  },
  {
    ...{ name: "dead_letters", ability: "see_jobs", path: "/admin/resources/dead_letters", isWork: true },
    ask: (trx) =>
      one(
        trx,
        sql`count(*)::int as count, min(created_on) as since from pgboss.job where name = 'dead-letters' and state < 'active'`,
      ),
  },
]

/** How much waits, for whoever may see it. */
export const counters = staffRoute("see_accounts", async ({ staff, now, inAllAccounts }) => {
  const asked = questions.filter(({ ability }) => adminCan(staff as StaffAdmin, ability))
  return inAllAccounts((trx) =>
    Promise.all(
      asked.map(async ({ name, path, isWork, ask }): Promise<Counter> => {
        const { count, since = null } = await ask(trx, now)
        return {
          name,
          count,
          path,
          since: count > 0 ? since : null,
          isUrgent: isWork && count > 0,
        }
      }),
    ),
  )
})

async function one(trx: Trx, question: ReturnType<typeof sql>): Promise<Found> {
  const { rows } = await sql<Found>`select ${question}`.execute(trx)
  return rows[0] ?? { count: 0 }
}
