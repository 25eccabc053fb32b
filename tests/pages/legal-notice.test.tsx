import { renderToString } from "solid-js/web"
import { describe, expect, test as plainTest } from "vitest"
import { I18nContext, i18n } from "#src/i18n/i18n.ts"
import { type PlatformNotice, readPlatformNotice } from "#src/pages/queries.ts"
import { LegalNoticePage } from "#src/pages/views/legal-notice-page.tsx"
import { atlas } from "../cast.ts"
import { test } from "../database.ts"

const published: PlatformNotice = {
  accountId: atlas.id,
  legalName: "Plateforme d’essai SARL",
  legalForm: "company",
  address: "1, rue de l’Essai",
  city: "Rabat",
  phone: "0537000000",
  email: "bonjour@plateforme.example",
  rcNumber: "12345",
  rcCity: "Rabat",
  ice: null,
  taxId: null,
  professionalTax: null,
  capitalCents: 10_000_000n,
  updatedAt: new Date("2026-11-22T10:00:00Z"),
}

function drawn(notice: PlatformNotice | undefined) {
  return renderToString(() => (
    <I18nContext.Provider value={i18n("fr")}>
      <LegalNoticePage notice={notice} />
    </I18nContext.Provider>
  ))
}

describe("the editor of the site", () => {
  test("is unknown while the platform has published nothing, whatever the merchants did", async ({ asNobody }) => {
    await asNobody(async (trx) => {
      expect(await readPlatformNotice(trx)).toBeUndefined()
    })
  })

  plainTest("is shown as far as it is known", () => {
    const html = drawn(published)

    expect(html).toContain("Plateforme d’essai SARL")
    expect(html).toContain("100\u202f000,00\u00a0DH")
    expect(html.match(/>en cours</g)).toHaveLength(4)
  })

  plainTest("is pending on every line when nothing is known", () => {
    expect(drawn(undefined).match(/>en cours</g)).toHaveLength(10)
  })
})
