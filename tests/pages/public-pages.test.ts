import { describe, expect, test } from "vitest"
import ar from "#locales/ar.json" with { type: "json" }
import fr from "#locales/fr.json" with { type: "json" }
import { cloneDatabase } from "../database.ts"
import { ask } from "../site.ts"

await cloneDatabase()

const addresses = ["", "/how-it-works", "/help", "/legal-notice", "/terms", "/privacy"]

/** Every line of the words of the public pages, without the parameters. */
function linesOf(node: object): string[] {
  return Object.values(node).flatMap((value: string | object) =>
    typeof value === "string"
      ? value.split("\n").map((line) => (line.replace(/^- /, "").split("{")[0] ?? "").trim())
      : linesOf(value),
  )
}

async function textOf(path: string): Promise<string> {
  const html = await (await ask(path)).text()
  return html
    .replace(/<!--.*?-->/g, "")
    .replaceAll("&amp;", "&")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
}

describe.each(["fr", "ar"])("in %s", (locale) => {
  test.each(addresses)("answers /…%s without a script", async (address) => {
    const answer = await ask(`/${locale}${address}`)

    expect(answer.status).toBe(200)
    expect(await answer.text()).not.toContain("<script")
  })
})

test("shows every word written for these pages, in its language only", async () => {
  const french = (await Promise.all(addresses.map((address) => textOf(`/fr${address}`)))).join("\n")
  const arabic = (await Promise.all(addresses.map((address) => textOf(`/ar${address}`)))).join("\n")
  const sentences = linesOf(fr.pages).filter((line) => line.length > 20)

  expect(linesOf(fr.pages).filter((line) => !french.includes(line))).toEqual([])
  expect(linesOf(ar.pages).filter((line) => !arabic.includes(line))).toEqual([])
  expect(sentences.filter((line) => arabic.includes(line))).toEqual([])
})

test("asks for another page than those it has with a localized 404", async () => {
  const answer = await ask("/ar/terms/unknown")

  expect(answer.status).toBe(404)
  expect(await answer.text()).toContain(ar.errors["404"].title)
})
