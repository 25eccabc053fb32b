import { readdir } from "node:fs/promises"
import { tmpdir } from "node:os"
import fc from "fast-check"
import { beforeAll, describe, expect, test } from "vitest"
import { atlas, rif, users } from "#tests/cast.ts"
import { anyForm, type Body, encoded, unreadable } from "#tests/security/any-body.ts"
import { fingerprint } from "#tests/security/world.ts"
import { ask, cookieOf, origin, owner } from "./house.ts"
import { acts, routes } from "./route-rules.ts"

/** A failure prints the seed and the smallest body that fails; FUZZ_SEED plays another game. */
const seed = Number(process.env.FUZZ_SEED ?? 20261122)

let cookie: string
beforeAll(async () => {
  cookie = await cookieOf("administrator")
})

async function post(path: string, { type, text }: Body): Promise<number> {
  const headers = { cookie, "sec-fetch-site": "same-origin", ...(type && { "content-type": type }) }
  const answer = await fetch(origin + path, { method: "POST", redirect: "manual", headers, body: text })
  // An answer that is not read to its end holds its connection.
  await answer.arrayBuffer()
  return answer.status
}

async function bombard(runs: number, bodies: fc.Arbitrary<Body>, path: string, right: (status: number) => boolean) {
  const salvo = fc.array(bodies, { minLength: 5, maxLength: 5 })
  const property = fc.asyncProperty(salvo, async (all) => {
    const statuses = await Promise.all(all.map((body) => post(path, body)))
    const wrong = statuses.flatMap((status, index) => (right(status) ? [] : [[status, all[index]]]))
    expect(wrong).toEqual([])
  })
  await fc.assert(property, { seed, numRuns: runs })
}

const forms = (empty: string[]) =>
  fc.tuple(anyForm(empty, {}), fc.boolean()).map(([pairs, asParts]) => encoded(pairs, asParts))
const text = fc.constantFrom("", " ", "\u0000", "a\u0000b", "\ud800", "x".repeat(30_000), "approved", "identity", "age")
const known = fc.constantFrom("text", "verdict", "reason", "message", "seen", "sort", "kind", "extra", "__proto__")
const json = fc
  .oneof(
    fc.json(),
    fc.jsonValue().map((value) => JSON.stringify(value)),
    fc.dictionary(known, fc.oneof(text, fc.jsonValue({ maxDepth: 1 }))).map((body) => JSON.stringify(body)),
    fc.string({ unit: "binary", maxLength: 80 }),
  )
  .map((text): Body => ({ type: "application/json", text: text.toWellFormed() }))
/** A body that is empty is a form without fields, whatever it calls itself. */
const wrong = unreadable.filter(({ text }) => text !== "")
const isNoFailure = (status: number) => status < 500
const isUnreadable = (status: number) => [400, 413, 415].includes(status)

async function leavesNothing(work: () => Promise<void>) {
  const before = await fingerprint(owner)
  await work()
  const after = await fingerprint(owner)
  expect([seed, Object.keys(after).filter((table) => after[table] !== before[table])]).toEqual([seed, []])
}

/** An act's form without the field that it cannot do without; those that ask nothing more than the press are not sent. */
const needed: Record<string, string[] | "nothing"> = {
  "accounts/suspension": ["scope"],
  "accounts/reinstatement": ["lifting_reason"],
  "memberships/session_end": "nothing",
  "memberships/second_factor_reset": ["proof"],
  "sessions/session_end": "nothing",
  "reviews/review_hiding": ["hiding_reason"],
  "dead_letters/retry": "nothing",
  "requirements/requirement_change": ["title_fr"],
  "retention_rules/retention_change": ["days"],
  "money_settings/setting_change": ["value"],
  "withholding_rules/rule_addition": ["tax"],
  "withholding_rules/confirmation": ["decided_by"],
  "withholding_rules/confirmation_removal": ["to_decide"],
  "withholding_rules/rate_change": ["rate"],
  "search_synonyms/synonym_addition": ["words"],
  "search_synonyms/synonym_change": ["words"],
  "search_synonyms/synonym_removal": "nothing",
  "search_rebuilds/search_rebuild": ["engine"],
  "staff/appointment": ["email"],
  "staff/role_change": ["role"],
  "staff/departure": "nothing",
  "staff/second_factor_reset": ["proof"],
}

const recordOf: Record<string, string> = {
  memberships: `${atlas.id}.${users.hamza.id}`,
  sessions: `${atlas.id}.${"0".repeat(32)}`,
  staff: users.sanae.id,
}

