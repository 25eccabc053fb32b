import { expect, test } from "vitest"
import { inNoAccount } from "#db/database.ts"
import { startSession } from "#src/accounts/session.ts"
import { later, minute } from "#src/clock.ts"
import { password, staffSecret, users } from "#tests/cast.ts"
import { codeOf } from "#tests/second-factors/code-of.ts"
import { admin, ask, cookieOf, cookiesIn, owner, sessionOf } from "./house.ts"

function sendPassword(email: string, typed: string = password) {
  return ask("/admin/sign-in", { form: { email, password: typed } })
}

test("asks for the password, then for the code, and opens after both only", async () => {
  const first = await sendPassword(users.karima.email)
  const challenge = cookiesIn(first)
  const early = await ask("/admin", { cookie: challenge })
  const wrong = await ask("/admin/sign-in/code", { cookie: challenge, form: { code: "000000" } })
  const entered = await ask("/admin/sign-in/code", {
    cookie: challenge,
    form: { code: codeOf(staffSecret, new Date()) },
  })
  const inside = await ask("/admin", { cookie: cookiesIn(entered) })

  expect([first.status, first.headers.get("location")]).toEqual([303, "/admin/sign-in/code"])
  expect([early.status, early.headers.get("location")]).toEqual([303, "/admin/sign-in"])
  expect(wrong.status).toBe(422)
  expect([entered.status, entered.headers.get("location")]).toEqual([303, "/admin"])
  expect(entered.headers.getSetCookie()[0]).toMatch(
    /^sys_staff=[^;]+; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict/,
  )
  expect(inside.status).toBe(200)
})

test("takes a code once", async () => {
  const code = codeOf(staffSecret, new Date())
  const enter = async () => {
    const cookie = cookiesIn(await sendPassword(users.sanae.email))
    return (await ask("/admin/sign-in/code", { cookie, form: { code } })).status
  }

  expect([await enter(), await enter()]).toEqual([303, 422])
})

test("answers the same to a wrong password, an unknown address and a member who is not staff", async () => {
  const answers = [
    await sendPassword(users.karima.email, "pas le bon"),
    await sendPassword("nobody@shareyoursales.example"),
    await sendPassword(users.khadija.email),
  ]
  const texts = await Promise.all(answers.map((answer) => answer.text()))
  const without = texts.map((text) => text.replace(/value="[^"]*"/g, ""))

  expect(answers.map(({ status }) => status)).toEqual([422, 422, 422])
  expect(new Set(without).size).toBe(1)
  expect(answers.flatMap((answer) => answer.headers.getSetCookie())).toEqual([])
})

test("leads somebody without a second factor to set one up, and shows ten recovery codes once", async () => {
  await owner.insertInto("auth.staff").values({ userId: users.hamza.id, role: "support", language: "fr" }).execute()
  const cookie = cookiesIn(await sendPassword(users.hamza.email))
  const closed = await ask("/admin/sign-in/code", { cookie })
  const page = await (await ask("/admin/sign-in/second-factor", { cookie })).text()
  const secret = /<code dir="ltr">([A-Z2-7 ]+)<\/code>/.exec(page)?.[1]?.replaceAll(" ", "") ?? ""
  const wrong = await ask("/admin/sign-in/second-factor", { cookie, form: { code: "000000" } })
  const done = await ask("/admin/sign-in/second-factor", { cookie, form: { code: codeOf(secret, new Date()) } })
  const codes = (await done.text()).match(/<li><code>[^<]+<\/code>/g) ?? []
  const recovered = await ask("/admin/sign-in/code", {
    cookie: cookiesIn(await sendPassword(users.hamza.email)),
    form: { recovery_code: codes[0]?.replace(/<[^>]+>/g, "") ?? "" },
  })

  expect(closed.headers.get("location")).toBe("/admin/sign-in/second-factor")
  expect(wrong.status).toBe(422)
  expect(codes).toHaveLength(10)
  expect((await ask("/admin", { cookie: cookiesIn(done) })).status).toBe(200)
  expect(recovered.headers.get("location")).toBe("/admin")
})

test("opens nothing to a session of the site", async () => {
  const site = await startSession(admin, users.driss.id, { accountId: null, userAgent: null })
  const value = site.split(";", 1)[0]?.split("=")[1] ?? ""

  for (const name of ["sys_session", "sys_staff"])
    expect((await ask("/admin", { cookie: `${name}=${value}` })).headers.get("location")).toBe("/admin/sign-in")
})

test("closes after half an hour without a request, and at once for somebody who has left", async () => {
  const idle = await sessionOf(users.omar.id)
  await inNoAccount(admin, (trx) =>
    trx
      .updateTable("auth.sessions")
      .set({ lastSeenAt: later(new Date(), -31 * minute) })
      .where("userId", "=", users.omar.id)
      .execute(),
  )
  await owner.insertInto("auth.staff").values({ userId: users.zineb.id, role: "support", language: "fr" }).execute()
  const factor = { userId: users.zineb.id, secretSealed: Buffer.alloc(1), confirmedAt: new Date() }
  await owner.insertInto("auth.secondFactors").values(factor).execute()
  const leaver = await sessionOf(users.zineb.id)
  const before = await ask("/admin", { cookie: leaver })
  await owner.updateTable("auth.staff").set({ endedAt: new Date() }).where("userId", "=", users.zineb.id).execute()

  expect((await ask("/admin", { cookie: idle })).status).toBe(303)
  expect([before.status, (await ask("/admin", { cookie: leaver })).status]).toEqual([200, 303])
})

test("ends the session on signing out, which only a POST does", async () => {
  const cookie = await cookieOf("finance")
  const got = await ask("/admin/sign-out", { cookie })
  const still = await ask("/admin", { cookie })
  const out = await ask("/admin/sign-out", { cookie, form: {} })

  expect([got.status, still.status]).toEqual([404, 200])
  expect(out.headers.get("location")).toBe("/admin/sign-in")
  expect((await ask("/admin", { cookie })).status).toBe(303)
})

test("stops after ten wrong passwords, without shutting the person out of the site", async () => {
  const statuses: number[] = []
  for (let round = 0; round < 11; round++) statuses.push((await sendPassword(users.driss.email, "faux")).status)
  const right = await sendPassword(users.driss.email)

  expect(statuses.slice(0, 10)).toEqual(Array(10).fill(422))
  expect([statuses[10], right.status]).toEqual([429, 429])
  expect(right.headers.get("retry-after")).toMatch(/^\d+$/)
})

test("chooses a language and goes back to where one was, never elsewhere", async () => {
  const chosen = await ask("/admin/language", { form: { language: "ar", to: "/admin/resources/accounts?page=2" } })
  const page = await ask("/admin/sign-in", { cookie: cookiesIn(chosen) })
  const elsewhere = await ask("/admin/language", { form: { language: "ar", to: "//evil.example/" } })

  expect(chosen.headers.get("location")).toBe("/admin/resources/accounts?page=2")
  expect(await page.text()).toContain('<html lang="ar" dir="rtl">')
  expect(elsewhere.headers.get("location")).toBe("/admin")
})
