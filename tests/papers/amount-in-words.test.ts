import { describe, expect, test } from "vitest"
import { amountInWords } from "#src/papers/amount-in-words.ts"

describe("in French", () => {
  test.each([
    [0n, "zéro dirham"],
    [100n, "un dirham"],
    [1n, "un centime"],
    [150n, "un dirham et cinquante centimes"],
    [2100n, "vingt et un dirhams"],
    [7100n, "soixante et onze dirhams"],
    [8000n, "quatre-vingts dirhams"],
    [8100n, "quatre-vingt-un dirhams"],
    [9199n, "quatre-vingt-onze dirhams et quatre-vingt-dix-neuf centimes"],
    [20000n, "deux cents dirhams"],
    [20380n, "deux cent trois dirhams et quatre-vingts centimes"],
    [100000n, "mille dirhams"],
    [123456n, "mille deux cent trente-quatre dirhams et cinquante-six centimes"],
    [8_000_000n, "quatre-vingt mille dirhams"],
    [20_000_000n, "deux cent mille dirhams"],
    [100_000_000n, "un million de dirhams"],
    [20_000_000_000n, "deux cents millions de dirhams"],
    [100_010_000n, "un million cent dirhams"],
    [3_210_765_432n, "trente-deux millions cent sept mille six cent cinquante-quatre dirhams et trente-deux centimes"],
  ])("%d", (cents, words) => {
    expect(amountInWords(cents, "fr")).toBe(words)
  })
})

describe("in Arabic", () => {
  test.each([
    [0n, "صفر درهم"],
    [100n, "درهم واحد"],
    [200n, "درهمان"],
    [300n, "ثلاثة دراهم"],
    [1000n, "عشرة دراهم"],
    [1100n, "أحد عشر درهما"],
    [1200n, "اثنا عشر درهما"],
    [2500n, "خمسة وعشرون درهما"],
    [10000n, "مائة درهم"],
    [10100n, "مائة درهم ودرهم"],
    [10200n, "مائة درهم ودرهمان"],
    [10300n, "مائة وثلاثة دراهم"],
    [20000n, "مائتا درهم"],
    [20050n, "مائتا درهم وخمسون سنتيما"],
    [100000n, "ألف درهم"],
    [120000n, "ألف ومائتا درهم"],
    [123456n, "ألف ومائتان وأربعة وثلاثون درهما وستة وخمسون سنتيما"],
    [200000n, "ألفا درهم"],
    [230000n, "ألفان وثلاثمائة درهم"],
    [300002n, "ثلاثة آلاف درهم وسنتيمان"],
    [1_100_000n, "أحد عشر ألف درهم"],
    [1_120_000n, "أحد عشر ألفا ومائتا درهم"],
    [20_000_000n, "مائتا ألف درهم"],
    [10_100_000n, "مائة ألف وألف درهم"],
    [20_210_000n, "مائتا ألف وألفان ومائة درهم"],
    [100_000_000n, "مليون درهم"],
    [250_000_001n, "مليونان وخمسمائة ألف درهم وسنتيم واحد"],
  ])("%d", (cents, words) => {
    expect(amountInWords(cents, "ar")).toBe(words)
  })
})

test("nothing below zero is spelled out", () => {
  expect(() => amountInWords(-1n, "fr")).toThrow(RangeError)
})
