import { describe, expect, test } from "vitest"
import { inAccount, inNoAccount } from "#db/database.ts"
import { insertInvitation } from "#src/accounts/invitation-queries.ts"
import { hashPassword } from "#src/accounts/password.ts"
import { secretHash } from "#src/crypto/keyed-hash.ts"
import { cookiesIn } from "../accounts/cookies-in.ts"
import { sendWaiting } from "../accounts/waiting-mail.ts"
import { atlas, now, password, rif, salma, users } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { catchMail, linkIn } from "../mail/mail-catcher.ts"
import { codeOf } from "../second-factors/code-of.ts"
import { switchOnFor } from "../second-factors/switch-on-for.ts"
import { ask, cookieOf } from "../site.ts"
import { middleTimes } from "./middle-times.ts"
import { aUser } from "./world.ts"

const database = await cloneDatabase()
const [app, owner, worker] = [database.open("app", 10), database.open("owner"), database.open("worker")]
const caught = await catchMail()

let addresses = 0
const elsewhere = () => ({ "x-sys-client-address": `10.30.${Math.floor(++addresses / 250)}.${addresses % 250}` })
const count = (statuses: number[], status: number) => statuses.filter((one) => one === status).length

/** Somebody with a second factor, whose password has just been typed. */
async function challenged() {
  const userId = await aUser(owner)
  const { email } = await owner
    .selectFrom("auth.users")
    .where("id", "=", userId)
    .select("email")
    .executeTakeFirstOrThrow()
  const { secret, recoveryCodes } = await inNoAccount(app, (trx) => switchOnFor(trx, { id: userId, email }, later(-60)))
  const typed = await ask("/fr/sign-in", { headers: elsewhere(), form: { email, password, next: "" } })
  return { userId, email, secret, recoveryCodes, typed, cookie: `sys_challenge=${cookiesIn(typed).sys_challenge}` }
}
const later = (seconds: number) => new Date(Date.now() + seconds * 1000)

describe("of many guesses at the same moment", () => {
  test("at a password ten are looked at, from wherever they come", async () => {
    const guess = (index: number) =>
      ask("/fr/sign-in", { headers: elsewhere(), form: { email: users.salma.email, password: `${index}`, next: "" } })
    const statuses = (await Promise.all(Array.from({ length: 40 }, (_, index) => guess(index)))).map(
      ({ status }) => status,
    )

    expect([count(statuses, 422), count(statuses, 429)]).toEqual([10, 30])
  })

  test("at a code eight are looked at, and at the codes for recovery none besides", async () => {
    const { cookie } = await challenged()
    const guess = (path: string) => (_: unknown, index: number) =>
      ask(path, { cookie, headers: elsewhere(), form: { code: String(100_000 + index) } })
    const codes = await Promise.all(Array.from({ length: 20 }, guess("/fr/sign-in/code")))
    const recovery = await Promise.all(Array.from({ length: 5 }, guess("/fr/sign-in/recovery-code")))
    const statuses = codes.map(({ status }) => status)

    expect([count(statuses, 422), count(statuses, 429)]).toEqual([8, 12])
    expect(recovery.map(({ status }) => status)).toEqual(Array(5).fill(429))
  })

  test("a right code opens one session, and so does a code for recovery", async () => {
    const one = await challenged()
    const two = await challenged()
    const form = { code: codeOf(one.secret, new Date()) }
    const opened = await Promise.all(
      Array.from({ length: 6 }, () => ask("/fr/sign-in/code", { cookie: one.cookie, headers: elsewhere(), form })),
    )
    const recovered = await Promise.all(
      Array.from({ length: 6 }, () =>
        ask("/fr/sign-in/recovery-code", {
          ...{ cookie: two.cookie, headers: elsewhere() },
          form: { code: two.recoveryCodes[0] ?? "" },
        }),
      ),
    )
    const sessions = await owner
      .selectFrom("auth.sessions")
      .where("userId", "in", [one.userId, two.userId])
      .select("userId")
      .execute()

    expect([
      count(
        opened.map(({ status }) => status),
        303,
      ),
      count(
        recovered.map(({ status }) => status),
        303,
      ),
    ]).toEqual([1, 1])
    expect(sessions).toHaveLength(2)
  })

  test("at a secret of 256 bits none is right, and after thirty nobody looks", async () => {
    const headers = elsewhere()
    const form = { password: "trois chats sur le toit" }
    const tries = Array.from({ length: 35 }, (_, index) =>
      ask(`/fr/password-reset/${String(index).padStart(43, "x")}`, { headers, form }),
    )
    const statuses = (await Promise.all(tries)).map(({ status }) => status)

    expect([count(statuses, 410), count(statuses, 429)]).toEqual([30, 5])
  })
})

