import { sql } from "kysely"
import { PgBoss } from "pg-boss"
import { expect, test } from "vitest"
import { inAccount, inNoAccount } from "#db/database.ts"
import { startSession } from "#src/accounts/session.ts"
import type { StaffRole } from "#src/staff/staff-roles.ts"
import { atlas, rif, salma, users } from "#tests/cast.ts"
import { admin, ask, bodyOf, cookieOf, database } from "./house.ts"

const suspension = { scope: "everything", reason: "fraud", message: "Merci de nous appeler." }

function act(role: Promise<string>, path: string, form: Record<string, string> = {}) {
  return role.then(async (cookie) => bodyOf(await ask(`/admin/api/resources/${path}`, { cookie, form })))
}

function suspend(role: StaffRole, accountId: string, form: Record<string, string> = suspension) {
  return act(cookieOf(role), `accounts/records/${accountId}/suspension`, form)
}

function countOf(table: "suspensions" | "auditEntries" | "auth.staff" | "retentionRules") {
  return inNoAccount(admin, async (trx) => {
    const counted = await trx.selectFrom(table).select(sql<bigint>`count(*)`.as("count")).executeTakeFirstOrThrow()
    return counted.count
  })
}

test("suspends and reinstates by the use cases, and records who did", async () => {
  const done = await suspend("compliance", rif.id)
  const again = await suspend("compliance", rif.id)
  const listed = await bodyOf(
    await ask(`/admin/api/resources/accounts/records/${rif.id}/show`, { cookie: await cookieOf("support") }),
  )
  const undone = await act(cookieOf("administrator"), `accounts/records/${rif.id}/reinstatement`, {
    lifting_reason: "Vérifié par téléphone",
  })
  const acts = await inAccount(admin, rif.id, (trx) =>
    trx
      .selectFrom("auditEntries")
      .where("accountId", "=", rif.id)
      .orderBy("sequence")
      .select(["act", "actorId"])
      .execute(),
  )

  expect(done.notice).toMatchObject({ type: "success", message: "done.suspension" })
  expect(again).toMatchObject({ refused: "already_suspended", notice: { type: "error" } })
  expect(listed.record).toMatchObject({ params: { suspension: "everything" } })
  expect(undone.notice).toMatchObject({ type: "success" })
  expect(acts).toEqual([
    { act: "suspend_account", actorId: users.karima.id },
    { act: "reinstate_account", actorId: users.driss.id },
  ])
})

test("refuses a suspension to the roles that may not, and writes nothing", async () => {
  const before = await countOf("suspensions")

  for (const role of ["finance", "support"] as const)
    expect(await suspend(role, atlas.id)).toEqual({ error: "forbidden" })
  expect(await countOf("suspensions")).toBe(before)
})

test.each([
  [{ ...suspension, scope: "galaxy" }, "scope_missing"],
  [{ ...suspension, reason: "" }, "reason_missing"],
  [{ ...suspension, reason: "other", message: " " }, "message_missing"],
  [{}, "scope_missing"],
])("says why a suspension is refused: %j", async (form, reason) => {
  expect(await suspend("compliance", atlas.id, form as Record<string, string>)).toMatchObject({ refused: reason })
})

test("never acts on a GET, nor for another site", async () => {
  const cookie = await cookieOf("administrator")
  const before = [await countOf("suspensions"), await countOf("auditEntries"), await countOf("auth.staff")]
  const person = `${atlas.id}.${users.hamza.id}`
  const addresses = [
    `accounts/records/${atlas.id}/suspension?scope=everything&reason=fraud`,
    `accounts/records/${atlas.id}/reinstatement`,
    `memberships/records/${person}/session_end`,
    `memberships/records/${person}/second_factor_reset?proof=x`,
    `staff/records/${users.sanae.id}/departure`,
    `staff/records/${users.sanae.id}/role_change?role=finance`,
    "staff/actions/appointment?email=a@b.ma&name=A&role=finance&language=fr",
  ]
  for (const address of addresses)
    expect([address, (await ask(`/admin/api/resources/${address}`, { cookie })).status]).toEqual([address, 200])
  const sites = [
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "none" },
    { "sec-fetch-site": undefined, origin: "https://evil.example" },
  ] as Record<string, string>[]
  for (const headers of sites) {
    const { "sec-fetch-site": site, ...others } = headers
    const asked = { cookie, method: "POST", headers: { ...others, ...(site && { "sec-fetch-site": site }) } }
    const answer = await ask(`/admin/api/resources/accounts/records/${atlas.id}/suspension`, asked)

    expect([headers, answer.status]).toEqual([headers, 403])
  }

  expect([await countOf("suspensions"), await countOf("auditEntries"), await countOf("auth.staff")]).toEqual(before)
})

