import { expect, test } from "vitest"
import { atlas } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { ask, cookieOf } from "../site.ts"

const database = await cloneDatabase()

test("sends the bare address to the visitor's language", async () => {
  const answers = await Promise.all([
    ask("/"),
    ask("/", { headers: { "accept-language": "ar-MA,fr;q=0.8" } }),
    ask("/", { headers: { "accept-language": "ar" }, cookie: "sys_locale=fr" }),
  ])

  expect(answers.map((answer) => [answer.status, answer.headers.get("location")])).toEqual([
    [303, "/fr"],
    [303, "/ar"],
    [303, "/fr"],
  ])
})

test("answers an unknown address by a page in the visitor's language", async () => {
  const answer = await ask("/ar/nothing/here")
  const html = await answer.text()

  expect(answer.status).toBe(404)
  expect(html).toContain('<html lang="ar-MA" dir="rtl">')
})

test("shows the name of the account one works in", async () => {
  const cookie = await cookieOf(database.open("app"), atlas.owner)
  const html = await (await ask("/fr/nothing", { cookie })).text()

  expect(html).not.toContain("undefined")
})
