import { beforeAll, describe, expect, test } from "vitest"
import { day, later } from "#src/clock.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { atlas, nora, rif, salma } from "#tests/cast.ts"
import { ask, cookieOf } from "#tests/site.ts"
import { enterLimits } from "./debt.ts"

const { app, owe, review } = await enterLimits()
const cookies = {
  khadija: await cookieOf(app, atlas.owner),
  zineb: await cookieOf(app, atlas.viewer),
  tarik: await cookieOf(app, rif.owner),
  salma: await cookieOf(app, salma.owner),
  nora: await cookieOf(app, nora.owner),
}
const page = async (path: string, who: keyof typeof cookies) => {
  const answer = await ask(path, { cookie: cookies[who] })
  return { status: answer.status, html: (await answer.text()).replaceAll(/[\u2066-\u2069]/g, "") }
}
const today = new Date()
const title = (locale: "fr" | "ar") => i18n(locale).t("receivables.paused.title")
const offer = `discover/${atlas.program.slug}`

describe("a merchant that is warned", () => {
  beforeAll(async () => {
    await owe(1, 7, later(today, -day))
    await review(today)
  })

  test.each(["dashboard", "payouts"])(
    "reads on its page %s how much it owes and when the pause begins",
    async (path) => {
      const { t } = i18n("fr")
      const { html } = await page(`/fr/${path}`, "khadija")

      expect(html).toContain(t("receivables.banner.warned_means"))
      expect(html).toContain("140,00")
      expect(html).toContain(t("receivables.how_to_pay"))
      expect((await page(`/fr/${path}`, "tarik")).html).not.toContain(t("receivables.banner.warned_means"))
    },
  )

  test("reads it in Arabic, and who may not see money reads nothing", async () => {
    expect((await page("/ar/dashboard", "khadija")).html).toContain(i18n("ar").t("receivables.banner.warned_means"))
    expect((await page("/fr/dashboard", "zineb")).html).not.toContain("140,00")
  })

  test("is not paused to influencers", async () => {
    for (const path of ["discover", offer, "enrollments"])
      expect((await page(`/fr/${path}`, "salma")).html).not.toContain(title("fr"))
  })
})

describe("a merchant that is paused", () => {
  beforeAll(() => review(later(today, 8 * day)))

  test.each(["fr", "ar"] as const)(
    "is so in %s on every program that influencers see, without an amount",
    async (locale) => {
      for (const path of ["discover", offer, "enrollments"]) {
        const { status, html } = await page(`/${locale}/${path}`, "salma")
        expect([path, status]).toEqual([path, 200])
        expect(html).toContain(title(locale))
        expect(html).not.toContain("140,00")
      }
      expect((await page(`/${locale}/${offer}`, "nora")).html).toContain(title(locale))
      expect((await page(`/${locale}/discover/${rif.program.slug}`, "nora")).html).not.toContain(title(locale))
    },
  )

  test("reads so itself, and its influencers still make links", async () => {
    expect((await page("/fr/payouts", "khadija")).html).toContain(i18n("fr").t("receivables.banner.paused_means"))
    expect((await page("/fr/links/new", "salma")).html).toContain("Huile d’argan")
  })
})
