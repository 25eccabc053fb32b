import { beforeAll, describe, expect, test } from "vitest"
import { inNoAccount } from "#db/database.ts"
import { later, minute } from "#src/clock.ts"
import { secretHash } from "#src/crypto/keyed-hash.ts"
import { seal } from "#src/crypto/seal.ts"
import { challengeCookie } from "#src/web/challenge.ts"
import { cookiesIn } from "../accounts/cookies-in.ts"
import { nora, password, salma, users } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { ask, cookieOf } from "../site.ts"
import { codeOf } from "./code-of.ts"
import { switchOnFor } from "./switch-on-for.ts"

const database = await cloneDatabase()
const [app, owner] = [database.open("app"), database.open("owner")]
const begun = later(new Date(), -10 * minute)

let secret = ""
let recoveryCodes: string[] = []

beforeAll(async () => {
  const on = await inNoAccount(app, (trx) => switchOnFor(trx, users.salma, begun))
  secret = on.secret
  recoveryCodes = on.recoveryCodes
})

const signIn = (email: string, next = "") => ask("/fr/sign-in", { form: { email, password, next } })
const challengeOf = async (email: string, next = "") =>
  `sys_challenge=${cookiesIn(await signIn(email, next)).sys_challenge}`
const sendCode = (cookie: string, code: string) => ask("/fr/sign-in/code", { cookie, form: { code } })
const forgetSteps = (userId: string) =>
  owner.updateTable("auth.secondFactors").set({ lastStep: 0n }).where("userId", "=", userId).execute()
/** A code that was not used yet, as if time had passed. */
const freshCode = async () => {
  await forgetSteps(users.salma.id)
  return codeOf(secret, new Date())
}

describe("signing in with a second factor", () => {
  test("gives no session for the password alone, and a new one for the code", async () => {
    const known = await cookieOf(app, nora.owner)
    const first = await signIn(users.salma.email, "/fr/links")
    const challenge = first.headers.getSetCookie().find((cookie) => cookie.startsWith("sys_challenge="))
    expect([first.status, first.headers.get("location")]).toEqual([303, "/fr/sign-in/code"])
    expect(cookiesIn(first).sys_session).toBeUndefined()
    expect(challenge).toMatch(/; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax$/)
    expect(challenge).not.toContain(users.salma.id)

    const cookie = `${known}; sys_challenge=${cookiesIn(first).sys_challenge}`
    expect((await ask("/fr/dashboard", { cookie: `sys_challenge=${cookiesIn(first).sys_challenge}` })).status).toBe(303)
    expect((await ask("/fr/sign-in/code", { cookie })).status).toBe(200)
    const second = await sendCode(cookie, await freshCode())
    expect(second.headers.get("location")).toBe("/fr/links")
    const session = `sys_session=${cookiesIn(second).sys_session}`
    expect(session).not.toBe(known)
    expect(second.headers.getSetCookie()).toContainEqual(expect.stringMatching(/^sys_challenge=; Path=\/; Max-Age=0/))
    expect((await ask("/fr/dashboard", { cookie: session })).status).toBe(200)
    expect((await ask("/fr/dashboard", { cookie: known })).status).toBe(303)
  })

  test("refuses a code that has served, even with the same challenge", async () => {
    const cookie = await challengeOf(users.salma.email)
    const code = await freshCode()
    expect((await sendCode(cookie, code)).status).toBe(303)
    const replayed = await sendCode(cookie, code)

    expect(replayed.status).toBe(422)
    expect(await replayed.text()).toContain("Ce code a déjà servi.")
    expect(cookiesIn(replayed).sys_session).toBeUndefined()
  })

  test("asks to wait after eight wrong codes, wherever they come from, and counts none that was right", async () => {
    const { secret: hamzas } = await inNoAccount(app, (trx) => switchOnFor(trx, users.hamza, begun))
    const cookie = await challengeOf(users.hamza.email)
    for (let index = 0; index < 10; index++) {
      await forgetSteps(users.hamza.id)
      expect((await sendCode(cookie, codeOf(hamzas, new Date()))).status).toBe(303)
    }
    for (let index = 0; index < 8; index++) {
      const headers = { "x-sys-client-address": `10.2.0.${index}` }
      expect((await ask("/fr/sign-in/code", { cookie, form: { code: "000000" }, headers })).status).toBe(422)
    }
    await forgetSteps(users.hamza.id)
    const refused = await sendCode(cookie, codeOf(hamzas, new Date()))
    const recovery = await ask("/fr/sign-in/recovery-code", { cookie, form: { code: "ABCDE-23456" } })

    expect([refused.status, recovery.status]).toEqual([429, 429])
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0)
    expect((await signIn(users.hamza.email)).status).toBe(303)
  })
})

