import { sql } from "kysely"
import { beforeEach, describe, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import { Forbidden, NotFound } from "#src/errors.ts"
import { isStopped } from "#src/suspensions/is-stopped.ts"
import { listSuspensions } from "#src/suspensions/list-suspensions.ts"
import { reinstateAccount } from "#src/suspensions/reinstate-account.ts"
import { type SuspensionOrder, suspendAccount } from "#src/suspensions/suspend-account.ts"
import { atlas, now, rif, salma, staff, users } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"

const database = await cloneDatabase()
const admin = database.open("admin", 8)
const owner = database.open("owner")

beforeEach(async () => {
  await sql`delete from suspensions`.execute(owner)
  await sql`delete from pgboss.job where name like 'send-%'`.execute(owner)
})

const fraud = { accountId: atlas.id, reason: "fraud", scope: "everything", message: " Colis jamais envoyés. " } as const
const suspend = (order: SuspensionOrder = fraud, actor = staff.compliance(order.accountId)) =>
  inAccount(admin, order.accountId, (trx) => suspendAccount(trx, actor, order, now))
const reinstate = (accountId: string, reason = "Colis envoyés", actor = staff.compliance(accountId)) =>
  inAccount(admin, accountId, (trx) => reinstateAccount(trx, actor, { accountId, reason }, now))
const history = () => inAccount(admin, atlas.id, (trx) => listSuspensions(trx, staff.support(atlas.id), atlas.id))
const acts = async () =>
  (
    await sql<{ act: string }>`select act, actor_id, details from audit_entries where account_id = ${atlas.id}
    order by sequence desc limit 3`.execute(owner)
  ).rows
const jobs = async () =>
  (
    await sql<{ name: string; data: unknown }>`select name, data from pgboss.job where name like 'send-%'
    order by created_on`.execute(owner)
  ).rows

describe("a suspension", () => {
  test("says who imposed it, when, why and on what, is announced, and is in the audit log", async () => {
    const suspension = await suspend()
    const id = suspension.ok ? suspension.value.id : ""

    expect(await history()).toEqual([
      {
        ...{ id, scope: "everything", reason: "fraud", message: "Colis jamais envoyés.", imposedAt: now },
        ...{ liftedAt: null, liftingReason: null, imposedByName: "Karima", liftedByName: null },
      },
    ])
    expect(await jobs()).toEqual([{ name: "send-suspension-notice", data: { accountId: atlas.id, suspensionId: id } }])
    expect((await acts())[0]).toEqual({
      ...{ act: "suspend_account", actorId: users.karima.id },
      details: { scope: "everything", reason: "fraud" },
    })
  })

  test("is undone by a reinstatement, which keeps it with who lifted it and why", async () => {
    await suspend()
    const lifting = await reinstate(atlas.id, " Colis envoyés ", staff.administrator(atlas.id))

    expect(lifting.ok).toBe(true)
    expect(await history()).toMatchObject([{ liftedAt: now, liftingReason: "Colis envoyés", liftedByName: "Driss" }])
    expect((await jobs()).map((job) => job.name)).toEqual(["send-suspension-notice", "send-reinstatement-notice"])
    expect((await acts())[0]).toMatchObject({ act: "reinstate_account", details: {} })
    expect((await suspend()).ok).toBe(true)
  })

  test("changes its scope without a gap", async () => {
    await suspend({ ...fraud, scope: "payouts" })
    expect((await suspend()).ok).toBe(true)

    expect(await history()).toMatchObject([
      { scope: "everything", liftedAt: null },
      { scope: "payouts", liftedAt: now, liftingReason: "scope changed to everything" },
    ])
  })

  test.each([
    ["everything", { enrollments: true, payouts: true }],
    ["enrollments", { enrollments: true, payouts: false }],
    ["payouts", { enrollments: false, payouts: true }],
  ] as const)("of %s stops exactly that", async (scope, stopped) => {
    await suspend({ ...fraud, scope })
    const standing = (accountId: string) =>
      inAccount(database.open("app", 1), rif.id, async (trx) => ({
        enrollments: await isStopped(trx, accountId, "enrollments"),
        payouts: await isStopped(trx, accountId, "payouts"),
      }))

    expect(await standing(atlas.id)).toEqual(stopped)
    expect(await standing(rif.id)).toEqual({ enrollments: false, payouts: false })
    await reinstate(atlas.id)
    expect(await standing(atlas.id)).toEqual({ enrollments: false, payouts: false })
  })
})

describe("is refused, and writes nothing,", () => {
  test.each<[string, Partial<SuspensionOrder>, string]>([
    ["without words for a reason that has none", { reason: "other", message: " " }, "message_missing"],
    ["with too many words", { message: "x".repeat(2001) }, "message_too_long"],
    ["for the platform's own account", { accountId: platformAccountId }, "platform_account"],
  ])("%s", async (_when, change, reason) => {
    expect(await suspend({ ...fraud, ...change })).toEqual({ ok: false, reason })
    expect([await history(), await jobs()]).toEqual([[], []])
  })

  test("for an account that is closed", async () => {
    await owner.updateTable("accounts").set({ closedAt: now }).where("id", "=", salma.id).execute()
    expect(await suspend({ ...fraud, accountId: salma.id })).toEqual({ ok: false, reason: "account_closed" })
    await owner.updateTable("accounts").set({ closedAt: null }).where("id", "=", salma.id).execute()
  })

  test("twice", async () => {
    await suspend()
    expect(await suspend({ ...fraud, reason: "unpaid" })).toEqual({ ok: false, reason: "already_suspended" })
    await reinstate(atlas.id)
    expect(await reinstate(atlas.id)).toEqual({ ok: false, reason: "not_suspended" })
  })

  test("when lifted without a reason", async () => {
    await suspend()
    expect(await reinstate(atlas.id, "  ")).toEqual({ ok: false, reason: "reason_missing" })
    expect(await reinstate(atlas.id, "x".repeat(2001))).toEqual({ ok: false, reason: "reason_too_long" })
    expect(await history()).toMatchObject([{ liftedAt: null }])
  })

  test.each(["support", "finance"] as const)("to %s", async (role) => {
    const actor = staff[role](atlas.id)

    await expect(suspend(fraud, actor)).rejects.toThrow(Forbidden)
    await expect(reinstate(atlas.id, "Parce que", actor)).rejects.toThrow(Forbidden)
    expect([await history(), await jobs()]).toEqual([[], []])
  })

  test("for an account that does not exist", async () => {
    const accountId = "00000000-0000-7000-800a-999999999999"
    await expect(suspend({ ...fraud, accountId })).rejects.toThrow(NotFound)
  })

  test("to whoever is late: ten at once make one, ten lift one", async () => {
    const ten = Array.from({ length: 10 })
    const imposed = await Promise.all(ten.map(() => suspend()))
    const lifted = await Promise.all(ten.map(() => reinstate(atlas.id)))

    expect([imposed, lifted].map((each) => each.filter(({ ok }) => ok).length)).toEqual([1, 1])
    expect(await history()).toHaveLength(1)
    expect(await jobs()).toHaveLength(2)
  })

  test("to members: an account reads its own suspension, writes none, and sees no rival's", async () => {
    await suspend()
    const app = database.open("app", 1)
    const seen = (accountId: string) =>
      inAccount(app, accountId, (trx) => trx.selectFrom("suspensions").select("accountId").execute())

    expect(await seen(atlas.id)).toEqual([{ accountId: atlas.id }])
    expect(await seen(rif.id)).toEqual([])
    for (const statement of ["update suspensions set lifted_at = now()", "delete from suspensions"])
      await expect(inAccount(app, atlas.id, (trx) => sql.raw(statement).execute(trx))).rejects.toThrow(
        /permission denied/,
      )
  })
})
