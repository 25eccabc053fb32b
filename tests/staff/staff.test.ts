import { describe, expect, test } from "vitest"
import { inAccount, inNoAccount } from "#db/database.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import { findUserByCredentials } from "#src/accounts/find-user-by-credentials.ts"
import { startSession } from "#src/accounts/session.ts"
import { Forbidden, NotFound } from "#src/errors.ts"
import { acceptCode } from "#src/second-factors/accept-code.ts"
import { resetSecondFactor } from "#src/second-factors/reset-second-factor.ts"
import { changeStaffRole } from "#src/staff/change-staff-role.ts"
import { chooseStaffLanguage } from "#src/staff/choose-staff-language.ts"
import { endStaff } from "#src/staff/end-staff.ts"
import { findStaffByCredentials } from "#src/staff/find-staff-by-credentials.ts"
import { listStaff } from "#src/staff/list-staff.ts"
import { makeStaff } from "#src/staff/make-staff.ts"
import { openStaffSession, readStaffSession } from "#src/staff/staff-session.ts"
import { atlas, nora, now, password, rif, salma, staff, users } from "../cast.ts"
import { cloneDatabase, enqueued } from "../database.ts"
import { switchOnFor } from "../second-factors/switch-on-for.ts"

const database = await cloneDatabase()
const [admin, app, owner] = [database.open("admin"), database.open("app"), database.open("owner")]

const driss = staff.administrator(platformAccountId)
const inPlatform = <T>(work: Parameters<typeof inAccount<T>>[2]) => inAccount(admin, platformAccountId, work)
const imane = { email: "imane@shareyoursales.example", name: "Imane", role: "support", language: "ar" } as const
const rolesOf = async () => {
  const people = await inPlatform((trx) => listStaff(trx, driss))
  return Object.fromEntries(people.filter(({ endedAt }) => !endedAt).map(({ name, role }) => [name, role]))
}

describe("an administrator", () => {
  test("makes somebody staff, who can do nothing before choosing a password", async () => {
    const made = await inPlatform(async (trx) => {
      const appointment = await makeStaff(trx, driss, imane, now)
      expect(await enqueued(trx, "send-staff-welcome")).toMatchObject([
        { userId: appointment.ok && appointment.value.userId },
      ])
      return appointment
    })
    const acts = owner.selectFrom("auditEntries").where("accountId", "=", platformAccountId).select(["act", "actorId"])

    expect(made).toMatchObject({ ok: true })
    expect(await rolesOf()).toMatchObject({ Imane: "support" })
    expect(await acts.execute()).toEqual([{ act: "make_staff", actorId: driss.userId }])
    for (const typed of ["", "nobody has this password", password])
      expect(await findStaffByCredentials(admin, imane.email, typed)).toBeNull()
    expect(await inPlatform((trx) => makeStaff(trx, driss, imane, now))).toEqual({ ok: false, reason: "already_staff" })
  })

  test("takes over an address that nobody has confirmed, and leaves a confirmed person as they are", async () => {
    const unconfirmed = { email: "pirate@shareyoursales.example", name: "Pirate", locale: "fr" }
    const { passwordHash } = await owner
      .selectFrom("auth.users")
      .where("id", "=", users.salma.id)
      .select("passwordHash")
      .executeTakeFirstOrThrow()
    const { id } = await owner
      .insertInto("auth.users")
      .values({ ...unconfirmed, passwordHash, termsAcceptedAt: now })
      .returning("id")
      .executeTakeFirstOrThrow()
    await startSession(app, id, { accountId: null, userAgent: null })
    const person = (email: string) => ({ email, name: "Vraie personne", role: "finance", language: "fr" }) as const
    await inPlatform((trx) => makeStaff(trx, driss, person(unconfirmed.email), now))
    await inPlatform((trx) => makeStaff(trx, driss, person(users.nora.email), now))

    expect(await findUserByCredentials(app, unconfirmed.email, password)).toBeNull()
    expect(await owner.selectFrom("auth.sessions").where("userId", "=", id).select("id").execute()).toEqual([])
    expect(await findUserByCredentials(app, users.nora.email, password)).toMatchObject({ name: "Nora" })
    expect(await findStaffByCredentials(admin, users.nora.email, password)).toMatchObject({ hasSecondFactor: false })
  })

  test("changes a role and ends an access, but never the last administrator's", async () => {
    const refusal = { ok: false, reason: "last_administrator" }
    expect(await inPlatform((trx) => changeStaffRole(trx, driss, driss.userId, "support"))).toEqual(refusal)
    expect(await inPlatform((trx) => endStaff(trx, driss, driss.userId, now))).toEqual(refusal)
    expect(await inPlatform((trx) => changeStaffRole(trx, driss, users.sanae.id, "administrator"))).toMatchObject({
      ok: true,
    })
    expect(await rolesOf()).toMatchObject({ Driss: "administrator", Sanae: "administrator" })
    expect(await inPlatform((trx) => changeStaffRole(trx, driss, users.sanae.id, "support"))).toMatchObject({
      ok: true,
    })

    const cookie = await inPlatform((trx) => openStaffSession(trx, users.sanae.id, null, now))
    expect(await readStaffSession(admin, cookie, now)).toMatchObject({ role: "support" })
    expect(await inPlatform((trx) => endStaff(trx, driss, users.sanae.id, now))).toMatchObject({ ok: true })
    expect(await readStaffSession(admin, cookie, now)).toBeNull()
    expect(await findStaffByCredentials(admin, users.sanae.email, password)).toBeNull()
    await expect(inPlatform((trx) => endStaff(trx, driss, users.sanae.id, now))).rejects.toThrow(NotFound)
    await expect(inPlatform((trx) => changeStaffRole(trx, driss, users.tarik.id, "support"))).rejects.toThrow(NotFound)
    const back = { email: users.sanae.email, name: "Sanae", role: "compliance", language: "fr" } as const
    expect(await inPlatform((trx) => makeStaff(trx, driss, back, now))).toMatchObject({ ok: true })
    expect(await rolesOf()).toMatchObject({ Sanae: "compliance" })
  })

  test("never leaves together with the only other one", async () => {
    await inPlatform((trx) => changeStaffRole(trx, driss, users.omar.id, "administrator"))
    const leave = (userId: string) => inPlatform((trx) => endStaff(trx, driss, userId, now))
    const left = await Promise.all([leave(users.omar.id), leave(driss.userId)])

    expect(left.filter((one) => one.ok).length).toBe(1)
    await owner
      .updateTable("auth.staff")
      .set({ endedAt: null })
      .where("userId", "in", [users.omar.id, driss.userId])
      .execute()
    await owner.updateTable("auth.staff").set({ role: "finance" }).where("userId", "=", users.omar.id).execute()
  })

  test.each(["compliance", "finance", "support"] as const)("is nobody of the role %s", async (role) => {
    const actor = staff[role](platformAccountId)
    const acts = [
      (trx: Parameters<typeof makeStaff>[0]) => makeStaff(trx, actor, imane, now),
      (trx: Parameters<typeof makeStaff>[0]) => changeStaffRole(trx, actor, actor.userId, "administrator"),
      (trx: Parameters<typeof makeStaff>[0]) => endStaff(trx, actor, driss.userId, now),
      (trx: Parameters<typeof makeStaff>[0]) => listStaff(trx, actor),
    ]

    for (const act of acts) await expect(inPlatform<unknown>(act)).rejects.toThrow(Forbidden)
  })
})

