import { describe, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import { endEverySession, readSession, startSession } from "#src/accounts/session.ts"
import { hour, later, minute } from "#src/clock.ts"
import { NotFound } from "#src/errors.ts"
import { endStaffSession, openStaffSession, readStaffSession } from "#src/staff/staff-session.ts"
import { challengeCookie, readChallenge } from "#src/web/challenge.ts"
import { now, password, users } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { ask } from "../site.ts"

const database = await cloneDatabase()
const [admin, app, owner] = [database.open("admin"), database.open("app"), database.open("owner")]

const open = (userId: string, at = now) =>
  inAccount(admin, platformAccountId, (trx) => openStaffSession(trx, userId, "Firefox", at))
const secretIn = (cookie: string) => cookie.split(";", 1)[0]?.split("=")[1] ?? ""
const read = (cookie: string, at = now) => readStaffSession(admin, cookie, at)

describe("a session of the back-office", () => {
  test("carries who it is, in a cookie of its own name", async () => {
    const cookie = await open(users.karima.id)

    expect(cookie).toMatch(/^sys_staff=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict$/)
    expect(await read(cookie)).toMatchObject({ userId: users.karima.id, role: "compliance", secondFactorAt: now })
    const stored = await owner.selectFrom("auth.sessions").select("id").execute()
    expect(stored.map(({ id }) => id)).not.toContain(secretIn(cookie))
  })

  test("ends after 30 minutes without a request, and after 12 hours in any case", async () => {
    const idle = await open(users.karima.id)
    expect(await read(idle, later(now, 29 * minute))).not.toBeNull()
    expect(await read(idle, later(now, 58 * minute))).not.toBeNull()
    expect(await read(idle, later(now, 88 * minute))).toBeNull()
    expect(await read(idle, later(now, 89 * minute))).toBeNull()

    const busy = await open(users.karima.id)
    for (let at = 20; at < 720; at += 20) expect(await read(busy, later(now, at * minute))).not.toBeNull()
    expect(await read(busy, later(now, 12 * hour))).toBeNull()
  })

  test("is nobody's who is not staff, no longer staff, closed or without a second factor", async () => {
    await expect(open(users.salma.id)).rejects.toThrow(NotFound)
    const cookie = await open(users.omar.id)
    const undone = async (table: "auth.staff" | "auth.secondFactors" | "auth.users", change: object, back: object) => {
      const column = table === "auth.users" ? "id" : "userId"
      await owner
        .updateTable(table)
        .set(change)
        .where(column as never, "=", users.omar.id as never)
        .execute()
      const found = await read(cookie)
      await owner
        .updateTable(table)
        .set(back)
        .where(column as never, "=", users.omar.id as never)
        .execute()
      return found
    }

    expect(await undone("auth.staff", { endedAt: now }, { endedAt: null })).toBeNull()
    expect(await undone("auth.secondFactors", { confirmedAt: null }, { confirmedAt: now })).toBeNull()
    expect(await undone("auth.users", { closedAt: now }, { closedAt: null })).toBeNull()
    expect(await read(cookie)).not.toBeNull()
  })

  test("ends when one signs out, and with every session of a person whose password was reset", async () => {
    const [first, second] = [await open(users.omar.id), await open(users.omar.id)]
    expect(await endStaffSession(admin, secretIn(first))).toMatch(/^sys_staff=; Path=\/; Max-Age=0;/)
    expect([await read(first), (await read(second)) !== null]).toEqual([null, true])
    await endEverySession(app, users.omar.id)
    expect(await read(second)).toBeNull()
  })

  test("is never one that somebody knew before", async () => {
    const cookies = await Promise.all([open(users.karima.id), open(users.karima.id)])
    expect(new Set(cookies.map(secretIn)).size).toBe(2)
    for (const broken of ["", "sys_staff=", "sys_staff=x", "sys_staff=%00", `${cookies[0]?.slice(0, -70)}A`])
      expect(await read(broken)).toBeNull()
  })
})

test("cookies are bound to the host and to https wherever it is not loopback", async () => {
  const { PUBLIC_URL } = process.env
  process.env.PUBLIC_URL = "https://shareyoursales.example"
  const person = { id: users.karima.id, passwordHash: "x" }
  const cookies = [
    await open(users.karima.id),
    challengeCookie("site", person, null, now),
    challengeCookie("back-office", person, null, now),
  ]
  process.env.PUBLIC_URL = PUBLIC_URL

  expect(cookies.map((cookie) => cookie.split("=")[0])).toEqual([
    "__Host-sys_staff",
    "__Host-sys_challenge",
    "__Host-sys_staff_challenge",
  ])
  for (const cookie of cookies) expect(cookie).toMatch(/; Path=\/; .*HttpOnly; .*; Secure$/)
})

describe("the two doors", () => {
  test("a session of the site is worth nothing in the back-office, under any cookie's name", async () => {
    const from = { accountId: null, userAgent: null, secondFactorAt: new Date() }
    const member = await startSession(app, users.karima.id, from)

    expect((await readSession(app, member)).signedIn).not.toBeNull()
    expect(await read(member, new Date())).toBeNull()
    expect(await read(`sys_staff=${secretIn(member)}`, new Date())).toBeNull()
  })

  test("a session of the back-office is worth nothing on the site, under any cookie's name", async () => {
    const staffs = await open(users.karima.id, new Date())

    expect((await ask("/fr/settings", { cookie: staffs })).status).toBe(303)
    expect((await ask("/fr/settings", { cookie: `sys_session=${secretIn(staffs)}` })).status).toBe(303)
    expect((await readSession(app, `sys_session=${secretIn(staffs)}`)).signedIn).toBeNull()
  })

  test("a session of the back-office is not among the site's, and its reading there does not keep it alive", async () => {
    const at = new Date()
    const from = { accountId: null, userAgent: "site", secondFactorAt: at }
    const member = await startSession(app, users.karima.id, from)
    const staffs = await open(users.karima.id, later(at, -29 * minute))
    const list = await (await ask("/fr/settings/sessions", { cookie: member })).text()
    await ask("/fr/settings", { cookie: `sys_session=${secretIn(staffs)}` })

    expect(list).not.toContain("Firefox")
    expect(await read(staffs, later(at, 2 * minute))).toBeNull()
  })

  test("a password typed at one is worth nothing at the other", async () => {
    const answer = await ask("/fr/sign-in", { form: { email: users.driss.email, password, next: "" } })
    const cookies = answer.headers.getSetCookie().join("; ")
    const { passwordHash } = await owner
      .selectFrom("auth.users")
      .where("id", "=", users.driss.id)
      .select("passwordHash")
      .executeTakeFirstOrThrow()
    const staffs = challengeCookie("back-office", { id: users.driss.id, passwordHash }, null, new Date())
    const swapped = (cookie: string) =>
      cookie
        .replaceAll("sys_staff_challenge", "x")
        .replaceAll("sys_challenge", "sys_staff_challenge")
        .replaceAll("x=", "sys_challenge=")

    expect(await readChallenge(app, "site", cookies, new Date())).toMatchObject({ userId: users.driss.id })
    expect(await readChallenge(admin, "back-office", staffs, new Date())).toMatchObject({ userId: users.driss.id })
    expect(await readChallenge(admin, "back-office", cookies, new Date())).toBeNull()
    expect(await readChallenge(app, "site", staffs, new Date())).toBeNull()
    expect(await readChallenge(admin, "back-office", swapped(cookies), new Date())).toBeNull()
    expect(await readChallenge(app, "site", swapped(staffs), new Date())).toBeNull()
  })
})
