import { beforeAll, describe, expect, test } from "vitest"
import { type Db, inAccount } from "#db/database.ts"
import { casablancaDay } from "#src/clock.ts"
import { isolated } from "#src/i18n/either-language.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { checkBatch } from "#src/payouts/check-batch.ts"
import { makeBatch } from "#src/payouts/make-batch.ts"
import { listPayouts } from "#src/payouts/payout-queries.ts"
import { settlePayouts } from "#src/payouts/settle-payouts.ts"
import { atlas, nora, now, rif, salma, youssef } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { earn, enterPayee } from "#tests/payouts/payer.ts"
import { ask, cookieOf } from "#tests/site.ts"

const database = await cloneDatabase()
const app: Db = database.open("app")
const owner = database.open("owner")
let payoutId = ""
const cookies: Record<"merchant" | "viewer" | "rival" | "influencer" | "newcomer" | "stranger", string> = {
  ...{ merchant: "", viewer: "", rival: "", influencer: "", newcomer: "", stranger: "" },
}

beforeAll(async () => {
  cookies.merchant = await cookieOf(app, atlas.owner)
  cookies.viewer = await cookieOf(app, atlas.viewer)
  cookies.rival = await cookieOf(app, rif.owner)
  cookies.influencer = await cookieOf(app, salma.owner)
  cookies.newcomer = await cookieOf(app, youssef.owner)
  cookies.stranger = await cookieOf(app, nora.owner)
  await enterPayee(owner, "registered_individual")
  const line = { sku: atlas.argan.sku, name: "Argan", quantity: 10, unitCents: 120_00n, taxCents: null }
  await earn(app, "paid", [line])
  payoutId = await inAccount(app, atlas.id, async (trx) => {
    const made = await makeBatch(trx, atlas.owner, { payer: "merchant", executionOn: "2026-11-22", without: [] }, now)
    if (!made.ok) throw new Error(made.reason)
    const [payout] = await listPayouts(trx, atlas.id, made.value.id)
    if (!payout) throw new Error("nobody is paid")
    await checkBatch(trx, atlas.manager, { batchId: made.value.id, hasFreshSecondFactor: false }, now)
    const executed = [{ endToEndId: payout.endToEndId, proof: "avis 12" }]
    await settlePayouts(trx, atlas.owner, made.value.id, {
      word: { executedOn: "2026-11-22", executed, failed: [] },
      now,
    })
    return payout.id
  })
  await earn(app, "due", [{ ...line, quantity: 11 }])
})

const page = async (path: string, cookie: string) => (await ask(path, { cookie })).text()
const refused = (path: string, cookie: string) => ask(path, { cookie }).then(({ status }) => status)

describe("the influencer's money", () => {
  test.each(["fr", "ar"] as const)(
    "is told in %s from gross to net, with the text of each withholding",
    async (locale) => {
      const { t } = i18n(locale)
      const html = await page(`/${locale}/money`, cookies.influencer)

      // 11 × 120 DH less 20 DH of discount, at 10 %.
      for (const said of ["130,00", "13,00", "117,00", "Coopérative Atlas", t("money.payable")])
        expect(html).toContain(said)
      expect(html).toContain(locale === "fr" ? "art. 45 bis" : "المواد 45 المكررة")
      expect(html).toContain(t("money.figure.due"))
    },
  )

  test("says what is missing and where to mend it", async () => {
    await owner.deleteFrom("verificationAnswers").where("field", "=", "rib").execute()
    const html = await page("/fr/money", cookies.influencer)
    await owner.deleteFrom("verificationAnswers").execute()

    expect(html).toContain(i18n("fr").t("money.obstacle.no_rib"))
    expect(html).toContain("/fr/verification/bank")
  })

  test("is empty for who has sold nothing, and a page of influencers only", async () => {
    expect(await page("/ar/money", cookies.stranger)).toContain(i18n("ar").t("money.empty.title"))
    expect(await refused("/fr/money", cookies.merchant)).toBe(404)
  })
})

describe("a payout", () => {
  test("stands in the list, and explains itself in both languages", async () => {
    expect(await page("/fr/money/payouts", cookies.influencer)).toContain(`/fr/money/payouts/${payoutId}`)
    for (const locale of ["fr", "ar"] as const) {
      const html = await page(`/${locale}/money/payouts/${payoutId}`, cookies.influencer)
      for (const said of ["118,00", "11,80", "106,20", "SALMA BENNANI", "SYS-1-1-"]) expect(html).toContain(said)
      expect(html).not.toContain("225780123456789012345613")
      expect(html).toContain(i18n(locale).t("money_papers.kind.statement"))
    }
  })

  test("is nobody else's", async () => {
    expect(await refused(`/fr/money/payouts/${payoutId}`, cookies.stranger)).toBe(404)
    expect(await page("/fr/money/payouts", cookies.stranger)).not.toContain(payoutId)
  })
})

