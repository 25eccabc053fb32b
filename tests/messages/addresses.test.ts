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