describe("between the password and the code", () => {
  test("there is no session yet, and what is sealed is worth nothing elsewhere", async () => {
    const { typed, cookie } = await challenged()
    const value = cookie.split("=")[1] ?? ""
    const set = typed.headers.getSetCookie().filter((line) => line.startsWith("sys_session="))

    expect([typed.status, typed.headers.get("location"), set]).toEqual([303, "/fr/sign-in/code", []])
    for (const one of [cookie, `sys_session=${value}`, `sys_staff=${value}`])
      expect((await ask("/fr/dashboard", { cookie: one })).headers.get("location")).toMatch(/^\/fr\/sign-in\?/)
  })

  test("the cookie is broken by any change, by ten minutes and by another password", async () => {
    const { cookie, secret, userId } = await challenged()
    const [, value = ""] = cookie.split("=")
    const middle = Math.floor(value.length / 2)
    const flipped = `${value.slice(0, middle)}${value[middle] === "A" ? "B" : "A"}${value.slice(middle + 1)}`
    const form = { code: codeOf(secret, new Date()) }
    for (const changed of [
      flipped,
      value.slice(0, -4),
      `${value}AAAA`,
      "",
      "null",
      "e30",
      encodeURIComponent(`${value}=`),
    ]) {
      const answer = await ask("/fr/sign-in/code", { cookie: `sys_challenge=${changed}`, headers: elsewhere(), form })
      expect([changed, answer.status, cookiesIn(answer).sys_session]).toEqual([changed, 303, undefined])
    }
    await owner.updateTable("auth.users").set({ passwordHash: "another" }).where("id", "=", userId).execute()
    const answer = await ask("/fr/sign-in/code", { cookie, headers: elsewhere(), form })
    expect(cookiesIn(answer).sys_session).toBeUndefined()
  })

  test("a session that somebody planted does not become the person's", async () => {
    const { cookie, secret } = await challenged()
    const planted = await cookieOf(app, rif.owner)
    const form = { code: codeOf(secret, new Date()) }
    const answer = await ask("/fr/sign-in/code", { cookie: `${planted}; ${cookie}`, headers: elsewhere(), form })
    const own = cookiesIn(answer).sys_session

    expect(answer.status).toBe(303)
    expect(`sys_session=${own}`).not.toBe(planted)
    expect((await ask("/fr/dashboard", { cookie: planted })).headers.get("location")).toMatch(/^\/fr\/sign-in/)
    expect(answer.headers.getSetCookie().find((line) => line.startsWith("sys_session="))).toMatch(
      /HttpOnly.*SameSite=Lax/,
    )
  })
})

describe("how long an answer takes tells nobody who has an account", () => {
  test("at the sign-in", { retry: 2 }, async () => {
    const users = await Promise.all(Array.from({ length: 9 }, () => aUser(owner)))
    const rows = await owner.selectFrom("auth.users").where("id", "in", users).select("email").execute()
    // The cast's hashes are cheap: these are what the site would keep.
    const passwordHash = await hashPassword(password)
    await owner.updateTable("auth.users").set({ passwordHash }).where("id", "in", users).execute()
    const guess = (email: string) =>
      ask("/fr/sign-in", { headers: elsewhere(), form: { email, password: "faux", next: "" } })
    await guess("echauffement@example.ma")
    const [known = 0, unknown = 0] = await middleTimes(9, [
      (round) => guess(rows[round]?.email ?? ""),
      (round) => guess(`personne${round}@example.ma`),
    ])

    expect(known / unknown).toBeGreaterThan(0.5)
    expect(known / unknown).toBeLessThan(2)
  })
})

describe("an answer tells nobody who has an account", () => {
  const said = async (path: string, form: Record<string, string>, cookie = "") => {
    const answer = await ask(path, { headers: elsewhere(), form, cookie })
    const text = (await answer.text()).replaceAll(form.email ?? "\u0000", "")
    const cookies = answer.headers.getSetCookie().map((line) => line.replace(/=[^;]*/, ""))
    return [answer.status, answer.headers.get("location"), cookies, text]
  }

  test("at the password of somebody with a second factor, nor at that of somebody who has left", async () => {
    const { email } = await challenged()
    const gone = await aUser(owner)
    await owner
      .updateTable("auth.users")
      .set({ closedAt: now, email: "parti@example.ma" })
      .where("id", "=", gone)
      .execute()
    const form = { password: "faux", next: "" }
    const nobody = await said("/fr/sign-in", { ...form, email: "personne@example.ma" })

    expect(await said("/fr/sign-in", { ...form, email })).toEqual(nobody)
    expect(await said("/fr/sign-in", { ...form, email: "parti@example.ma" })).toEqual(nobody)
    expect(await said("/fr/sign-in", { email: users.karima.email, password: "faux", next: "" })).toEqual(nobody)
  })

  test("at an invitation of the owner's, to whoever has an account and to whoever has none", async () => {
    const cookie = await cookieOf(app, atlas.owner)
    const known = await said("/fr/settings/invitations", { email: users.nora.email, role: "viewer" }, cookie)
    const unknown = await said("/fr/settings/invitations", { email: "personne@example.ma", role: "viewer" }, cookie)

    expect(known).toEqual(unknown)
  })

  test("at a change of address to one that is taken", async () => {
    const form = { currentPassword: password }
    const taken = await said(
      "/fr/settings/email",
      { ...form, email: users.nora.email },
      await cookieOf(app, salma.owner),
    )
    const free = await said(
      "/fr/settings/email",
      { ...form, email: "libre@example.ma" },
      await cookieOf(app, salma.owner),
    )

    expect(taken).toEqual(free)
  })

  test("at the page of an invitation that is over, taken back, or was never written", async () => {
    const secrets = { over: crypto.randomUUID(), never: crypto.randomUUID() }
    const dates = { createdAt: now, expiresAt: new Date(Date.now() - 1000) }
    const offer = {
      accountId: atlas.id,
      email: "vieux@example.ma",
      role: "viewer" as const,
      invitedBy: atlas.owner.userId,
      ...dates,
    }
    await inAccount(app, atlas.id, (trx) => insertInvitation(trx, { ...offer, tokenHash: secretHash(secrets.over) }))
    const pages = await Promise.all(
      Object.values(secrets).map(async (secret) => {
        const answer = await ask(`/fr/invitations/${secret}`)
        return [answer.status, (await answer.text()).replaceAll(secret, "")]
      }),
    )

    expect(pages[0]).toEqual(pages[1])
    expect(pages[0]?.[0]).toBe(410)
  })
})