describe("the tax status", () => {
  const form = {
    status: "auto_entrepreneur",
    vat: "none",
    attestationIssuedOn: "",
    validFrom: casablancaDay(new Date()),
  }

  test("is declared on a form that keeps what was typed when it is refused", async () => {
    const refusal = await ask("/fr/settings/tax", { cookie: cookies.newcomer, form: { ...form, vat: "usual" } })
    const saved = await ask("/ar/settings/tax", { cookie: cookies.newcomer, form })

    expect(refusal.status).toBe(422)
    expect(await refusal.text()).toContain(i18n("fr").t("tax_profiles.refused.no_vat_for_status"))
    expect(saved.status).toBe(303)
    const html = await page("/ar/settings/tax", cookies.newcomer)
    expect(html).toContain(i18n("ar").t("tax_profiles.declared"))
    expect(html).toContain(`المادة ${isolated("73-II")}`)
  })

  test("says which rule nobody has decided, and who must", async () => {
    await ask("/fr/settings/tax", { cookie: cookies.newcomer, form: { ...form, status: "non_resident" } })

    const html = await page("/fr/settings/tax", cookies.newcomer)

    expect(html).toContain(i18n("fr").t("withholding.unconfirmed", { who: "un expert-comptable" }))
  })

  test("of what was paid is not rewritten", async () => {
    const answer = await ask("/fr/settings/tax", {
      cookie: cookies.influencer,
      form: { ...form, validFrom: "2026-11-22" },
    })

    expect(await answer.text()).toContain(i18n("fr").t("tax_profiles.refused.paid_since"))
  })
})

describe("the merchant", () => {
  const decision = { rateBp: "30", reason: "Avis de notre expert-comptable" }

  test("says what it is, and reads what it withholds from whom", async () => {
    const form = { class: "company", turnoverCents: "612 000 000,00", validFrom: "2026-07-01" }
    const saved = await ask("/fr/settings/payer", { cookie: cookies.merchant, form })
    const html = await page("/ar/settings/payer", cookies.merchant)
    const wrong = await ask("/fr/settings/payer", {
      cookie: cookies.merchant,
      form: { ...form, turnoverCents: "beaucoup" },
    })

    expect(saved.status).toBe(303)
    expect(html).toContain("612\u202f000\u202f000,00")
    expect(html).toContain(i18n("ar").t("withholding.status.cpu"))
    expect(wrong.status).toBe(422)
  })

  test("lists its payees and notes what it paid elsewhere", async () => {
    const list = await page("/fr/payees", cookies.merchant)
    const noted = await ask(`/fr/payees/${salma.id}/outside-payments`, {
      cookie: cookies.merchant,
      form: { paidOn: "2026-03-02", amountCents: "1 250,00", note: "Mars" },
    })
    const html = await page(`/fr/payees/${salma.id}`, cookies.merchant)

    expect(list).toContain("Salma B.")
    expect(noted.status).toBe(303)
    expect(html).toContain("1\u202f250,00")
    const [withdrawal] = html.match(/\/fr\/payees\/[\w-]+\/outside-payments\/[\w-]+\/withdrawal/) ?? []
    expect((await ask(withdrawal ?? "", { cookie: cookies.merchant, form: {} })).status).toBe(303)
    expect(await page("/fr/money", cookies.influencer)).not.toContain("1\u202f250,00")
  })

  test("decides where no rule is clear, and is told where one is", async () => {
    const clear = await ask(`/fr/payees/${salma.id}/decisions`, { cookie: cookies.merchant, form: decision })
    const empty = await ask(`/fr/payees/${salma.id}/decisions`, {
      cookie: cookies.merchant,
      form: { rateBp: "", reason: "" },
    })

    expect(clear.headers.get("location")).toBe(`/fr/payees/${salma.id}`)
    expect(empty.status).toBe(422)
  })

  test("sees nobody of another's programs, nor does a viewer see money", async () => {
    expect(await refused(`/fr/payees/${salma.id}`, cookies.rival)).toBe(404)
    expect(await page("/fr/payees", cookies.rival)).not.toContain("Salma B.")
    expect(await refused("/fr/payees", cookies.viewer)).toBe(403)
    expect(await refused("/fr/payees", cookies.influencer)).toBe(404)
  })
})
