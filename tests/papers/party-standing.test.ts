import { expect, test as plainTest } from "vitest"
import type { Trx } from "#db/database.ts"
import { formatMoney } from "#src/i18n/money.ts"
import { composeSheet } from "#src/papers/compose-sheet.ts"
import { issueFeeInvoice } from "#src/papers/issue-fee-papers.ts"
import { readContent } from "#src/papers/paper-content.ts"
import { findPaper } from "#src/papers/queries.ts"
import { readKnownParties } from "#src/papers/read-parties.ts"
import { atlas, now, rif, salma } from "#tests/cast.ts"
import { test } from "#tests/database.ts"
import { atlasParty, salmaParty, specimen } from "./specimens.ts"

const fee = { lines: [{ label: { fr: "Frais", ar: "رسوم" }, amountCents: 10_000n }], vatRateBp: 2000 }
const partyOf = async (trx: Trx, id: string) => (await readKnownParties(trx, [id])).get(id)?.party
const sayCapital = (trx: Trx, accountId: string) =>
  trx.updateTable("sellerNotices").set({ capitalCents: 50_000_00n }).where("accountId", "=", accountId).execute()

test("a paper freezes the form that was verified and the capital that is published", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    await sayCapital(trx, atlas.id)
    const { id } = await issueFeeInvoice(trx, atlas.id, fee, now)
    const { recipient } = readContent((await findPaper(trx, atlas.id, id)).content)
    expect(recipient).toMatchObject({ legalForm: "cooperative", capitalCents: 50_000_00n })
  })
})

test("an auto-entrepreneur has no capital, whatever its notice says, and a person no form to name", async ({ as }) => {
  await as(rif.owner, async (trx) => {
    await sayCapital(trx, rif.id)
    const party = await partyOf(trx, rif.id)
    expect(party).toHaveProperty("legalForm", "auto_entrepreneur")
    expect(party).not.toHaveProperty("capitalCents")
  })
  await as(salma.owner, async (trx) => {
    expect(await partyOf(trx, salma.id)).not.toHaveProperty("legalForm")
  })
})

plainTest.each([
  ["fr", "Forme juridique", "Société", "Capital social"],
  ["ar", "الشكل القانوني", "شركة", "رأس المال"],
] as const)("the sheet says them beside the name in %s", (locale, label, company, capital) => {
  const [, customer] = composeSheet(specimen("invoice"), locale).parties
  expect(customer?.facts.slice(0, 2)).toEqual([
    { label, value: company, isCode: false },
    { label: capital, value: formatMoney(100_000_00n, locale), isCode: false },
  ])
})

plainTest("a paper issued before it named them is drawn without", () => {
  const { legalForm, capitalCents, ...older } = atlasParty
  const { parties } = composeSheet(specimen("invoice", { issuer: salmaParty, recipient: older }), "fr")
  const labels = parties.flatMap(({ facts }) => facts.map(({ label }) => label))
  expect(labels).toContain("ICE")
  expect(labels).not.toContain("Forme juridique")
  expect(labels).not.toContain("Capital social")
})
