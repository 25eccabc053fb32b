import { expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { endUserSessions } from "#src/accounts/end-user-sessions.ts"
import { listAccountSessions } from "#src/accounts/list-account-sessions.ts"
import { Forbidden, NotFound } from "#src/errors.ts"
import { atlas, rif, staff, users } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { ask, cookieOf } from "#tests/site.ts"

const database = await cloneDatabase()
const admin = database.open("admin")
const app = database.open("app")
const owner = database.open("owner")

const end = (userId: string, actor = staff.compliance(atlas.id)) =>
  inAccount(admin, actor.accountId, (trx) => endUserSessions(trx, actor, userId))
const seen = (actor = staff.support(atlas.id)) =>
  inAccount(admin, actor.accountId, (trx) => listAccountSessions(trx, actor, new Date()))
const status = async (cookie: string) => (await ask("/fr/dashboard", { cookie })).status

test("signs a member out of every browser at once, and nobody else", async () => {
  const [phone, desk, hamza, tarik] = await Promise.all([
    cookieOf(app, atlas.owner),
    cookieOf(app, atlas.owner),
    cookieOf(app, atlas.manager),
    cookieOf(app, rif.owner),
  ])
  const backOffice = { id: "staff-session", userId: users.khadija.id, kind: "staff", expiresAt: new Date("2030-01-01") }
  await owner.insertInto("auth.sessions").values(backOffice).execute()
  expect((await seen()).map(({ email, role }) => [email, role]).sort()).toEqual([
    [users.hamza.email, "manager"],
    [users.khadija.email, "owner"],
    [users.khadija.email, "owner"],
  ])

  expect(await end(users.khadija.id)).toEqual({ count: 2 })
  expect(await Promise.all([phone, desk, hamza, tarik].map(status))).toEqual([303, 303, 200, 200])
  expect((await seen()).map(({ email }) => email)).toEqual([users.hamza.email])
  expect(await owner.selectFrom("auth.sessions").where("kind", "=", "staff").select("id").execute()).toHaveLength(1)
  const acts = owner.selectFrom("auditEntries").where("act", "=", "end_sessions")
  expect(await acts.select(["accountId", "actorId", "subjectId", "details"]).execute()).toEqual([
    { accountId: atlas.id, actorId: users.karima.id, subjectId: users.khadija.id, details: { count: 2 } },
  ])
  expect(await end(users.khadija.id)).toEqual({ count: 0 })
})

test("reaches people through their own account only", async () => {
  const tarik = await cookieOf(app, rif.owner)

  await expect(end(users.tarik.id)).rejects.toThrow(NotFound)
  expect(await status(tarik)).toBe(200)
})

test.each(["support", "finance"] as const)("is not for %s", async (role) => {
  await expect(end(users.hamza.id, staff[role](atlas.id))).rejects.toThrow(Forbidden)
})
