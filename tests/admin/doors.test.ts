import { describe, expect, test } from "vitest"
import { inNoAccount } from "#db/database.ts"
import { hashPassword } from "#src/accounts/password.ts"
import { password, users } from "#tests/cast.ts"
import { codeOf } from "#tests/second-factors/code-of.ts"
import { switchOnFor } from "#tests/second-factors/switch-on-for.ts"
import { middleTimes } from "#tests/security/middle-times.ts"
import { aUser } from "#tests/security/world.ts"
import { ask as askSite } from "#tests/site.ts"
import { ask, cookiesIn, database, owner, sessionOf } from "./house.ts"

const app = database.open("app")
const count = (answers: Response[], status: number) => answers.filter((one) => one.status === status).length
const sendPassword = (email: string, typed: string, headers: Record<string, string> = {}) =>
  ask("/admin/sign-in", { form: { email, password: typed }, headers })

/** Somebody of the staff made for the purpose, so that each test has tries of its own. */
async function colleague() {
  const id = await aUser(owner)
  const { email } = await owner.selectFrom("auth.users").where("id", "=", id).select("email").executeTakeFirstOrThrow()
  await owner.insertInto("auth.staff").values({ userId: id, role: "administrator", language: "fr" }).execute()
  const before = new Date(Date.now() - 60_000)
  const { secret, recoveryCodes } = await inNoAccount(app, (trx) => switchOnFor(trx, { id, email }, before))
  return { id, email, secret, recoveryCodes }
}

describe("of many guesses at the same moment", () => {
  test("at a password ten are looked at, whatever address they say that they come from", async () => {
    const { email } = await colleague()
    const guesses = Array.from({ length: 25 }, (_, index) =>
      sendPassword(email, `faux ${index}`, {
        "x-forwarded-for": `10.1.1.${index}`,
        "x-sys-client-address": `10.1.2.${index}`,
      }),
    )
    const answers = await Promise.all(guesses)

    expect([count(answers, 422), count(answers, 429)]).toEqual([10, 15])
  })

  test("at a code eight are looked at, of either kind", async () => {
    const { email } = await colleague()
    const cookie = cookiesIn(await sendPassword(email, password))
    const guess = (name: string) => (_: unknown, index: number) =>
      ask("/admin/sign-in/code", { cookie, form: { [name]: String(100_000 + index) } })
    const codes = await Promise.all(Array.from({ length: 12 }, guess("code")))
    const recovery = await Promise.all(Array.from({ length: 4 }, guess("recovery_code")))

    expect([count(codes, 422), count(codes, 429), count(recovery, 429)]).toEqual([8, 4, 4])
  })

  test("a right code opens one session", async () => {
    const { id, email, secret } = await colleague()
    const cookie = cookiesIn(await sendPassword(email, password))
    const form = { code: codeOf(secret, new Date()) }
    const answers = await Promise.all(Array.from({ length: 6 }, () => ask("/admin/sign-in/code", { cookie, form })))
    const sessions = await owner.selectFrom("auth.sessions").where("userId", "=", id).select("kind").execute()

    expect([count(answers, 303), sessions]).toEqual([1, [{ kind: "staff" }]])
  })
})

