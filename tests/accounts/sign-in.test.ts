import { describe, expect, test } from "vitest"
import { storedId } from "#src/accounts/session-store.ts"
import { atlas, password, rif, users } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { ask, cookieOf } from "../site.ts"
import { cookiesIn } from "./cookies-in.ts"

const database = await cloneDatabase()
const app = database.open("app")

const from = (address: string) => ({ "x-sys-client-address": address, "user-agent": "Firefox/127.0 (Windows)" })
const khadija = { email: users.khadija.email, password }

describe("signing in", () => {
  test("starts a session of a new id, whatever the browser brought", async () => {
    const before = await cookieOf(app, rif.owner)
    const answer = await ask("/fr/sign-in", { form: { ...khadija, email: " KHADIJA@atlas.example " }, cookie: before })
    const session = cookiesIn(answer).sys_session

    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/fr/dashboard"])
    expect(`sys_session=${session}`).not.toBe(before)
    expect(answer.headers.getSetCookie().find((cookie) => cookie.startsWith("sys_session"))).toMatch(
      /HttpOnly.*SameSite=Lax/i,
    )
    expect((await ask("/fr/settings", { cookie: `sys_session=${session}` })).status).toBe(200)
    expect((await ask("/fr/settings", { cookie: before })).headers.get("location")).toContain("/fr/sign-in")
  })

  test("says the same of a wrong password and of an unknown address", async () => {
    const wrong = await ask("/fr/sign-in", { form: { ...khadija, password: "autre chose" } })
    const unknown = await ask("/fr/sign-in", { form: { email: users.khadija.email.replace("k", "x"), password } })
    const texts = (await Promise.all([wrong.text(), unknown.text()])).map((html) =>
      html.replaceAll(/value="[^"]*"/g, ""),
    )

    expect([wrong.status, unknown.status]).toEqual([422, 422])
    expect(texts[0]).toBe(texts[1])
    expect(texts[0]).toContain("Adresse e-mail ou mot de passe incorrect.")
  })

  test.each(["//evil.example", "https://evil.example/fr", "/\\evil.example", "/fr\r\nx: y"])(
    "never sends on to %j",
    async (next) => {
      const answer = await ask("/fr/sign-in", { form: { ...khadija, next } })

      expect(answer.headers.get("location")).toBe("/fr/dashboard")
    },
  )

  test("sends on to the page that was asked for", async () => {
    const asked = await ask("/fr/settings/sessions?x=1")
    const next = new URL(asked.headers.get("location") ?? "", "http://localhost").searchParams.get("next") ?? ""
    const answer = await ask("/fr/sign-in", { form: { ...khadija, next } })

    expect(answer.headers.get("location")).toBe("/fr/settings/sessions?x=1")
  })

  test("asks to wait after ten wrong passwords, from wherever they come", async () => {
    const tryOnce = (index: number) =>
      ask("/fr/sign-in", { form: { email: users.zineb.email, password: "faux" }, headers: from(`10.1.0.${index}`) })
    for (let index = 0; index < 10; index++) expect((await tryOnce(index)).status).toBe(422)

    expect((await tryOnce(11)).status).toBe(429)
    expect((await ask("/fr/sign-in", { form: { email: users.zineb.email, password } })).status).toBe(429)
  })

  test("counts only what went wrong", async () => {
    for (let index = 0; index < 12; index++) {
      const answer = await ask("/fr/sign-in", {
        form: { email: users.hamza.email, password },
        headers: from("10.1.1.1"),
      })
      expect(answer.status).toBe(303)
    }
  })

  test.each(["sys_session", "sys_session=", "sys_session=%00%ff", "sys_session=a; sys_session=b", '=;;="\\'])(
    "takes the broken cookie %j for no session",
    async (cookie) => {
      expect((await ask("/fr/settings", { cookie })).status).toBe(303)
      expect((await ask("/fr", { cookie })).status).toBe(200)
    },
  )
})

describe("sessions", () => {
  test("are listed with their devices, and each can be ended by its own person only", async () => {
    const here = await cookieOf(app, atlas.manager)
    const other = await ask("/fr/sign-in", { form: { email: users.hamza.email, password }, headers: from("10.1.2.1") })
    const otherId = storedId(cookiesIn(other).sys_session ?? "")
    const list = await (await ask("/fr/settings/sessions", { cookie: here })).text()
    expect(list).toContain("Firefox sur Windows")
    expect(list).toContain("Cet appareil")

    const removal = `/fr/settings/sessions/${otherId}/removal`
    await ask(removal, { method: "POST", cookie: await cookieOf(app, rif.owner) })
    expect((await ask("/fr/settings", { cookie: `sys_session=${cookiesIn(other).sys_session}` })).status).toBe(200)
    await ask(removal, { method: "POST", cookie: here })
    expect((await ask("/fr/settings", { cookie: `sys_session=${cookiesIn(other).sys_session}` })).status).toBe(303)
  })

  test("end all but the one in use", async () => {
    const [here, there] = [await cookieOf(app, rif.owner), await cookieOf(app, rif.owner)]
    await ask("/fr/settings/sessions/removal", { method: "POST", cookie: here })

    expect((await ask("/fr/settings", { cookie: here })).status).toBe(200)
    expect((await ask("/fr/settings", { cookie: there })).status).toBe(303)
  })

  test("end when one signs out", async () => {
    const cookie = await cookieOf(app, rif.owner)
    const answer = await ask("/fr/session/removal", { method: "POST", cookie })

    expect(answer.headers.get("location")).toBe("/fr/sign-in")
    expect((await ask("/fr/settings", { cookie })).status).toBe(303)
  })

  test("are marked as seen now and then", async () => {
    const cookie = await cookieOf(app, rif.owner)
    const id = storedId(cookie.split("=")[1] ?? "")
    const long = new Date(Date.now() - 3_600_000)
    await app.updateTable("auth.sessions").set({ lastSeenAt: long }).where("id", "=", id).execute()
    await ask("/fr/settings", { cookie })
    const { lastSeenAt } = await app
      .selectFrom("auth.sessions")
      .where("id", "=", id)
      .select("lastSeenAt")
      .executeTakeFirstOrThrow()

    expect(lastSeenAt.getTime()).toBeGreaterThan(long.getTime())
  })
})

test("keeps the language of the page for the bare address, unless a foreign link chose it", async () => {
  const visited = await ask("/ar/sign-in")
  const followed = await ask("/ar/sign-in", { headers: { "sec-fetch-site": "cross-site" } })

  expect(cookiesIn(visited).sys_locale).toBe("ar")
  expect(cookiesIn(followed).sys_locale).toBeUndefined()
  expect((await ask("/", { cookie: "sys_locale=ar" })).headers.get("location")).toBe("/ar")
})
