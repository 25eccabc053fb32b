import { describe, expect, test } from "vitest"
import type { Form } from "#src/forms/form.ts"
import { parseForm } from "#src/forms/parse.ts"
import { parseAudience } from "#src/profiles/audience-form.ts"
import { handleIn } from "#src/profiles/handle.ts"
import { networkAddress } from "#src/profiles/network.ts"
import { parsePresentation } from "#src/profiles/presentation-form.ts"
import { handleForm, portfolioForm } from "#src/profiles/profile-forms.ts"

function formOf(pairs: [string, string][]): Form {
  return {
    text: (name) => pairs.find(([key]) => key === name)?.[1]?.trim() ?? "",
    all: (name) => pairs.filter(([key]) => key === name).map(([, value]) => value),
    has: (name) => pairs.some(([key]) => key === name),
    fields: () => Object.fromEntries(pairs),
    files: [],
    [Symbol.asyncDispose]: async () => {},
  }
}

describe("the address of an account on a network", () => {
  test.each([
    ["instagram", "@salma.b", "https://www.instagram.com/salma.b"],
    ["instagram", "instagram.com/salma?igsh=abc", "https://instagram.com/salma"],
    ["instagram", "https://www.instagram.com/salma/?utm_source=qr", "https://www.instagram.com/salma/"],
    ["tiktok", "salma", "https://www.tiktok.com/@salma"],
    ["tiktok", "https://vm.tiktok.com/ZM1/", "https://vm.tiktok.com/ZM1/"],
    ["youtube", "https://youtu.be/x", "https://youtu.be/x"],
    ["x", "https://twitter.com/salma", "https://twitter.com/salma"],
    ["blog", "monblog.ma", "https://monblog.ma/"],
  ] as const)("%s: %s", (network, typed, address) => expect(networkAddress(network, typed)).toBe(address))

  test.each([
    ["instagram", "https://instagram.com.evil.example/salma"],
    ["instagram", "https://evil.example/instagram.com"],
    ["instagram", "https://instagram.com@evil.example/"],
    ["instagram", "javascript:alert(1)"],
    ["instagram", "instagram.com"],
    ["blog", "javascript:alert(1)//monblog.ma"],
    ["blog", "data:text/html,<script>alert(1)</script>"],
    ["blog", "https://user:pass@monblog.ma"],
    ["blog", "localhost"],
    ["blog", `https://monblog.ma/${"x".repeat(400)}`],
    ["facebook", "<script>alert(1)</script>"],
  ] as const)("%s is not at %s", (network, typed) => {
    const address = networkAddress(network, typed)
    expect([null, "https://instagram.com/"]).toContain(address)
  })
})

describe("an audience as it is typed", () => {
  test("is read in either digits, with the cities in one spelling", () => {
    const parsed = parseAudience(
      "instagram",
      formOf([
        ...[["address", "@salma"] as [string, string], ["followers", "٤٨٢٠٠"] as [string, string]],
        ...[["country0", "MA"] as [string, string], ["countryPercent0", "84"] as [string, string]],
        ...[["city0", "الدار البيضاء"] as [string, string], ["cityPercent0", "40"] as [string, string]],
        ...[["agePercent1", "35"] as [string, string], ["agePercent2", ""] as [string, string]],
      ]),
    )
    expect(parsed).toMatchObject({ ok: true, value: { followers: 48_200n } })
    expect(parsed.ok && parsed.value.shares).toEqual([
      { kind: "country", value: "MA", percent: 84 },
      { kind: "city", value: "Casablanca", percent: 40 },
      { kind: "age", value: "18-24", percent: 35 },
    ])
  })

  test.each<[string, [string, string][], string]>([
    ["no address", [["address", ""]], "address"],
    ["a number that is none", [["followers", "beaucoup"]], "followers"],
    [
      "more than everybody",
      [
        ["agePercent0", "60"],
        ["agePercent1", "60"],
      ],
      "shares",
    ],
    [
      "a city twice",
      [
        ["city0", "Fès"],
        ["cityPercent0", "9"],
        ["city1", "فاس"],
        ["cityPercent1", "9"],
      ],
      "shares",
    ],
    ["a share above the whole", [["agePercent0", "101"]], "agePercent0"],
  ])("is refused with %s", (_name, pairs, field) => {
    const parsed = parseAudience("instagram", formOf([...pairs, ["address", "@salma"]]))
    expect(!parsed.ok && parsed.draft.errors[field]).toBeTruthy()
  })
})

describe("a presentation as it is typed", () => {
  test("takes cities of either comma and language, once each", () => {
    const parsed = parsePresentation(
      formOf([
        ["cities", "casa، Fès , فاس,Aïn Leuh"],
        ["niches", "visage"],
        ["niches", "visage"],
      ]),
    )
    expect(parsed).toMatchObject({ ok: true, value: { cities: ["Casablanca", "Fès", "Aïn Leuh"], niches: ["visage"] } })
  })

  test.each<[string, [string, string][], string]>([
    ["six cities", [["cities", "a,b,c,d,e,f"]], "cities"],
    ["a city without end", [["cities", "x".repeat(61)]], "cities"],
    ["a bio without end", [["bioAr", "م".repeat(601)]], "bioAr"],
    ["six niches", ["a", "b", "c", "d", "e", "f"].map((id) => ["niches", id]), "niches"],
    ["a niche that attacks", [["niches", "x';drop"]], "niches"],
  ])("is refused with %s", (_name, pairs, field) => {
    const parsed = parsePresentation(formOf(pairs))
    expect(!parsed.ok && parsed.draft.errors[field]).toBeTruthy()
  })
})

test.each([
  ["@Salma_B", "salma_b"],
  ["salma", "salma"],
])("the handle %s is read as %s", (typed, handle) => {
  expect(parseForm(handleForm, formOf([["handle", typed]]))).toEqual({ ok: true, value: { handle } })
})
test.each(["ab", "-salma", "salma-", "sal--ma", "sal.ma", "سلمى", "x".repeat(31), "a/b", "a b", ""])(
  "the handle %j is refused",
  (typed) => expect(parseForm(handleForm, formOf([["handle", typed]])).ok).toBe(false),
)

test("only what stands after an @ is a handle", () => {
  expect([handleIn("@salma"), handleIn("%40Salma"), handleIn("salma"), handleIn("@"), handleIn("@a.b")]).toEqual([
    ...["salma", "salma", null, null, null],
  ])
})

test.each([
  "javascript:alert(1)",
  "ftp://example.ma",
  "https://a:b@example.ma",
  `https://e.ma/${"x".repeat(500)}`,
  "x",
])("a portfolio leads to no %s", (address) =>
  expect(
    parseForm(
      portfolioForm,
      formOf([
        ["title", "T"],
        ["address", address],
      ]),
    ).ok,
  ).toBe(false),
)
