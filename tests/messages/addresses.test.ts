import { expect, test } from "vitest"
import { piecesOf } from "#src/messages/message.ts"

const link = (text: string, href: string) => [{ text, href }]

test.each([
  ["https://аpple.com/ar", link("https://xn--pple-43d.com/ar", "https://xn--pple-43d.com/ar")],
  [
    "https://bank.example\u200b.evil.example",
    link("https://bank.example.evil.example", "https://bank.example.evil.example/"),
  ],
  ["HTTPS://A.example/عربي", link("HTTPS://A.example/عربي", "https://a.example/%D8%B9%D8%B1%D8%A8%D9%8A")],
  [
    "https://evil.example\\@bank.example",
    [...link("https://evil.example", "https://evil.example/"), { text: "\\@bank.example" }],
  ],
])("%s shows where it leads", (text, pieces) => {
  expect(piecesOf(text)).toEqual(pieces)
})

test.each([
  ["signs", `https://a${"!".repeat(3980)}x`],
  ["letters", `https://${"é".repeat(3980)}`],
  ["parentheses", `https://a.example/${"(".repeat(1900)}${")".repeat(1900)}x`],
])("a page of addresses of nothing but %s is read at once", (_, text) => {
  const begun = performance.now()
  for (let message = 0; message < 100; message++) piecesOf(text)

  expect(performance.now() - begun).toBeLessThan(1000)
})
