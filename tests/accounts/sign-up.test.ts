import { describe, expect, test } from "vitest"
import { users } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { catchMail, linkIn } from "../mail/mail-catcher.ts"
import { ask } from "../site.ts"
import { cookiesIn } from "./cookies-in.ts"
import { sendWaiting } from "./waiting-mail.ts"

const database = await cloneDatabase()
const caught = await catchMail()
const worker = database.open("worker")
const owner = database.open("owner")

const applicant = {
  kind: "merchant",
  accountName: "متجر الأطلس 🏔",
  name: "Amina",
  email: "Amina@Example.MA",
  password: "trois chats sur le toit",
  terms: "on",
}

const from = (address: string) => ({ "x-sys-client-address": address })

function userOf(email: string) {
  return owner.selectFrom("auth.users").where("email", "=", email).selectAll().executeTakeFirstOrThrow()
}

describe("signing up", () => {
  test("makes a user and an account, and lets in whoever reads the mail", async () => {
    const answer = await ask("/ar/sign-up", { form: applicant, headers: from("10.0.0.1") })
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/ar/email-confirmation"])
    expect(cookiesIn(answer)).not.toHaveProperty("sys_session")
    const inbox = await ask("/ar/email-confirmation", { cookie: `sys_inbox=${cookiesIn(answer).sys_inbox}` })
    expect(await inbox.text()).toContain("amina@example.ma")

    const [mail, ...others] = await sendWaiting(worker, caught)
    expect(others).toEqual([])
    expect(mail?.subject).toBe("أكدوا بريدكم الإلكتروني")
    const link = linkIn(mail)
    expect((await ask(link)).status).toBe(200)
    expect((await userOf("amina@example.ma")).emailConfirmedAt).toBeNull()

    const confirmed = await ask(link, { method: "POST" })
    expect([confirmed.status, confirmed.headers.get("location")]).toEqual([303, "/ar/dashboard"])
    expect((await userOf("amina@example.ma")).emailConfirmedAt).not.toBeNull()
    const list = await ask("/ar/accounts", { cookie: `sys_session=${cookiesIn(confirmed).sys_session}` })
    expect(await list.text()).toContain("متجر الأطلس 🏔")

    expect((await ask(link, { method: "POST" })).status).toBe(410)
    expect((await ask(link)).status).toBe(410)
  })

  test("answers the same when the address has a user, who alone is told", async () => {
    const before = await owner.selectFrom("accounts").select("id").execute()
    const known = { ...applicant, email: users.khadija.email }
    const answer = await ask("/fr/sign-up", { form: known, headers: from("10.0.0.2") })

    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/fr/email-confirmation"])
    expect(await owner.selectFrom("accounts").select("id").execute()).toHaveLength(before.length)
    const [mail] = await sendWaiting(worker, caught)
    expect(mail?.subject).toBe("Vous avez déjà un compte ShareYourSales")
    expect(linkIn(mail)).toBe("/fr/sign-in")
  })

  test("draws the form again with what was typed, an error a field, and never the password", async () => {
    const wrong = { ...applicant, email: "amina", accountName: "🏔", password: "azerty123", kind: "platform" }
    const answer = await ask("/fr/sign-up", { form: wrong, headers: from("10.0.0.3") })
    const html = await answer.text()

    expect(answer.status).toBe(422)
    expect(html).toContain('value="amina"')
    expect(html).toContain("Deux caractères au moins.")
    expect(html).toContain("Choisissez une des réponses proposées.")
    expect(html).not.toContain("azerty123")
    expect(html.match(/<[^>]* autofocus[^>]*>/g)).toEqual([expect.stringContaining('value="merchant"')])
  })

  test("refuses a password made of the account's own name", async () => {
    const form = { ...applicant, email: "b@example.ma", accountName: "Argan du Souss", password: "argan du souss" }
    const answer = await ask("/fr/sign-up", { form, headers: from("10.0.0.4") })

    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain("se devine trop facilement")
  })

  test("asks to wait after too many tries from one address", async () => {
    const form = { ...applicant, email: "" }
    for (let index = 0; index < 20; index++) await ask("/fr/sign-up", { form, headers: from("10.0.0.5") })
    const answer = await ask("/fr/sign-up", { form, headers: from("10.0.0.5") })

    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0)
    expect(await answer.text()).toContain("Trop de tentatives")
  })
})

describe("asking for the confirmation again", () => {
  test("answers the same for an unknown, a confirmed and a waiting address", async () => {
    await ask("/fr/sign-up", { form: { ...applicant, email: "waiting@example.ma" }, headers: from("10.0.0.6") })
    await sendWaiting(worker, caught)
    const asked = ["nobody@example.ma", users.khadija.email, "waiting@example.ma"].map((email) =>
      ask("/fr/email-confirmation", { form: { email }, headers: from("10.0.0.6") }),
    )
    const answers = await Promise.all(asked)

    expect(answers.map((answer) => [answer.status, cookiesIn(answer).sys_flash])).toEqual(
      Array(3).fill([303, cookiesIn(answers[0]).sys_flash]),
    )
    const sent = await sendWaiting(worker, caught)
    expect(sent.map((mail) => (mail.to as { text: string }).text)).toEqual(["waiting@example.ma"])
  })

  test("stops after some messages to one address", async () => {
    const again = () =>
      ask("/fr/email-confirmation", { form: { email: "often@example.ma" }, headers: from("10.0.0.7") })
    for (let index = 0; index < 6; index++) expect((await again()).status).toBe(303)

    expect((await again()).status).toBe(429)
  })
})
