import { describe, expect, test } from "vitest"
import { atlas, password, users } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { ask, cookieOf } from "../site.ts"

const app = (await cloneDatabase()).open("app")

let addresses = 0
const elsewhere = () => ({ "x-sys-client-address": `10.20.${Math.floor(++addresses / 250)}.${addresses % 250}` })
const here = { "x-sys-client-address": "192.0.2.1" }

/** The status of each of so many tries in a row. */
async function tries(count: number, send: (index: number) => Promise<Response>): Promise<number[]> {
  const statuses: number[] = []
  for (let index = 0; index < count; index++) statuses.push((await send(index)).status)
  return statuses
}

describe("one account tried from everywhere", () => {
  test("is closed to its guesser after ten wrong passwords, however its e-mail is written", async () => {
    const written = [users.salma.email, users.salma.email.toUpperCase(), ` ${users.salma.email} `]
    const guess = (index: number) =>
      ask("/fr/sign-in", {
        headers: elsewhere(),
        form: { email: written[index % 3] ?? "", password: `${index}`, next: "" },
      })

    expect(await tries(12, guess)).toEqual([...Array(10).fill(422), 429, 429])
  })

  test("is mailed a reset a few times, known or not", async () => {
    const send = (email: string) => () => ask("/fr/password-reset", { headers: elsewhere(), form: { email } })

    expect(await tries(6, send(users.nora.email))).toEqual([...Array(5).fill(303), 429])
    expect(await tries(6, send("personne@example.ma"))).toEqual([...Array(5).fill(303), 429])
  })

  test("is not opened by guessing at its password from within", async () => {
    const cookie = await cookieOf(app, atlas.viewer)
    const path = (index: number) => (index % 2 ? "/fr/settings/password" : "/fr/settings/email")
    const form = { currentPassword: "faux", password: "trois chats sur le toit", email: "x@example.ma" }

    expect(await tries(12, (index) => ask(path(index), { cookie, form }))).toEqual([...Array(10).fill(422), 429, 429])
  })

  test("costs its own user nothing while they sign in rightly", async () => {
    const signIn = () => ask("/fr/sign-in", { headers: here, form: { email: users.tarik.email, password, next: "" } })

    expect(new Set(await tries(15, signIn))).toEqual(new Set([303]))
  })
})

describe("one address that tries everything", () => {
  test.each([
    ["/fr/sign-in", 60, (index: number) => ({ email: `a${index}@example.ma`, password: "x", next: "" })],
    ["/fr/password-reset", 30, (index: number) => ({ email: `b${index}@example.ma` })],
    ["/fr/email-confirmation", 30, (index: number) => ({ email: `c${index}@example.ma` })],
  ] as const)("is asked to wait at %s after %i tries", async (path, allowed, form) => {
    const headers = elsewhere()
    const statuses = await tries(allowed + 2, (index) => ask(path, { headers, form: form(index) }))

    expect(statuses.slice(0, allowed)).not.toContain(429)
    expect(statuses.slice(allowed)).toEqual([429, 429])
  })
})

test("one phone orders a few times from wherever, and however it is written", async () => {
  const phones = ["0661223344", "+212 661 22 33 44", "00212661223344", "٠٦٦١٢٢٣٣٤٤"]
  const order = (index: number) => {
    const form = {
      form: crypto.randomUUID().replaceAll("-", "") + "a".repeat(11),
      name: "Nadia",
      city: "Fès",
      address: "1, rue",
    }
    return ask("/fr/p/huile-argan", {
      headers: elsewhere(),
      form: { ...form, phone: phones[index % 4] ?? "", quantity: "1", promo_code: "", click: "" },
    })
  }

  expect(await tries(11, order)).toEqual([...Array(10).fill(303), 429])
})

test("an answer tells nobody whether an e-mail has a user", async () => {
  const said = async (path: string, form: Record<string, string>) => {
    const answer = await ask(path, { headers: elsewhere(), form })
    const text = (await answer.text()).replaceAll(form.email ?? "", "")
    return [answer.status, answer.headers.get("location"), text]
  }
  const [known, unknown] = ["youssef@example.ma", "inconnu@example.ma"]
  for (const [path, fields] of [
    ["/fr/sign-in", { password: "faux", next: "" }],
    ["/fr/password-reset", {}],
    ["/fr/email-confirmation", {}],
    [
      "/fr/sign-up",
      { kind: "merchant", accountName: "Souk", name: "Ali", password: "trois chats sur le toit", terms: "on" },
    ],
  ] as const) {
    expect([path, await said(path, { ...fields, email: known })]).toEqual([
      path,
      await said(path, { ...fields, email: unknown }),
    ])
  }
})