describe("a challenge", () => {
  const refusesCode = async (cookie: string) => {
    const [page, code] = [await ask("/fr/sign-in/code", { cookie }), await sendCode(cookie, await freshCode())]
    const recovery = await ask("/fr/sign-in/recovery-code", { cookie, form: { code: recoveryCodes[1] ?? "" } })
    for (const answer of [page, code, recovery]) {
      expect([answer.status, answer.headers.get("location")]).toEqual([303, "/fr/sign-in"])
      expect(cookiesIn(answer).sys_session).toBeUndefined()
    }
  }

  test("is worth nothing without one, broken, sealed for something else or for the back-office", async () => {
    const good = await challengeOf(users.salma.email)
    const { passwordHash } = await owner
      .selectFrom("auth.users")
      .where("id", "=", users.salma.id)
      .select("passwordHash")
      .executeTakeFirstOrThrow()
    const [staffs = ""] = challengeCookie("back-office", { id: users.salma.id, passwordHash }, null, new Date()).split(
      ";",
    )
    const forged = JSON.stringify({ userId: users.salma.id, password: "x", next: null, until: Date.now() + 60_000 })
    const cookies = [
      ...["", "sys_challenge=x", `${good.slice(0, -4)}AAAA`, staffs, staffs.replace("staff_challenge", "challenge")],
      `sys_challenge=${Buffer.from(forged).toString("base64url")}`,
      `sys_challenge=${seal(forged, "order_contact").toString("base64url")}`,
      `sys_challenge=${seal(forged, "challenge:site").toString("base64url")}`,
    ]

    for (const cookie of cookies) await refusesCode(cookie)
  })

  test("is over after ten minutes", async () => {
    const { passwordHash } = await owner
      .selectFrom("auth.users")
      .where("id", "=", users.salma.id)
      .select("passwordHash")
      .executeTakeFirstOrThrow()
    const at = (minutes: number) =>
      challengeCookie("site", { id: users.salma.id, passwordHash }, null, later(new Date(), -minutes * minute))

    expect((await ask("/fr/sign-in/code", { cookie: at(9.9).split(";")[0] ?? "" })).status).toBe(200)
    await refusesCode(at(10).split(";")[0] ?? "")
  })

  test("is over once the password has changed", async () => {
    const cookie = await challengeOf(users.salma.email)
    const own = owner.updateTable("auth.users").where("id", "=", users.salma.id)
    const { passwordHash } = await owner
      .selectFrom("auth.users")
      .where("id", "=", users.nora.id)
      .select("passwordHash")
      .executeTakeFirstOrThrow()
    await own.set({ passwordHash: `${passwordHash}x` }).execute()
    await refusesCode(cookie)
    await own.set({ passwordHash }).execute()
  })

  test("of one person takes no code of another", async () => {
    const theirs = await inNoAccount(app, (trx) => switchOnFor(trx, users.youssef, begun))
    const cookie = await challengeOf(users.salma.email)

    expect((await sendCode(cookie, codeOf(theirs.secret, new Date()))).status).toBe(422)
    const recovery = { cookie, form: { code: theirs.recoveryCodes[0] ?? "" } }
    expect((await ask("/fr/sign-in/recovery-code", recovery)).status).toBe(422)
  })
})

test("a lost phone: a recovery code opens once, and leads to the page where another is set up", async () => {
  const cookie = await challengeOf(users.salma.email)
  const form = { code: recoveryCodes[2] ?? "" }
  const answer = await ask("/ar/sign-in/recovery-code", { cookie, form })
  const session = `sys_session=${cookiesIn(answer).sys_session}`

  expect(answer.headers.get("location")).toBe("/ar/settings/second-factor")
  const page = await ask("/ar/settings/second-factor", {
    cookie: `${session}; sys_flash=${cookiesIn(answer).sys_flash}`,
  })
  expect(await page.text()).toContain("بقيت لكم 9 رموز استرجاع")
  // Fresh from the recovery code: another application is set up without the lost one.
  const setUp = await (await ask("/fr/settings/second-factor/setup", { cookie: session })).text()
  const [, another = ""] = /secret=([A-Z2-7]{32})/.exec(setUp) ?? []
  const code = codeOf(another, new Date())
  const replaced = await ask("/fr/settings/second-factor/setup", { cookie: session, form: { code } })
  expect(await replaced.text()).toMatch(/[2-9A-Z]{5}-[2-9A-Z]{5}/)
  expect((await ask("/fr/sign-in/recovery-code", { cookie, form })).status).toBe(422)
  expect((await sendCode(cookie, await freshCode())).status).toBe(422)
})

test("a mailed confirmation link signs nobody in past their second factor", async () => {
  const { id: userId, email } = users.karima
  const token = { tokenHash: secretHash("mailed"), userId, email, purpose: "confirm_email" }
  await owner
    .insertInto("auth.tokens")
    .values({ ...token, expiresAt: later(new Date(), minute) })
    .execute()
  const answer = await ask("/fr/email-confirmation/mailed", { method: "POST", form: {} })

  expect(answer.headers.get("location")).toBe("/fr/sign-in")
  expect(cookiesIn(answer).sys_session).toBeUndefined()
})

test("a session without the second factor that its person has is none", async () => {
  const cookie = await cookieOf(app, { userId: users.karima.id, accountId: salma.id })

  expect((await ask("/fr/settings", { cookie })).headers.get("location")).toContain("/fr/sign-in")
})

test("what says the wrong password says nothing of the second factor", async () => {
  const wrong = (email: string) => ask("/fr/sign-in", { form: { email, password: "autre chose", next: "" } })
  const answers = await Promise.all([users.youssef.email, users.nora.email, "personne@example.ma"].map(wrong))
  const texts = await Promise.all(answers.map((answer) => answer.text()))

  expect(answers.map(({ status }) => status)).toEqual([422, 422, 422])
  expect(new Set(texts.map((html) => html.replaceAll(/value="[^"]*"/g, ""))).size).toBe(1)
  for (const answer of answers) expect(Object.keys(cookiesIn(answer))).not.toContain("sys_challenge")
})
