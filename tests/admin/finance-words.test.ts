import { expect, test } from "vitest"
import site from "#locales/fr.json" with { type: "json" }
import { paperKinds } from "#src/papers/paper.ts"
import { transferFormatNames } from "#src/payouts/transfer-files/transfer-formats.ts"
import { batchStates, payers } from "../../admin/finance/finance-words.ts"
import { words } from "../../admin/words.ts"

const desks = Object.values(words).map(({ finance }) => finance)
const named = (node: object) => Object.keys(node)

test("the finance desk has a word for whatever it may show, in three languages", () => {
  for (const desk of desks) {
    expect(named(desk.batch_state)).toEqual([...batchStates])
    expect(named(desk.payer)).toEqual([...payers])
    expect(named(desk.paper_kind)).toEqual([...paperKinds])
    expect(named(desk.file_format)).toEqual([...transferFormatNames])
  }
})

test("says of payees and batches whatever the site says of them", () => {
  for (const desk of desks) {
    expect(named(desk.exclusion).toSorted()).toEqual(named(site.payouts.exclusion).toSorted())
    expect(named(desk.obstacle).toSorted()).toEqual(named(site.payouts.obstacle).toSorted())
    expect(named(desk.line_outcome).toSorted()).toEqual(named(site.payouts.statements.outcome).toSorted())
    expect(named(desk.payer_class).toSorted()).toEqual(named(site.payers.class_name).toSorted())
    expect(named(desk.payee_statuses).toSorted()).toEqual(named(site.withholding.status).toSorted())
  }
})
