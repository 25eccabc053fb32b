import { describe, expect, test } from "vitest"
import { atlas, nora, rif, salma, users } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { catchMail, linkIn } from "../mail/mail-catcher.ts"
import { ask, cookieOf } from "../site.ts"
import { cookiesIn } from "./cookies-in.ts"
import { sendWaiting } from "./waiting-mail.ts"

const database = await cloneDatabase()
const caught = await catchMail()
const [app, worker, owner] = [database.open("app"), database.open("worker"), database.open("owner")]
const asOwner = await cookieOf(app, atlas.owner)

async function invite(email: string, role = "manager") {
  await ask("/fr/settings/invitations", { cookie: asOwner, form: { email, role } })
  const [mail] = await sendWaiting(worker, caught)
  return linkIn(mail)
}

function roleIn(userEmail: string) {
  return owner
    .selectFrom("memberships")
    .innerJoin("auth.users as users", "users.id", "memberships.userId")
    .where("users.email", "=", userEmail)
    .where("memberships.accountId", "=", atlas.id)
    .where("endedAt", "is", null)
    .select("role")
    .executeTakeFirst()
}

describe("an invitation", () => {
  test("lets somebody new join under the invited address, once", async () => {
    const link = await invite("Imane@Example.ma", "finance")
    const page = await (await ask(link)).text()
    expect(page).toContain("Coopérative Atlas")
    expect(page).toContain("imane@example.ma")

    const form = { name: "Imane", password: "deux tortues au soleil", terms: "on" }
    const joined = await ask(`${link}/acceptance`, { form })
    expect(joined.headers.get("location")).toBe("/fr/dashboard")
    expect(cookiesIn(joined).sys_session).toBeDefined()
    expect(await roleIn("imane@example.ma")).toEqual({ role: "finance" })
    expect((await ask(link)).status).toBe(410)
    const again = await ask(`${link}/acceptance`, { form: { ...form, name: "Other" } })
    expect(cookiesIn(again).sys_session).toBeUndefined()
  })

  test("is in the language of an invited user, and asks them to sign in", async () => {
    const link = await invite(users.tarik.email, "viewer")
    expect(link).toMatch(/^\/ar\/invitations\//)
    expect(await (await ask(link)).text()).toContain(`/ar/sign-in?next=${encodeURIComponent(link)}`)
    const newcomer = { name: "Tarik", password: "deux tortues au soleil", terms: "on" }
    expect(cookiesIn(await ask(`${link}/acceptance`, { form: newcomer })).sys_session).toBeUndefined()

    const cookie = await cookieOf(app, rif.owner)
    const accepted = await ask(`${link}/acceptance`, { method: "POST", cookie })
    expect(accepted.headers.get("location")).toBe("/ar/dashboard")
    expect(await roleIn(users.tarik.email)).toEqual({ role: "viewer" })
    const list = await (await ask("/ar/accounts", { cookie })).text()
    expect(list).toContain("Coopérative Atlas")
    expect(list).toContain("متجر الريف")
  })

  test("is worth nothing to somebody else who is signed in", async () => {
    const link = await invite(users.nora.email)
    const cookie = await cookieOf(app, salma.owner)
    const page = await (await ask(link, { cookie })).text()
    expect(page).toContain("Vous êtes connecté avec")
    await ask(`${link}/acceptance`, { method: "POST", cookie })

    expect(await roleIn(users.salma.email)).toBeUndefined()
  })

  test("is renewed by a new mail, whose link replaces the one before", async () => {
    const first = await invite("renewed@example.ma")
    const { id } = await owner
      .selectFrom("invitations")
      .where("email", "=", "renewed@example.ma")
      .select("id")
      .executeTakeFirstOrThrow()
    await ask(`/fr/settings/invitations/${id}/mail`, { method: "POST", cookie: asOwner })
    const [mail] = await sendWaiting(worker, caught)

    expect((await ask(first)).status).toBe(410)
    expect((await ask(linkIn(mail))).status).toBe(200)
    await ask(`/fr/settings/invitations/${id}/revocation`, { method: "POST", cookie: asOwner })
    expect((await ask(linkIn(mail))).status).toBe(410)
  })

  test("is not sent again or revoked by another account", async () => {
    await invite("theirs@example.ma")
    const { id } = await owner
      .selectFrom("invitations")
      .where("email", "=", "theirs@example.ma")
      .select("id")
      .executeTakeFirstOrThrow()
    const cookie = await cookieOf(app, nora.owner)
    const answers = await Promise.all(
      ["mail", "revocation"].map((act) => ask(`/fr/settings/invitations/${id}/${act}`, { method: "POST", cookie })),
    )

    expect(answers.map((answer) => answer.status)).toEqual([404, 404])
    expect(await sendWaiting(worker, caught)).toEqual([])
  })

  test("is refused to somebody who is a member already", async () => {
    const form = { email: users.hamza.email, role: "viewer" }
    const answer = await ask("/fr/settings/invitations", { cookie: asOwner, form })

    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain("fait déjà partie du compte")
  })

  test("gives no role of owner", async () => {
    const form = { email: "boss@example.ma", role: "owner" }

    expect((await ask("/fr/settings/invitations", { cookie: asOwner, form })).status).toBe(422)
  })
})
