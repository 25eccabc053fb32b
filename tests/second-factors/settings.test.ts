import { describe, expect, test } from "vitest"
import { inNoAccount } from "#db/database.ts"
import { later, minute } from "#src/clock.ts"
import { renewRecoveryCodes } from "#src/second-factors/renew-recovery-codes.ts"
import { cookiesIn } from "../accounts/cookies-in.ts"
import { atlas, password, rif, users } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { ask, cookieOf } from "../site.ts"
import { codeOf } from "./code-of.ts"
import { switchOnFor } from "./switch-on-for.ts"

const database = await cloneDatabase()
const [app, owner] = [database.open("app"), database.open("owner")]

const page = "/fr/settings/second-factor"
const secretIn = (html: string) => /secret=([A-Z2-7]{32})/.exec(html)?.[1] ?? ""
const codesIn = (html: string) => html.match(/\b[2-9A-Z]{5}-[2-9A-Z]{5}\b/g) ?? []
const forgetSteps = (userId: string) =>
  owner.updateTable("auth.secondFactors").set({ lastStep: 0n }).where("userId", "=", userId).execute()
const actsOf = async (accountId: string) => {
  const acts = owner.selectFrom("auditEntries").where("accountId", "=", accountId).orderBy("sequence").select("act")
  return (await acts.execute()).map(({ act }) => act).filter((act) => /second_factor|recovery/.test(act))
}
const provenCookie = async (member: { userId: string; accountId: string }) => {
  const cookie = await cookieOf(app, member)
  const own = owner.updateTable("auth.sessions").where("userId", "=", member.userId)
  await own.set({ secondFactorAt: new Date() }).execute()
  return cookie
}
/** Signs in again with an application set up anew, since nobody can read the secret of the one before. */
const reenter = async (user: { id: string; email: string }) => {
  await owner.deleteFrom("auth.recoveryCodes").where("userId", "=", user.id).execute()
  await owner.deleteFrom("auth.secondFactors").where("userId", "=", user.id).execute()
  const { secret } = await inNoAccount(app, (trx) => switchOnFor(trx, user, later(new Date(), -minute)))
  const first = await ask("/fr/sign-in", { form: { email: user.email, password, next: "" } })
  const challenge = `sys_challenge=${cookiesIn(first).sys_challenge}`
  const enter = async () => {
    await forgetSteps(user.id)
    const form = { code: codeOf(secret, new Date()) }
    const second = await ask("/fr/sign-in/code", { cookie: challenge, form })
    return `sys_session=${cookiesIn(second).sys_session}`
  }
  return { secret, enter }
}
const ageSession = (userId: string) =>
  owner
    .updateTable("auth.sessions")
    .set({ secondFactorAt: later(new Date(), -6 * minute) })
    .where("userId", "=", userId)
    .execute()

describe("somebody who switches it on", () => {
  const { id: userId } = users.tarik

  test("types a code and their password, and the other browsers are signed out", async () => {
    const [here, there] = [await cookieOf(app, rif.owner), await cookieOf(app, rif.owner)]
    const setUp = await (await ask(`${page}/setup`, { cookie: here })).text()
    const code = codeOf(secretIn(setUp), new Date())
    const send = (form: Record<string, string>) => ask(`${page}/setup`, { cookie: here, form })
    expect(setUp).toContain('role="img"')

    expect((await send({ code, currentPassword: "pas le bon" })).status).toBe(422)
    expect((await send({ code: "000000", currentPassword: password })).status).toBe(422)
    expect((await send({ code })).status).toBe(422)
    expect((await ask("/fr/dashboard", { cookie: there })).status).toBe(200)
    const on = await send({ code, currentPassword: password })
    const html = await on.text()
    expect([on.status, on.headers.get("cache-control")]).toEqual([200, "private, no-store"])
    expect(new Set(codesIn(html)).size).toBe(10)
    expect((await ask("/fr/dashboard", { cookie: here })).status).toBe(200)
    expect((await ask("/fr/dashboard", { cookie: there })).status).toBe(303)
    expect(codesIn(await (await ask(page, { cookie: here })).text())).toEqual([])
    expect(await actsOf(rif.id)).toEqual(["switch_on_second_factor"])
  })

  test("proves it again before new recovery codes or another application", async () => {
    const { secret, enter } = await reenter(users.tarik)
    const cookie = await enter()
    const codes = `${page}/recovery-codes`
    await ageSession(userId)
    const unproven = await ask(codes, { cookie, form: {} })
    expect(unproven.headers.get("location")).toBe(`${page}/proof?back=${encodeURIComponent(page)}`)
    expect((await ask(`${page}/setup`, { cookie })).headers.get("location")).toContain(`${page}/proof`)
    expect((await ask(`${page}/setup`, { cookie, form: { code: "000000" } })).status).toBe(303)

    const prove = (code: string, back: string) => ask(`${page}/proof`, { cookie, form: { code, back } })
    expect((await prove("000000", page)).status).toBe(422)
    await forgetSteps(userId)
    const proven = await prove(codeOf(secret, new Date()), "https://evil.example/")
    expect(proven.headers.get("location")).toBe(page)
    const renewed = await (await ask(codes, { cookie, form: {} })).text()
    expect(new Set(codesIn(renewed)).size).toBe(10)
  })

  test("switches it off with a code, and is signed out everywhere else", async () => {
    const { secret, enter } = await reenter(users.tarik)
    const [cookie, there] = [await enter(), await enter()]
    const remove = (code: string) => ask(`${page}/removal`, { cookie, form: { code } })
    expect((await remove("000000")).status).toBe(422)
    expect((await remove("")).status).toBe(422)
    await forgetSteps(userId)
    expect((await remove(codeOf(secret, new Date()))).headers.get("location")).toBe(page)

    expect((await ask("/fr/dashboard", { cookie })).status).toBe(200)
    expect((await ask("/fr/dashboard", { cookie: there })).status).toBe(303)
    expect((await ask(`${page}/recovery-codes`, { cookie, form: {} })).headers.get("location")).toBe(page)
    expect(await actsOf(rif.id)).toEqual([
      "switch_on_second_factor",
      "renew_recovery_codes",
      "switch_off_second_factor",
    ])
  })
})