test("has no way of AdminJS' own to make, change or delete a row", async () => {
  const cookie = await cookieOf("administrator")
  const before = await countOf("auth.staff")
  const form = { name: "Pirate", kind: "merchant", slug: "pirate" }
  for (const path of [
    "accounts/actions/new",
    `accounts/records/${atlas.id}/edit`,
    `accounts/records/${atlas.id}/delete`,
    `staff/records/${users.sanae.id}/delete`,
    `accounts/bulk/bulkDelete?recordIds=${atlas.id}`,
  ]) {
    const answer = await ask(`/admin/api/resources/${path}`, { cookie, form })
    const told = answer.status === 200 ? (await bodyOf(answer)).notice?.type : "error"

    expect([path, told]).toEqual([path, "error"])
  }
  const { name } = await inNoAccount(admin, (trx) =>
    trx.selectFrom("accounts").where("id", "=", atlas.id).select("name").executeTakeFirstOrThrow(),
  )

  expect(name).toBe("Coopérative Atlas")
  expect(await countOf("auth.staff")).toBe(before)
})

test("ends a member's sessions", async () => {
  await startSession(admin, users.salma.id, { accountId: salma.id, userAgent: null })
  const done = await act(cookieOf("compliance"), `memberships/records/${salma.id}.${users.salma.id}/session_end`)
  const left = await admin.selectFrom("auth.sessions").where("userId", "=", users.salma.id).select("id").execute()

  expect(done.notice).toMatchObject({ type: "success" })
  expect(left).toEqual([])
})

test("appoints, changes and dismisses staff, but never the last administrator", async () => {
  const person = { email: "leila@shareyoursales.example", name: "Leïla", role: "support", language: "en" }
  const manage = (path: string, form = {}) => act(cookieOf("administrator"), `staff/${path}`, form)
  const made = await manage("actions/appointment", person)
  const twice = await manage("actions/appointment", person)
  const unreadable = await manage("actions/appointment", { ...person, email: "leila" })
  const leila = await admin
    .selectFrom("auth.users")
    .where("email", "=", person.email)
    .select("id")
    .executeTakeFirstOrThrow()
  const promoted = await manage(`records/${leila.id}/role_change`, { role: "finance" })
  const dismissed = await manage(`records/${leila.id}/departure`)
  const last = await manage(`records/${users.driss.id}/role_change`, { role: "support" })
  const gone = await manage(`records/${users.driss.id}/departure`)

  expect([made.notice?.type, promoted.notice?.type, dismissed.notice?.type]).toEqual(Array(3).fill("success"))
  expect([twice.refused, unreadable.refused]).toEqual(["already_staff", "fields_unreadable"])
  expect([last.refused, gone.refused]).toEqual(["last_administrator", "last_administrator"])
})

test("changes how long things are kept, from a day to come on", async () => {
  const cookie = await cookieOf("administrator")
  const [rule] = await admin.selectFrom("retentionRules").where("subject", "=", "clicks").select("id").execute()
  const change = { days: "400", source: "Décision interne", source_ar: "قرار داخلي" }
  const path = `/admin/api/resources/retention_rules/records/${rule?.id}/retention_change`
  const past = await bodyOf(await ask(path, { cookie, form: { ...change, valid_from: "2026-01-01" } }))
  const made = await bodyOf(await ask(path, { cookie, form: { ...change, valid_from: "2027-01-01" } }))

  expect(past.refused).toBe("day_past")
  expect(made.notice?.type).toBe("success")
})

test("shows support a dead job, which an administrator puts back", async () => {
  const id = await die("send-suspension-notice", { accountId: atlas.id, suspensionId: atlas.id })
  const seen = await bodyOf(
    await ask("/admin/api/resources/dead_letters/actions/list", { cookie: await cookieOf("support") }),
  )
  const retry = (role: StaffRole) => act(cookieOf(role), `dead_letters/records/${id}/retry`)
  const tried = [await retry("support"), await retry("administrator"), await retry("administrator")]

  expect(seen.records).toMatchObject([{ params: { job: "send-suspension-notice", accountId: atlas.id } }])
  expect(tried[0]).toEqual({ error: "forbidden" })
  expect(tried.map(({ notice }) => notice?.type)).toEqual([undefined, "success", "error"])
})

/** A job that fails with its only try, as the worker would have it. */
async function die(name: string, payload: object): Promise<string> {
  const quiet = { migrate: false, createSchema: false, supervise: false, schedule: false }
  const boss = new PgBoss({ connectionString: database.url("worker"), ...quiet })
  await boss.start()
  const id = (await boss.send(name, payload, { retryLimit: 0 })) ?? ""
  await boss.fetch(name)
  await boss.fail(name, id, { message: "connect ECONNREFUSED" })
  await boss.stop({ graceful: false })
  const letter = await sql<{ id: string }>`select id from pgboss.job where name = 'dead-letters'`.execute(admin)
  return letter.rows[0]?.id ?? ""
}
