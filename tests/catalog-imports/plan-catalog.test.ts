import { describe, expect, test } from "vitest"
import { type ColumnRole, guessMapping, type Mapping } from "#src/catalog-imports/columns.ts"
import { fieldsOf } from "#src/catalog-imports/line-fields.ts"
import { modelFile } from "#src/catalog-imports/model-file.ts"
import { type Catalogue, planCatalog, repeatedSkus } from "#src/catalog-imports/plan-catalog.ts"
import { readLines } from "#src/csv/read-lines.ts"
import { i18n, locales } from "#src/i18n/i18n.ts"
import { soap } from "../products/details.ts"

const leaf = {
  id: "hammam",
  parentId: "beaute",
  nameFr: "Hammam et bain",
  nameAr: "الحمام التقليدي",
  needsReview: false,
}
const empty: Catalogue = { products: new Map(), variants: new Set(), leaves: [leaf] }
const withSoap: Catalogue = { ...empty, products: new Map([[soap.sku, { ...soap, id: "soap", stock: 4 }]]) }

function planOf(text: string, catalogue: Catalogue, change: Partial<Mapping> = {}) {
  const { lines } = readLines(text)
  const mapping = { ...guessMapping(lines[0]), ...change }
  const products = mapping.hasHeader ? lines.slice(1) : lines
  return planCatalog(products, mapping, catalogue, repeatedSkus(products, mapping))
}

describe("a file of products", () => {
  test.each(locales)("is told apart by the headers of our own model in %s", (locale) => {
    const [header, product] = readLines(modelFile(i18n(locale)).replace("\ufeff", "")).lines
    const { columns, hasHeader } = guessMapping(header)
    const unsaid = Object.entries(columns).flatMap(([role, at]) => (at === null ? [role] : []))

    expect({ unsaid, hasHeader, cells: product?.cells.length }).toEqual({
      unsaid: ["kind", "shopUrl"],
      hasHeader: true,
      cells: 12,
    })
  })

  test.each<[string, string, ColumnRole[]]>([
    ["WooCommerce", "UGS,Nom,Tarif régulier,Stock,Catégories", ["sku", "nameFr", "priceCents", "stock", "category"]],
    [
      "Shopify",
      "Title,Body (HTML),Vendor,Variant SKU,Variant Price",
      ["nameFr", "descriptionFr", "brand", "sku", "priceCents"],
    ],
    ["a hand", "الثمن;المرجع;اسم المنتوج", ["priceCents", "sku", "nameAr"]],
  ])("is told apart as %s writes it", (_, text, roles) => {
    const { columns } = guessMapping(readLines(text).lines[0])

    expect(roles.map((role) => columns[role])).toEqual(roles.map((_role, at) => at))
  })

  test("makes a product of a new SKU, with what the file leaves out as in a new form", () => {
    const [line] = planOf("sku;nom;prix;catégorie\nA-1;Savon;1 234,50 DH;Beauté > Hammam et bain", empty)

    expect(line).toMatchObject({
      outcome: "created",
      details: {
        kind: "good",
        priceCents: 123450n,
        categoryId: "hammam",
        vatRateBp: 2000,
        deliveryCents: 0n,
      },
    })
  })

  test("takes the category that a person chose for lines without one", () => {
    const [line] = planOf("sku;nom;prix\nA-1;Savon;45", empty, { categoryId: "hammam" })

    expect(line).toMatchObject({ outcome: "created", details: { categoryId: "hammam" } })
  })

  test("changes of a known product what it says, and keeps what it leaves empty", () => {
    const [line] = planOf(`sku;prix;description;stock\n${soap.sku};50;;`, withSoap)

    expect(line).toMatchObject({ outcome: "changed", productId: "soap", changes: ["priceCents"] })
    expect(line).not.toHaveProperty("details.stock")
  })

  test("changes nothing when it says what is known", () => {
    const [line] = planOf(`sku;nom;prix;stock\n${soap.sku};${soap.nameFr};45,00 DH;4`, withSoap)

    expect(line?.outcome).toBe("unchanged")
  })

  test.each([
    ["no SKU", ";Savon;45;hammam", "sku"],
    ["no name", "A-1;;45;hammam", "nameFr"],
    ["a price of nothing", "A-1;Savon;0;hammam", "priceCents"],
    ["a price that is a word", "A-1;Savon;gratuit;hammam", "priceCents"],
    ["a category that we do not have", "A-1;Savon;45;Jouets en bois", "categoryId"],
    ["a name that is too long", `A-1;${"x".repeat(121)};45;hammam`, "nameFr"],
  ])("refuses a line with %s, and says in which column", (_, line, field) => {
    const [planned] = planOf(`sku;nom;prix;catégorie\n${line}`, empty)

    expect(planned).toMatchObject({ outcome: "refused", line: 2, errors: [{ field }] })
  })

  test("does nothing with a SKU that it names twice, nor with that of a variant", () => {
    const planned = planOf("sku;nom;prix;catégorie\nA;x;1;hammam\nA;y;2;hammam\nV;z;3;hammam", {
      ...empty,
      variants: new Set(["V"]),
    })

    expect(planned.map(({ outcome }) => outcome)).toEqual(["refused", "refused", "refused"])
  })
})

test.each([
  ["1 234,50 DH", "1234,50"],
  ["1.234,50", "1234,50"],
  ["1,234.50 MAD", "1234.50"],
  ["1,234", "1234"],
  ["99.9", "99.9"],
  ["٤٥ درهم", "٤٥"],
])("the price %s is read as %s", (cell, amount) => {
  const mapping = guessMapping({ line: 1, cells: ["prix"] })

  expect(fieldsOf([cell], mapping, null, []).priceCents).toBe(amount)
})