describe("an owner who asks it of the team", () => {
  const demand = "/fr/settings/members/second-factor-demand"

  test("has one themself; members without are led to set it up before anything else", async () => {
    const [bare, manager] = [await cookieOf(app, atlas.owner), await cookieOf(app, atlas.manager)]
    expect((await ask(demand, { cookie: manager, form: {} })).status).toBe(403)
    await ask(demand, { cookie: bare, form: {} })
    expect((await ask("/fr/orders", { cookie: manager })).status).toBe(200)

    await inNoAccount(app, (trx) => switchOnFor(trx, users.khadija, new Date()))
    const khadija = await provenCookie(atlas.owner)
    expect((await ask(demand, { cookie: khadija, form: {} })).headers.get("location")).toBe("/fr/settings/members")
    await ask(demand, { cookie: khadija, form: {} })
    expect((await ask("/fr/orders", { cookie: khadija })).status).toBe(200)
    for (const path of ["/fr/orders", "/fr/dashboard", "/fr/products/new"]) {
      expect((await ask(path, { cookie: manager })).headers.get("location")).toBe(page)
    }
    expect((await ask("/fr/orders/events", { cookie: manager, form: {} })).headers.get("location")).toBe(page)
    expect(await (await ask(page, { cookie: manager })).text()).toContain("demande la double authentification")
    expect((await ask(`${page}/setup`, { cookie: manager })).status).toBe(200)
    expect((await ask("/fr/orders", { cookie: await cookieOf(app, rif.owner) })).status).toBe(200)
    expect(await actsOf(atlas.id)).toEqual(["demand_second_factor"])
  })

  test("keeps members from switching theirs off, until it is lifted", async () => {
    const khadija = await provenCookie(atlas.owner)
    const [code = ""] = await inNoAccount(app, (trx) => renewRecoveryCodes(trx, users.khadija.id, new Date()))
    const remove = () => ask(`${page}/removal`, { cookie: khadija, form: { code } })
    expect((await remove()).status).toBe(422)
    expect((await ask(`${demand}/removal`, { cookie: khadija, form: {} })).status).toBe(303)
    expect((await ask("/fr/orders", { cookie: await cookieOf(app, atlas.manager) })).status).toBe(200)

    expect((await remove()).status).toBe(303)
    expect(await actsOf(atlas.id)).toEqual([
      "demand_second_factor",
      "lift_second_factor_demand",
      "switch_off_second_factor",
    ])
  })

  test("asks nothing of a rival's team, nor lifts theirs", async () => {
    await inNoAccount(app, (trx) => switchOnFor(trx, users.khadija, new Date()))
    await ask(demand, { cookie: await provenCookie(atlas.owner), form: {} })
    await ask(`${demand}/removal`, { cookie: await provenCookie(rif.owner), form: {} })

    expect((await ask("/fr/orders", { cookie: await cookieOf(app, atlas.manager) })).headers.get("location")).toBe(page)
  })
})

test("sets nothing up for an address that nobody has confirmed", async () => {
  const { id: userId } = users.nora
  await owner.updateTable("auth.users").set({ emailConfirmedAt: null }).where("id", "=", userId).execute()
  const { accountId } = await owner
    .selectFrom("memberships")
    .where("userId", "=", userId)
    .select("accountId")
    .executeTakeFirstOrThrow()
  const cookie = await cookieOf(app, { userId, accountId })

  expect((await ask(`${page}/setup`, { cookie })).headers.get("location")).toBe("/fr/email-confirmation")
})