describe("what one door gives", () => {
  test("is worth nothing at the other, neither before the code nor after", async () => {
    const { email, secret } = await colleague()
    const [atSite, atOffice] = [
      await askSite("/fr/sign-in", { form: { email, password, next: "" } }),
      await sendPassword(email, password),
    ]
    const valueIn = (answer: Response) => cookiesIn(answer).split("=")[1] ?? ""
    const form = { code: codeOf(secret, new Date()) }
    const crossed = await ask("/admin/sign-in/code", { cookie: `sys_staff_challenge=${valueIn(atSite)}`, form })
    const back = await askSite("/fr/sign-in/code", { cookie: `sys_challenge=${valueIn(atOffice)}`, form })
    const entered = await askSite("/fr/sign-in/code", { cookie: `sys_challenge=${valueIn(atSite)}`, form })
    const session = /sys_session=([^;]+)/.exec(entered.headers.getSetCookie().join("\n"))?.[1] ?? ""

    expect([crossed.status, crossed.headers.get("location"), crossed.headers.getSetCookie()]).toEqual([
      303,
      "/admin/sign-in",
      [],
    ])
    expect(back.headers.getSetCookie().join()).not.toContain("sys_session=")
    expect(session).not.toBe("")
    expect((await ask("/admin", { cookie: `sys_staff=${session}` })).headers.get("location")).toBe("/admin/sign-in")
  })

  test("is never a session that somebody knew before", async () => {
    const { email, secret } = await colleague()
    const planted = await sessionOf(users.sanae.id)
    const challenge = cookiesIn(await sendPassword(email, password))
    const entered = await ask("/admin/sign-in/code", {
      ...{ cookie: `${planted}; ${challenge}`, form: { code: codeOf(secret, new Date()) } },
    })

    expect(cookiesIn(entered)).toMatch(/^sys_staff=[\w-]{40,}$/)
    expect(cookiesIn(entered)).not.toBe(planted)
    const rows = await owner.selectFrom("auth.sessions").where("kind", "=", "staff").select("id").execute()
    for (const { id } of rows) expect((await ask("/admin", { cookie: `sys_staff=${id}` })).status).toBe(303)
  })

  test("a challenge that is changed, or whose password has changed, leads back to the beginning", async () => {
    const { id, email, secret } = await colleague()
    const cookie = cookiesIn(await sendPassword(email, password))
    const form = { code: codeOf(secret, new Date()) }
    await owner
      .updateTable("auth.users")
      .set({ passwordHash: await hashPassword("un autre mot") })
      .where("id", "=", id)
      .execute()
    for (const changed of [cookie, `${cookie.slice(0, -3)}AAA`, "sys_staff_challenge=", "sys_staff_challenge=e30"]) {
      const answer = await ask("/admin/sign-in/code", { cookie: changed, form })
      expect([changed, answer.headers.get("location")]).toEqual([changed, "/admin/sign-in"])
    }
  })

  test("ends with the role: whoever left between the password and the code gets nothing", async () => {
    const { id, email, secret } = await colleague()
    const cookie = cookiesIn(await sendPassword(email, password))
    await owner.updateTable("auth.staff").set({ endedAt: new Date() }).where("userId", "=", id).execute()
    const answer = await ask("/admin/sign-in/code", { cookie, form: { code: codeOf(secret, new Date()) } })

    expect([answer.status < 500, answer.headers.getSetCookie().join()]).toEqual([
      true,
      expect.not.stringContaining("sys_staff="),
    ])
    const sessions = await owner.selectFrom("auth.sessions").where("userId", "=", id).select("id").execute()
    expect(sessions).toEqual([])
  })
})

test("how long an answer takes tells nobody who is staff", { retry: 2 }, async () => {
  const passwordHash = await hashPassword(password)
  const { email } = await colleague()
  await owner.updateTable("auth.users").set({ passwordHash }).where("email", "in", [email, users.nora.email]).execute()
  await sendPassword("personne@example.ma", "faux")
  const [colleagues = 0, members = 0, nobodys = 0] = await middleTimes(7, [
    () => sendPassword(email, "faux").then((answer) => answer.text()),
    () => sendPassword(users.nora.email, "faux").then((answer) => answer.text()),
    (round) => sendPassword(`personne${round}@example.ma`, "faux").then((answer) => answer.text()),
  ])

  for (const ratio of [colleagues / nobodys, members / nobodys]) {
    expect(ratio).toBeGreaterThan(0.4)
    expect(ratio).toBeLessThan(2.5)
  }
})

test("no host that a request names, and no address that a form says, is where one is sent", async () => {
  const cookie = await sessionOf(users.driss.id)
  const headers = {
    "x-forwarded-host": "evil.example",
    forwarded: "host=evil.example",
    referer: "https://evil.example/",
  }
  for (const path of ["/", "/admin", "/admin/sign-in", "/admin/resources/accounts"]) {
    for (const who of ["", cookie]) {
      const answer = await ask(path, { cookie: who, headers })
      expect(`${answer.headers.get("location")}${await answer.text()}`).not.toContain("evil.example")
    }
  }
  for (const to of [
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "/admin\\@evil.example",
    "/admin@evil.example",
    "/adminevil",
    "/admin\r\nx: y",
    "/admin/\u0000",
    "javascript:alert(1)",
    "/admin.evil.example",
  ]) {
    const answer = await ask("/admin/language", { form: { language: "fr", to } })
    expect([to, new URL(answer.headers.get("location") ?? "", "http://own.example").host]).toEqual([to, "own.example"])
    expect(answer.headers.get("location")).toMatch(/^\/admin(\/|$)/)
  }
})

test("what is refused to another site bears the headers of all the rest", async () => {
  const answer = await ask("/admin/sign-out", {
    form: {},
    headers: { "sec-fetch-site": "cross-site" },
    cookie: await sessionOf(users.omar.id),
  })

  expect(answer.status).toBe(403)
  expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'none'; /)
  expect(answer.headers.get("cache-control")).toBe("private, no-store")
  expect(answer.headers.get("x-request-id")).toMatch(/^[\da-f-]{36}$/)
})
