import { describe, expect, test } from "vitest"
import { users } from "#tests/cast.ts"
import { cookieOf } from "#tests/site.ts"
import { actsOf, aFile, app } from "#tests/verification-review/a-file.ts"
import { approval, casePath, deskOf, send, staffCookie } from "./desk-stage.ts"

const file = await aFile({ name: "Rôles", answers: { rib: "225780123456789012345613" } })
const front = file.papers.cnie_front ?? ""
const decision = casePath(file, `/papers/${front}/decisions`)

const reads = ["/queue", casePath(file), casePath(file, `/papers/${front}`)]
const acts: [string, unknown][] = [
  ["/next-claim", { sort: "age", kind: "" }],
  [casePath(file, "/claim"), {}],
  [casePath(file, "/claim/removal"), {}],
  [decision, approval()],
  [casePath(file, "/conclusion"), {}],
  [casePath(file, "/rejection"), { reason: "activity", message: "" }],
  [casePath(file, "/notes"), { text: "Bonjour" }],
  [casePath(file, "/answers/rib/readings"), {}],
  [casePath(file, `/flags/${users.karima.id}/rib/clearing`), {}],
]

describe("the desk", () => {
  test("answers nobody who is not signed in as staff", async () => {
    const member = await cookieOf(app, { userId: file.ownerId, accountId: file.id })
    for (const cookie of ["", member, "sys_staff=invented"]) {
      for (const path of reads) expect([path, (await send(path, { cookie })).status]).toEqual([path, 401])
      for (const [path, body] of acts) expect([path, (await send(path, { cookie, body })).status]).toEqual([path, 401])
    }
  })

  test("shows papers neither to support nor to finance, and lets them do nothing", async () => {
    for (const person of [users.sanae, users.omar]) {
      const cookie = await staffCookie(person)
      for (const path of reads) expect([path, (await send(path, { cookie })).status]).toEqual([path, 403])
      for (const [path, body] of acts.filter(([path]) => !path.includes("/flags/")))
        expect([path, (await send(path, { cookie, body })).status]).toEqual([path, 403])
    }
    expect(await actsOf(file.id)).toEqual([])
  })

  test("is open to compliance and to administrators", async () => {
    for (const person of [users.karima, users.driss]) {
      const desk = await deskOf(person)
      const queue = await desk.get("/queue")
      expect(queue).toMatchObject({ status: 200, body: { mayReview: true } })
      expect(queue.body.entries.map(({ accountId }: { accountId: string }) => accountId)).toContain(file.id)
      expect(await desk.get(casePath(file))).toMatchObject({ status: 200, body: { isMine: false, state: "submitted" } })
    }
  })

  test("refuses what another site makes a browser send", async () => {
    const cookie = await staffCookie(users.karima)
    for (const site of ["cross-site", "same-site"]) {
      const headers = { "sec-fetch-site": site }
      const answers = acts.map(([path, body]) => send(path, { cookie, body, headers }))
      expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(acts.map(() => 403))
    }
    expect(await actsOf(file.id)).toEqual([])
  })

  test("acts on no GET, and on no body that it does not know", async () => {
    const cookie = await staffCookie(users.karima)
    for (const [path] of acts) expect([path, (await send(path, { cookie })).status]).toEqual([path, 404])
    for (const body of ["", "{", "null", "[]", '{"verdict":"approved"}', '{"verdict":"erased","reason":null}'])
      expect([body, (await send(decision, { cookie, body })).status]).toEqual([body, 400])
    const form = { "content-type": "application/x-www-form-urlencoded" }
    expect((await send(decision, { cookie, body: "verdict=approved", headers: form })).status).toBe(415)
    expect((await send(decision, { cookie, body: `"${"a".repeat(70_000)}"` })).status).toBe(413)
    expect(await actsOf(file.id)).toEqual([])
  })

  test("finds no file at an address that names none", async () => {
    const desk = await deskOf(users.karima)
    for (const account of ["nothing", "00000000-0000-7000-8000-0000000000ff", "%00", users.karima.id]) {
      expect([account, (await desk.get(`/cases/${account}`)).status]).toEqual([account, 404])
      expect([account, (await desk.post(`/cases/${account}/claim`)).status]).toEqual([account, 404])
    }
    expect((await desk.post(casePath(file, "/answers/%00/readings"))).status).toBe(404)
    expect((await desk.post(casePath(file, "/answers/passport_number/readings"))).status).toBe(404)
  })
})