test("everybody chooses the language of their own back-office", async () => {
  const cookie = await inPlatform((trx) => openStaffSession(trx, users.karima.id, null, now))
  await chooseStaffLanguage(admin, users.karima.id, "en")

  expect(await readStaffSession(admin, cookie, now)).toMatchObject({ language: "en" })
})

describe("the site's own role", () => {
  test("neither reads who is staff nor makes anybody so", async () => {
    await expect(app.selectFrom("auth.staff").selectAll().execute()).rejects.toThrow(/permission denied/)
    const pirate = { userId: users.nora.id, role: "administrator", language: "fr" }
    await expect(app.insertInto("auth.staff").values(pirate).execute()).rejects.toThrow(/permission denied/)
    await expect(app.updateTable("auth.staff").set({ role: "administrator" }).execute()).rejects.toThrow(
      /permission denied/,
    )
  })
})

describe("a lost second factor", () => {
  const reset = (actor: typeof driss, userId: string, reason = "carte d’identité vue en visioconférence") =>
    inAccount(admin, actor.accountId, (trx) => resetSecondFactor(trx, actor, { userId, reason }))

  test("is taken away by staff with a reason: the sessions end, the audit says it, a mail leaves", async () => {
    const { secret } = await inNoAccount(app, (trx) => switchOnFor(trx, users.salma, now))
    await startSession(app, users.salma.id, { accountId: salma.id, userAgent: null, secondFactorAt: now })
    const karima = staff.compliance(salma.id)
    expect(await reset(karima, users.salma.id, "  ")).toEqual({ ok: false, reason: "reason_missing" })
    expect(await reset(karima, users.salma.id)).toEqual({ ok: true, value: null })
    expect(await reset(karima, users.salma.id)).toEqual({ ok: false, reason: "no_second_factor" })

    const left = async (table: "auth.sessions" | "auth.secondFactors" | "auth.recoveryCodes") =>
      (await owner.selectFrom(table).where("userId", "=", users.salma.id).select("userId").execute()).length
    expect([await left("auth.sessions"), await left("auth.secondFactors"), await left("auth.recoveryCodes")]).toEqual([
      0, 0, 0,
    ])
    expect(await acceptCode(app, users.salma.id, secret, now)).toMatchObject({ ok: false })
    const act = owner
      .selectFrom("auditEntries")
      .where("act", "=", "reset_second_factor")
      .select(["accountId", "actorId", "details"])
    expect(await act.execute()).toEqual([
      { accountId: salma.id, actorId: karima.userId, details: { reason: "carte d’identité vue en visioconférence" } },
    ])
  })

  test("is not taken away by a role without the ability, from outside the account, or from staff by a reviewer", async () => {
    await inNoAccount(app, (trx) => switchOnFor(trx, users.khadija, now))
    await expect(reset(staff.support(atlas.id), users.khadija.id)).rejects.toThrow(Forbidden)
    await expect(reset(staff.finance(atlas.id), users.khadija.id)).rejects.toThrow(Forbidden)
    await expect(reset(staff.compliance(rif.id), users.khadija.id)).rejects.toThrow(NotFound)
    await expect(reset(staff.compliance(nora.id), users.khadija.id)).rejects.toThrow(NotFound)
    await expect(reset(staff.compliance(platformAccountId), users.driss.id)).rejects.toThrow(Forbidden)
    await expect(reset(staff.compliance(platformAccountId), users.karima.id)).rejects.toThrow(Forbidden)
    expect(await reset(driss, driss.userId)).toEqual({ ok: false, reason: "own_factor" })
    expect(await reset(driss, users.omar.id)).toMatchObject({ ok: true })
  })
})