async function addressOf(act: string): Promise<string> {
  const [resource = "", name = ""] = act.split("/")
  if (["appointment", "rule_addition", "synonym_addition", "search_rebuild"].includes(name))
    return `/admin/api/resources/${resource}/actions/${name}`
  const table = {
    ...({ requirements: "verificationRequirements", retention_rules: "retentionRules" } as const),
    ...({ money_settings: "moneySettings", withholding_rules: "withholdingRules" } as const),
    ...({ search_synonyms: "searchSynonyms" } as const),
  }
  const row = table[resource as "requirements"]
  const found = row && (await owner.selectFrom(row).select("id").executeTakeFirstOrThrow())
  return `/admin/api/resources/${resource}/records/${found?.id ?? recordOf[resource] ?? atlas.id}/${name}`
}

describe("malformed forms", () => {
  test("have their way for every act", () => {
    expect(Object.keys(needed).sort()).toEqual(Object.keys(acts).sort())
  })

  test.each(Object.entries(needed))("of %s never fail and leave nothing", async (act, empty) => {
    const path = await addressOf(act)
    await leavesNothing(async () => {
      // AdminJS' reader takes a form that is cut short for a shorter one.
      await bombard(
        6,
        wrong.filter(({ type }) => type !== "multipart/form-data; boundary=x"),
        path,
        isUnreadable,
      )
      if (empty !== "nothing") await bombard(10, forms(empty), path, isNoFailure)
    })
  })

  test("that carry files leave none behind and do nothing", async () => {
    const uploads = async () => (await readdir(tmpdir())).filter((name) => name.startsWith("upload_"))
    const before = await uploads()
    const form = new FormData()
    for (const name of ["scope", "reason", "message"]) form.append(name, new File(["x".repeat(20_000)], "../../a.sh"))
    const path = `/admin/api/resources/accounts/records/${atlas.id}/suspension`
    await leavesNothing(async () => {
      const headers = { cookie, "sec-fetch-site": "same-origin" }
      const answer = await fetch(origin + path, { method: "POST", headers, body: form })
      expect([answer.status, await answer.json()]).toMatchObject([200, { refused: "scope_missing" }])
    })
    expect((await uploads()).filter((name) => !before.includes(name))).toEqual([])
  })

  const open = Object.entries(routes).flatMap(([route, rule]) =>
    rule === "open" && route.startsWith("POST ") ? [route.slice("POST ".length)] : [],
  )
  test.each(open)(
    "of %s never fail and leave nothing",
    async (path) => {
      await leavesNothing(async () => {
        const isRead = !path.endsWith("sign-out")
        if (isRead && !path.includes("sign-in/"))
          await bombard(
            6,
            wrong.filter(({ type }) => !type?.startsWith("multipart/form")),
            path,
            isUnreadable,
          )
        await bombard(10, forms(["email", "code", "recovery_code"]), path, isNoFailure)
      })
      cookie = await cookieOf("administrator")
      // Each password that is typed costs its time, right or wrong.
    },
    60_000,
  )
})

/** A note asks for nothing but some text. */
function isNoNote({ text }: Body): boolean {
  return !/"text":"(?!\s*"|(\\u0000)*")/.test(text)
}

describe("malformed JSON", () => {
  const own = Object.entries(routes).flatMap(([route, rule]) =>
    rule !== "open" && route.startsWith("POST ") ? [route.slice("POST ".length)] : [],
  )
  const ids: Record<string, string> = {
    account: atlas.id,
    other: rif.id,
    paper: atlas.argan.id,
    field: "rib",
    batch: atlas.argan.id,
  }
  test.each(own)("at %s never fails and leaves nothing", async (route) => {
    const path = route.replaceAll(/:(\w+)/g, (_all, name: string) => ids[name] ?? "x")
    await leavesNothing(async () => {
      await bombard(
        6,
        unreadable.filter(({ type }) => type !== "application/json"),
        path,
        isUnreadable,
      )
      await bombard(10, path.endsWith("/notes") ? json.filter(isNoNote) : json, path, isNoFailure)
    })
  })
})

test("a body where none is expected, or of no end, is refused and fails nothing", async () => {
  const path = "/admin/api/resources/staff/actions/appointment"
  expect(await post(path, { type: "application/x-www-form-urlencoded", text: `email=${"a".repeat(5_000_000)}` })).toBe(
    413,
  )
  expect(await post(path, { type: "application/x-www-form-urlencoded", text: "a=b&".repeat(5000) })).toBe(200)
  for (const address of [
    "/admin/api/resources/staff/actions/constructor",
    "/admin/api/resources/staff/actions/__proto__",
    "/admin/api/resources/staff/records/x/toString",
    `/admin/api/resources/staff/bulk/departure?recordIds=${users.sanae.id}`,
    `/admin/api/resources/staff/actions/departure?recordId=${users.sanae.id}`,
    "/admin/api/resources/accounts/actions/suspension",
  ]) {
    const answer = await ask(address, { cookie, form: { scope: "everything", reason: "fraud" } })
    expect([address, answer.status]).toEqual([address, 404])
  }
})
