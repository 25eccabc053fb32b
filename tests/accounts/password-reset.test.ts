import { expect, test } from "vitest"
import { atlas, users } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { catchMail, linkIn } from "../mail/mail-catcher.ts"
import { ask, cookieOf } from "../site.ts"
import { cookiesIn } from "./cookies-in.ts"
import { sendWaiting } from "./waiting-mail.ts"

const database = await cloneDatabase()
const caught = await catchMail()
const [app, worker] = [database.open("app"), database.open("worker")]

const { email } = users.khadija
const fresh = "quatre chèvres dans un arganier"

async function askForLink() {
  await ask("/fr/password-reset", { form: { email } })
  const [mail] = await sendWaiting(worker, caught)
  return linkIn(mail)
}

test("answers the same for a known and an unknown address, and writes to the known one only", async () => {
  const known = await ask("/fr/password-reset", { form: { email } })
  const unknown = await ask("/fr/password-reset", { form: { email: "nobody@example.ma" } })

  expect([known.status, cookiesIn(known)]).toEqual([unknown.status, cookiesIn(unknown)])
  expect((await sendWaiting(worker, caught)).map((mail) => mail.subject)).toEqual([
    "Choisissez un nouveau mot de passe",
  ])
})

test("sets the new password once, ends every session and voids the other links", async () => {
  const cookie = await cookieOf(app, atlas.owner)
  const [first, second] = [await askForLink(), await askForLink()]
  expect((await ask(second)).status).toBe(200)
  const reset = await ask(second, { form: { password: fresh } })

  expect([reset.status, reset.headers.get("location")]).toEqual([303, "/fr/sign-in"])
  expect((await ask("/fr/settings", { cookie })).status).toBe(303)
  expect((await ask(second, { form: { password: fresh } })).status).toBe(410)
  expect((await ask(first)).status).toBe(410)
  expect((await ask("/fr/sign-in", { form: { email, password: fresh } })).status).toBe(303)
  const [notice] = await sendWaiting(worker, caught)
  expect(notice?.subject).toBe("Votre mot de passe a été changé")
})

test("refuses a guessable password and keeps the link for another try", async () => {
  const link = await askForLink()
  const answer = await ask(link, { form: { password: "motdepasse123" } })

  expect(answer.status).toBe(422)
  expect((await ask(link)).status).toBe(200)
})

test("takes no other secret for a reset link", async () => {
  expect((await ask("/fr/password-reset/never-made")).status).toBe(410)
  expect((await ask("/fr/password-reset/never-made", { form: { password: fresh } })).status).toBe(410)
})

test("asks to wait after too many requests for one address", async () => {
  const often = () => ask("/fr/password-reset", { form: { email: "often@example.ma" } })
  for (let index = 0; index < 5; index++) expect((await often()).status).toBe(303)

  expect((await often()).status).toBe(429)
})
