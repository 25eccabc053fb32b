import { describe, expect, test } from "vitest"
import { atlas, password, salma, users } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { catchMail, linkIn } from "../mail/mail-catcher.ts"
import { ask, cookieOf } from "../site.ts"
import { sendWaiting } from "./waiting-mail.ts"

const database = await cloneDatabase()
const caught = await catchMail()
const [app, worker] = [database.open("app"), database.open("worker")]

const recipients = (mails: Awaited<ReturnType<typeof sendWaiting>>) =>
  mails.map((mail) => (mail.to as { text: string }).text)

describe("changing one's e-mail", () => {
  test("tells the old address, and waits for the new one to confirm", async () => {
    const cookie = await cookieOf(app, salma.owner)
    const form = { email: "salma.nouvelle@example.ma", currentPassword: password }
    expect((await ask("/fr/settings/email", { cookie, form })).status).toBe(303)
    const mails = await sendWaiting(worker, caught)
    expect(recipients(mails)).toEqual([users.salma.email, form.email])
    expect(await (await ask("/fr/settings/email", { cookie })).text()).toContain(form.email)
    expect((await ask("/fr/sign-in", { form: { email: users.salma.email, password } })).status).toBe(303)

    const link = linkIn(mails[1])
    expect((await ask(link, { method: "POST" })).headers.get("location")).toBe("/fr/settings")
    expect((await ask("/fr/sign-in", { form: { email: form.email, password } })).status).toBe(303)
    expect((await ask("/fr/sign-in", { form: { email: users.salma.email, password } })).status).toBe(422)
    expect((await ask(link, { method: "POST" })).status).toBe(410)
  })

  test("does not tell whether the new address has a user, and changes nothing when it has", async () => {
    const cookie = await cookieOf(app, atlas.manager)
    const form = { email: users.nora.email, currentPassword: password }
    expect((await ask("/fr/settings/email", { cookie, form })).status).toBe(303)

    expect(recipients(await sendWaiting(worker, caught))).toEqual([users.hamza.email])
  })

  test("asks for the password", async () => {
    const cookie = await cookieOf(app, atlas.manager)
    const form = { email: "x@example.ma", currentPassword: "faux" }

    expect((await ask("/fr/settings/email", { cookie, form })).status).toBe(422)
    expect(await sendWaiting(worker, caught)).toEqual([])
  })
})

test("changing one's password asks for the current one and ends the other sessions", async () => {
  const [cookie, other] = [await cookieOf(app, atlas.viewer), await cookieOf(app, atlas.viewer)]
  const fresh = "six pigeons sur un fil"
  const wrong = await ask("/fr/settings/password", { cookie, form: { currentPassword: "faux", password: fresh } })
  expect(wrong.status).toBe(422)
  const changed = await ask("/fr/settings/password", { cookie, form: { currentPassword: password, password: fresh } })
  expect(changed.headers.get("location")).toBe("/fr/settings")

  expect((await ask("/fr/settings", { cookie })).status).toBe(200)
  expect((await ask("/fr/settings", { cookie: other })).status).toBe(303)
  expect((await ask("/fr/sign-in", { form: { email: users.zineb.email, password: fresh } })).status).toBe(303)
})

test("one's name and language are one's own to change", async () => {
  const cookie = await cookieOf(app, atlas.viewer)
  await ask("/fr/settings/name", { cookie, form: { name: "زينب" } })
  const answer = await ask("/fr/settings/language", { cookie, form: { locale: "ar" } })
  expect(answer.headers.get("location")).toBe("/ar/settings")
  const { name, locale } = await app
    .selectFrom("auth.users")
    .where("id", "=", users.zineb.id)
    .select(["name", "locale"])
    .executeTakeFirstOrThrow()

  expect([name, locale]).toEqual(["زينب", "ar"])
})

test("the wrong current password is asked only so many times", async () => {
  const cookie = await cookieOf(app, atlas.manager)
  const form = { currentPassword: "faux", password: "six pigeons sur un fil" }
  let last = 0
  for (let index = 0; index < 12; index++) last = (await ask("/fr/settings/password", { cookie, form })).status

  expect(last).toBe(429)
})
