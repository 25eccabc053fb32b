import { paths } from "#src/paths.ts"
import { users } from "#tests/cast.ts"
import { photo } from "#tests/documents/papers.ts"
import { expect, type Mode, modes, type Person, type Stage, test } from "./stage.ts"

const words = {
  fr: {
    hello: "Bonjour Salma, prête pour la rentrée ?",
    answer: "Oui ! Voir https://example.com/idees",
    late: "Super",
  },
  ar: { hello: "مرحبا سلمى، هل أنت مستعدة للموسم؟", answer: "نعم! انظر https://example.com/idees", late: "ممتاز" },
}

for (const mode of modes) {
  test(`two people talk, send a picture and block each other, in ${mode.name}`, async ({ stage }) => {
    const khadija = await stage.enter(mode)
    await khadija.signIn(users.khadija.email)
    await beginTalk(khadija, mode)
    const salma = await stage.enter(mode, 360)
    await salma.signIn(users.salma.email)
    await answer(salma, mode)
    await hear(khadija, mode)
    await sendPicture(stage, khadija, salma, mode)
    await block(khadija, salma, mode)
  })
}

const log = ({ page }: Person) => page.getByRole("log")
const box = ({ page, t }: Person) => page.getByLabel(t("messages.body"))

async function say(person: Person, text: string) {
  await box(person).fill(text)
  await person.press(person.t("messages.send"))
}

/** Where a page is not live it is asked for again. */
async function again({ page }: Person, { script }: Mode) {
  if (!script) await page.reload()
}

async function beginTalk(khadija: Person, { locale }: Mode) {
  await khadija.visit(paths.enrollments(locale))
  const place = khadija.page.getByRole("listitem").filter({ hasText: "Salma B." })
  await place
    .getByRole("link", { name: khadija.t("messages.write") })
    .first()
    .click()
  await say(khadija, `${words[locale].hello} ${Date.now()}`)
  await expect(log(khadija)).toContainText(words[locale].hello)
  await khadija.look("conversation-desk")
}

async function answer(salma: Person, mode: Mode) {
  const { hello, answer } = words[mode.locale]
  await salma.visit(paths.messages(mode.locale))
  await expect(salma.page.getByLabel(salma.t("messages.unread"))).not.toHaveCount(0)
  await salma.look("conversations")
  await salma.page.getByRole("main").getByRole("link", { name: /Atlas/ }).first().click()
  await expect(log(salma)).toContainText(hello)
  await say(salma, `${answer} <b>gras</b>`)
  await again(salma, mode)
  await expect(log(salma)).toContainText("<b>gras</b>")
  await expect(salma.page.getByRole("link", { name: "https://example.com/idees" }).last()).toHaveAttribute(
    "rel",
    /nofollow/,
  )
  await expect(box(salma)).toHaveValue("")
  await salma.look("conversation-phone")
}

/** It was there before anybody asked for it, and its writer sees that it was read. */
async function hear(khadija: Person, mode: Mode) {
  await again(khadija, mode)
  await expect(log(khadija)).toContainText("<b>gras</b>", { timeout: 3000 })
}

async function sendPicture(_stage: Stage, khadija: Person, salma: Person, mode: Mode) {
  const picture = { name: "idee.jpg", mimeType: "image/jpeg", buffer: await photo(900, 600).jpeg().toBuffer() }
  await khadija.page.getByText(khadija.t("messages.attach"), { exact: true }).click()
  await khadija.page.getByLabel(khadija.t("messages.attach_hint", { max: 4 })).setInputFiles(picture)
  await say(khadija, words[mode.locale].late)
  const shown = salma.page.getByRole("img", { name: /idee/ }).last()
  await expect
    .poll(
      async () => {
        await again(salma, mode)
        return shown.count()
      },
      { timeout: 15_000 },
    )
    .toBeGreaterThan(0)
  await salma.look("conversation-picture")
}

async function block(khadija: Person, salma: Person, mode: Mode) {
  const name = "\u2068Salma B.\u2069"
  await khadija.page.getByText(khadija.t("messages.block.title", { name })).click()
  await khadija.press(khadija.t("messages.block.confirm"))
  await expect(khadija.page.getByText(khadija.t("messages.blocked_ours", { name }))).toBeVisible()
  await again(salma, mode)
  await expect(salma.page.getByRole("button", { name: salma.t("messages.send") })).toHaveCount(0)
  await salma.look("conversation-blocked")
  await khadija.press(khadija.t("messages.block.lift"))
  await expect(box(khadija)).toBeVisible()
}