describe("a message", () => {
  test("never leads to a host that a request named", async () => {
    const headers = {
      host: "evil.example",
      "x-forwarded-host": "evil.example",
      forwarded: "host=evil.example",
      "x-forwarded-proto": "http",
    }
    await ask("/fr/password-reset", { headers: { ...headers, ...elsewhere() }, form: { email: users.nora.email } })
    await ask("/fr/email-confirmation", { headers: { ...headers, ...elsewhere() }, form: { email: users.nora.email } })
    await ask("/fr/settings/invitations", {
      headers,
      cookie: await cookieOf(app, rif.owner),
      form: { email: "invite@example.ma", role: "viewer" },
    })
    const mails = await sendWaiting(worker, caught)

    expect(mails.length).toBeGreaterThan(1)
    for (const mail of mails)
      expect(`${mail.html}${mail.text}${mail.headerLines.map(({ line }) => line)}`).not.toContain("evil.example")
    expect(mails.map(linkIn).every((link) => link === undefined || link.startsWith("/"))).toBe(true)
  })
})

describe("an address to come back to", () => {
  const elsewhereTo = [
    ...[
      "https://evil.example",
      "//evil.example",
      "/\\evil.example",
      "\\\\evil.example",
      "///evil.example",
      "/fr//evil.example",
    ],
    ...[
      "/fr/..//evil.example",
      "javascript:alert(1)",
      "/%2f%2fevil.example",
      "/fr\\@evil.example",
      " //evil.example",
      "/\t/evil.example",
    ],
    ...[
      "/fr\r\nlocation: https://evil.example",
      "/fr@evil.example",
      "/fr.evil.example",
      "https:evil.example",
      "/ar/%5c%5cevil.example",
    ],
  ]
  const isOwn = (location: string | null) => {
    const to = new URL(location ?? "", "http://localhost:3000")
    return to.origin === "http://localhost:3000" && !location?.includes("\\") && /^\/(fr|ar)(\/|$)/.test(to.pathname)
  }

  const hostsIn = (html: string) =>
    [...html.matchAll(/(?:href|action|value)="([^"]*)"/g)].map(([, address = ""]) => {
      return URL.parse(address, "http://localhost:3000")?.hostname
    })

  test.each(elsewhereTo)("%j is none after a code", async (next) => {
    const { email, secret } = await challenged()
    const typed = await ask("/fr/sign-in", { headers: elsewhere(), form: { email, password, next } })
    const cookie = `sys_challenge=${cookiesIn(typed).sys_challenge}`
    const answer = await ask("/fr/sign-in/code", {
      cookie,
      headers: elsewhere(),
      form: { code: codeOf(secret, new Date()) },
    })

    expect([answer.status, isOwn(answer.headers.get("location"))]).toEqual([303, true])
  })

  test.each(elsewhereTo)("%j is none wherever else a form or an address says one", async (next) => {
    const cookie = await cookieOf(app, salma.owner)
    const query = encodeURIComponent(next)
    const answers = [
      await ask(`/fr/sign-in?next=${query}`, { cookie }),
      await ask(`/fr/acceptance?next=${query}`, { cookie }),
      await ask("/fr/acceptance", { cookie, form: { terms: "on", next } }),
    ]
    for (const answer of answers) {
      if (answer.status === 303) expect(isOwn(answer.headers.get("location"))).toBe(true)
      else expect(hostsIn(await answer.text())).not.toContain("evil.example")
    }
    expect(hostsIn(await (await ask(`/fr/sign-in?next=${query}`)).text())).not.toContain("evil.example")
  })
})
