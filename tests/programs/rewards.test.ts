import { describe, expect, test } from "vitest"
import type { RewardRule } from "#src/commissions/reward-rule.ts"
import type { Form } from "#src/forms/form.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { exampleCommission, genericSale } from "#src/programs/example-commission.ts"
import { parseRewardForm, redrawnRewardRows } from "#src/programs/reward-form.ts"
import { rewardSentence } from "#src/programs/reward-sentence.ts"
import { percent } from "./offer.ts"

const argan = { id: "00000000-0000-7000-800d-000000000001", nameFr: "Huile d’argan", nameAr: "زيت أركان" }

function formOf(fields: Record<string, string>): Form {
  return {
    text: (name) => fields[name] ?? "",
    all: (name) => (name in fields ? [fields[name] ?? ""] : []),
    has: (name) => name in fields,
    fields: () => fields,
    files: [],
    [Symbol.asyncDispose]: async () => {},
  }
}

describe("the form of reward rules", () => {
  test("reads percents and amounts in their order and leaves empty rows out", () => {
    const form = formOf({
      ...{ rewardRows: "3", reward0Product: argan.id, reward0Kind: "fixed", reward0Value: "15,50" },
      ...{ reward1Product: "", reward1Kind: "percent", reward1Value: "" },
      ...{ reward2Product: "", reward2Kind: "percent", reward2Value: "12,5" },
    })

    expect(parseRewardForm(form, [argan])).toEqual({
      ok: true,
      value: [{ productId: argan.id, kind: "fixed", amountCents: 1550n }, percent(1250)],
    })
  })

  const row = { rewardRows: "1", reward0Product: "", reward0Kind: "percent" }
  test.for([
    [{ ...row, reward0Value: "" }, { reward0Value: "programs.form.reward_needed" }],
    [{ ...row, reward0Value: "dix" }, { reward0Value: "forms.percentage" }],
    [{ ...row, reward0Value: "0" }, { reward0Value: "forms.out_of_range" }],
    [{ ...row, reward0Value: "95" }, { reward0Value: "forms.out_of_range" }],
    [{ ...row, reward0Kind: "fixed", reward0Value: "0" }, { reward0Value: "forms.out_of_range" }],
    [
      { ...row, reward0Product: "00000000-0000-7000-800d-000000000003", reward0Value: "5" },
      { reward0Product: "forms.choose" },
    ],
    [
      { ...row, rewardRows: "2", reward0Value: "5", reward1Product: "", reward1Kind: "percent", reward1Value: "6" },
      { reward1Product: "programs.form.reward_repeated" },
    ],
  ] as [Record<string, string>, Record<string, string>][])("answers %o by %o", ([fields, errors]) => {
    expect(parseRewardForm(formOf(fields), [argan])).toMatchObject({ ok: false, draft: { errors, typed: fields } })
  })

  test("grows by a row and loses the one that is asked, keeping what was typed", () => {
    const typed = { nameFr: "Amis", rewardRows: "2", reward0Product: "", reward0Kind: "percent", reward0Value: "5" }
    const second = { reward1Product: argan.id, reward1Kind: "fixed", reward1Value: "9" }
    const grown = redrawnRewardRows(formOf({ ...typed, ...second, addReward: "1" }))
    const shrunk = redrawnRewardRows(formOf({ ...typed, ...second, removeReward: "0" }))

    expect(grown?.typed).toMatchObject({
      nameFr: "Amis",
      rewardRows: "3",
      reward0Value: "5",
      reward1Value: "9",
      reward2Value: "",
    })
    expect(shrunk?.typed).toEqual({
      nameFr: "Amis",
      rewardRows: "1",
      reward0Product: argan.id,
      reward0Kind: "fixed",
      reward0Value: "9",
    })
    expect(redrawnRewardRows(formOf(typed))).toBeNull()
  })
})

describe("an example", () => {
  test.for([
    ["10 % of 200 DH with VAT inside", [percent(1000)], 1667n],
    ["a fixed amount per order", [{ productId: null, kind: "fixed", amountCents: 2500n }], 2500n],
    ["a rule for another product", [percent(1000, argan.id)], 0n],
  ] as [string, RewardRule[], bigint][])("is computed as a commission is: %s", ([, rules, cents]) => {
    expect(exampleCommission(rules, genericSale)).toBe(cents)
  })

  test("follows the product's own rule and VAT", () => {
    const sale = { productId: argan.id, priceCents: 12000n, vatRateBp: 0 }

    expect(exampleCommission([percent(500), percent(1000, argan.id)], sale)).toBe(1200n)
  })
})

test("a rule is said in both languages, with the product's name in the reader's", () => {
  const said = (["fr", "ar"] as const).map((locale) => rewardSentence(i18n(locale), percent(1250, argan.id), [argan]))

  expect(said[0]?.replace(/[\u2068\u2069]/g, "")).toBe("12,5\u00a0% sur Huile d’argan")
  expect(said[1]).toContain("زيت أركان")
})
