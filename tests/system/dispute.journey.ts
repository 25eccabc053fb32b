import { addDays, casablancaDay } from "#src/clock.ts"
import { paths } from "#src/paths.ts"
import { atlas, users } from "#tests/cast.ts"
import { photo } from "#tests/documents/papers.ts"
import type { Clerk } from "./back-office.ts"
import { expect, type Mode, modes, type Person, test } from "./stage.ts"

const said = {
  fr: {
    order: "Commande 4417, huile d’argan",
    words: "Ma cliente a commandé par mon lien, j’ai sa capture d’écran.",
    refusal: "Aucune commande à ce nom chez nous.",
    decision: "La capture montre la commande et le lien.",
  },
  ar: {
    order: "طلبية 4418، زيت أركان",
    words: "زبونتي طلبت عبر رابطي، ولدي لقطة شاشة منها.",
    refusal: "لا توجد أي طلبية بهذا الاسم لدينا.",
    decision: "تبين اللقطة الطلبية والرابط.",
  },
}

for (const mode of modes.filter(({ script }) => script)) {
  test(`an order is contested, refused, decided and paid for, in ${mode.name}`, async ({ stage }) => {
    const salma = await stage.enter(mode, 360)
    await salma.signIn(users.salma.email)
    const dispute = await open(salma, mode)
    const atlasOwner = await stage.enter(mode)
    await atlasOwner.signIn(users.khadija.email)
    await refuse(atlasOwner, dispute, mode)
    await escalate(salma, dispute)
    const karima = await stage.enterBackOffice(mode)
    await karima.signIn(users.karima.email)
    await decide(karima, mode)
    await seeAward(salma, dispute, mode)
  })
}

async function open({ visit, press, fill, look, page, locale, t }: Person, mode: Mode): Promise<string> {
  await visit(paths.commissions(locale))
  await press(t("commissions.disputes"))
  await look("disputes-none")
  await press(t("disputes.open"))
  await page.locator("main [name=enrollment]").selectOption(atlas.salmas)
  await fill("orderTold", `${said[mode.locale].order}, 06 12 34 56 78`)
  await fill("orderedOn", addDays(casablancaDay(new Date()), -4))
  await fill("goods", "300")
  await fill("words", said[mode.locale].words)
  await press(t("disputes.send"))
  await expect(page.locator("#orderTold-error")).toBeVisible()
  await look("dispute-form")
  await fill("orderTold", said[mode.locale].order)
  const buffer = await photo(600, 400).jpeg().toBuffer()
  await page.locator("main [name=evidence]").setInputFiles({ name: "capture.jpg", mimeType: "image/jpeg", buffer })
  await press(t("disputes.send"))
  await page.waitForURL(/\/disputes\/[0-9a-f-]{36}$/)
  await look("dispute-opened")
  return new URL(page.url()).pathname
}

async function refuse({ visit, press, fill, look, page, locale, t }: Person, dispute: string, mode: Mode) {
  await visit(paths.disputes(locale))
  await look("merchant-disputes")
  await expect(async () => {
    await visit(dispute)
    await expect(page.getByRole("link", { name: "capture.jpg" })).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
  await look("merchant-dispute")
  await fill("reason", said[mode.locale].refusal)
  await press(t("disputes.refuse"))
  await expect(page.getByText(said[mode.locale].refusal)).toBeVisible()
}

async function escalate({ visit, press, look, page, t }: Person, dispute: string) {
  await visit(dispute)
  await look("dispute-refused")
  await press(t("disputes.escalate"))
  await expect(page.getByText(t("disputes.due.decide.influencer"))).toBeVisible()
}

/** From the queue to the decision by the keyboard alone, but for the words. */
async function decide({ page, t, look, visit }: Clerk, mode: Mode) {
  await visit("/admin/pages/disputes")
  await expect(page.getByRole("link", { name: "Salma B." }).first()).toBeVisible()
  await look("disputes")
  await page.keyboard.press("Enter")
  await expect(page.getByText(said[mode.locale].words)).toBeVisible()
  await expect(page.getByText(said[mode.locale].refusal)).toBeVisible()
  await look("dispute")
  await page.getByRole("button", { name: t("finance.acts.accept_dispute.label") }).click()
  const box = page.getByRole("dialog")
  await expect(box.locator("[name=amount]")).toHaveValue("30,00")
  await box.locator("[name=reason]").fill(said[mode.locale].decision)
  await look("dispute-decision")
  await box.getByRole("button", { name: t("finance.acts.accept_dispute.label") }).click()
  await expect(page.getByText(t("disputes.see_award"))).toBeVisible()
  await look("dispute-decided")
}

async function seeAward({ visit, press, look, page, t }: Person, dispute: string, mode: Mode) {
  await visit(dispute)
  await expect(page.getByText(said[mode.locale].decision)).toBeVisible()
  await look("dispute-accepted")
  await press(t("disputes.see_award"))
  await expect(page.getByText(t("commissions.origin.dispute"))).toBeVisible()
  await expect(page.getByRole("main")).toContainText("30,00")
  await look("awarded-commission")
}
