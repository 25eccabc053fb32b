import { describe, expect, test } from "vitest"
import { inAccount, inNoAccount } from "#db/database.ts"
import { acceptInvitation } from "#src/accounts/accept-invitation.ts"
import { createApiKey } from "#src/accounts/create-api-key.ts"
import { insertInvitation } from "#src/accounts/invitation-queries.ts"
import { secretHash } from "#src/crypto/keyed-hash.ts"
import { cookiesIn } from "../accounts/cookies-in.ts"
import { sendWaiting } from "../accounts/waiting-mail.ts"
import { documentedOrder } from "../api/shop.ts"
import { atlas, nora, now, password, rif, salma, users } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { catchMail, linkIn } from "../mail/mail-catcher.ts"
import { soapForm } from "../products/details.ts"
import { ask, cookieOf } from "../site.ts"
import { aUser } from "./world.ts"

const database = await cloneDatabase()
const caught = await catchMail()
const [app, owner, worker] = [database.open("app", 10), database.open("owner"), database.open("worker")]

const member = (userId: string, accountId: string, role: "owner" | "manager") =>
  owner.insertInto("memberships").values({ userId, accountId, role, createdAt: now }).execute()
const skusOf = async (accountId: string) => {
  const rows = await owner.selectFrom("products").where("accountId", "=", accountId).select("sku").execute()
  return rows.map(({ sku }) => sku)
}

describe("a session", () => {
  test("is never one that somebody knew before signing in", async () => {
    const planted = "attackers-own-session-id-0123456789abcdef"
    const form = { email: users.nora.email, password, next: "" }
    const signedIn = await ask("/fr/sign-in", { cookie: `sys_session=${planted}`, form })

    expect(cookiesIn(signedIn).sys_session).toMatch(/^[a-z0-9]{32,}$/)
    expect(cookiesIn(signedIn).sys_session).not.toBe(planted)
    expect((await ask("/fr/dashboard", { cookie: `sys_session=${planted}` })).status).toBe(303)
  })

  test("is not opened by what the database knows of it, nor by a changed cookie", async () => {
    const cookie = await cookieOf(app, nora.owner)
    const rows = await owner.selectFrom("auth.sessions").select("id").execute()
    const tampered = [
      ...rows.map(({ id }) => `sys_session=${id}`),
      `${cookie}x`,
      cookie.toUpperCase(),
      cookie.slice(0, -1),
    ]

    for (const one of tampered) expect((await ask("/fr/dashboard", { cookie: one })).status).toBe(303)
    expect((await ask("/fr/dashboard", { cookie })).status).toBe(200)
  })

  test("of another person is not ended by its id", async () => {
    const theirs = await cookieOf(app, salma.owner)
    const stored = secretHash(theirs.split("=")[1] ?? "").toString("base64url")
    const mine = await cookieOf(app, nora.owner)
    await ask(`/fr/settings/sessions/${stored}/removal`, { method: "POST", cookie: mine, form: {} })

    expect((await ask("/fr/dashboard", { cookie: theirs })).status).toBe(200)
  })

  test("works in no account of which its person is no member", async () => {
    const cookie = await cookieOf(app, { userId: nora.owner.userId, accountId: atlas.id })
    const entry = await ask(`/fr/accounts/${atlas.id}/entry`, { method: "POST", cookie, form: {} })

    expect((await ask("/fr/orders", { cookie })).headers.get("location")).toBe("/fr/accounts")
    expect(entry.status).toBe(404)
  })

  test("does not carry on in another account when its person is removed from the one they worked in", async () => {
    const userId = await aUser(owner)
    await member(userId, atlas.id, "manager")
    await member(userId, rif.id, "manager")
    const inAtlas = await cookieOf(app, { userId, accountId: atlas.id })
    const { email } = await owner
      .selectFrom("auth.users")
      .where("id", "=", userId)
      .select("email")
      .executeTakeFirstOrThrow()
    const signedIn = await ask("/fr/sign-in", { form: { email, password, next: "" } })
    const freshlySignedIn = `sys_session=${cookiesIn(signedIn).sys_session}`
    expect((await ask("/fr/products", { cookie: freshlySignedIn })).status).toBe(200)
    const asOwner = await cookieOf(app, atlas.owner)
    await ask(`/fr/settings/members/${userId}/removal`, { method: "POST", cookie: asOwner, form: {} })

    for (const cookie of [inAtlas, freshlySignedIn]) {
      const answer = await ask("/fr/products", { cookie, form: { ...soapForm, sku: "POUR-ATLAS" } })
      expect(answer.headers.get("location")).toBe("/fr/accounts")
    }
    expect([...(await skusOf(rif.id)), ...(await skusOf(atlas.id))]).not.toContain("POUR-ATLAS")
  })
})

describe("an invitation", () => {
  const invite = async (email: string, role: "viewer" | "manager") => {
    const secret = crypto.randomUUID()
    const tokenHash = secretHash(secret)
    const dates = { createdAt: now, expiresAt: new Date(Date.now() + 86_400_000) }
    const offer = { accountId: atlas.id, email, role, tokenHash, invitedBy: atlas.owner.userId, ...dates }
    await inAccount(app, atlas.id, (trx) => insertInvitation(trx, offer))
    return secret
  }

  test("never takes from a member the role they have, such as that of the only owner", async () => {
    const secret = await invite(users.khadija.email, "viewer")
    const person = { userId: users.khadija.id, email: users.khadija.email }
    await inNoAccount(app, (trx) => acceptInvitation(trx, secret, person, now))

    const role = owner.selectFrom("memberships").where("userId", "=", users.khadija.id).select("role")
    expect(await role.execute()).toEqual([{ role: "owner" }])
  })

  test("is for whom it was written to, whoever holds the link", async () => {
    const secret = await invite("somebody@example.ma", "manager")
    const cookie = await cookieOf(app, nora.owner)
    await ask(`/fr/invitations/${secret}/acceptance`, { method: "POST", cookie, form: {} })

    const memberships = owner.selectFrom("memberships").where("userId", "=", nora.owner.userId).select("accountId")
    expect(await memberships.execute()).toEqual([{ accountId: nora.id }])
  })

  test("accepted twenty times at once makes one member", async () => {
    const secret = await invite("vingt@example.ma", "viewer")
    const form = { name: "Vingt", password: "deux tortues au soleil", terms: "on", role: "owner" }
    const headers = (index: number) => ({ "x-sys-client-address": `10.9.0.${index}` })
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        ask(`/fr/invitations/${secret}/acceptance`, { form, headers: headers(index) }),
      ),
    )

    const made = await owner.selectFrom("auth.users").where("email", "=", "vingt@example.ma").select("id").execute()
    expect(made).toHaveLength(1)
    const membership = owner
      .selectFrom("memberships")
      .where("userId", "=", made[0]?.id ?? "")
      .select(["accountId", "role"])
    expect(await membership.execute()).toEqual([{ accountId: atlas.id, role: "viewer" }])
  })
})

describe("an address that somebody else signed up with", () => {
  const stranger = { kind: "merchant", accountName: "Pirate", name: "Mallory", email: "cible@example.ma", terms: "on" }
  const signUp = (name: string, secret: string) =>
    ask("/fr/sign-up", {
      form: { ...stranger, name, password: secret },
      headers: { "x-sys-client-address": "10.8.0.1" },
    })
  const signIn = (secret: string) => ask("/fr/sign-in", { form: { email: stranger.email, password: secret, next: "" } })

  test("is, once confirmed, its owner's alone", async () => {
    await signUp("Mallory", "le mot du pirate")
    const [first] = await sendWaiting(worker, caught)
    const early = cookiesIn(await signIn("le mot du pirate")).sys_session
    await signUp("Amina", "le mot de la vraie")
    const [second] = await sendWaiting(worker, caught)
    expect((await ask(linkIn(first), { method: "POST" })).status).toBe(410)
    expect((await ask(linkIn(second), { method: "POST" })).status).toBe(303)

    expect((await signIn("le mot du pirate")).status).toBe(422)
    expect((await signIn("le mot de la vraie")).status).toBe(303)
    const pirate = await ask("/fr/dashboard", { cookie: `sys_session=${early}` })
    expect(pirate.headers.get("location")).toMatch(/^\/fr\/sign-in/)
  })

  test("keeps its password once it is confirmed, whoever signs up again", async () => {
    await signUp("Mallory", "encore un autre mot")

    expect((await signIn("encore un autre mot")).status).toBe(422)
    expect((await signIn("le mot de la vraie")).status).toBe(303)
  })
})

describe("an API key", () => {
  const keyOf = (scopes: ("orders:read" | "orders:write")[]) =>
    inAccount(app, atlas.id, (trx) => createApiKey(trx, atlas.owner, { name: "shop", scopes }, now))
  const place = (key: string, externalId: string) =>
    ask("/api/v1/orders", {
      headers: { authorization: `Bearer ${key}` },
      body: JSON.stringify(documentedOrder(externalId)),
    })

  test("does what its scopes say and nothing else", async () => {
    const [reader, writer] = [await keyOf(["orders:read"]), await keyOf(["orders:write"])]
    expect([(await place(reader.key, "s1")).status, (await place(writer.key, "s1")).status]).toEqual([403, 201])
    const read = (key: string) => ask("/api/v1/orders/s1", { headers: { authorization: `Bearer ${key}` } })

    expect([(await read(reader.key)).status, (await read(writer.key)).status]).toEqual([200, 403])
  })

  test.each(["", "Bearer ", "Bearer sys_sk_short", "Basic sys_sk_", `Bearer sys_sk_${"a".repeat(43)}`, "bearer null"])(
    "that is %j opens nothing",
    async (authorization) => {
      expect((await ask("/api/v1/orders/s1", { headers: { authorization } })).status).toBe(401)
    },
  )

  test("opens no page, and a session no API", async () => {
    const { key } = await keyOf(["orders:read"])
    const page = await ask("/fr/orders", { headers: { authorization: `Bearer ${key}` } })
    const api = await ask("/api/v1/orders/s1", { cookie: await cookieOf(app, atlas.owner) })

    expect([page.status, api.status]).toEqual([303, 401])
  })

  test("is worth nothing once revoked, or once its account is closed", async () => {
    const [revoked, closed] = [await keyOf(["orders:write"]), await keyOf(["orders:write"])]
    const cookie = await cookieOf(app, atlas.owner)
    await ask(`/fr/settings/keys/${revoked.id}/revocation`, { method: "POST", cookie, form: {} })
    expect((await place(revoked.key, "k1")).status).toBe(401)

    const arriving = Array.from({ length: 10 }, (_, index) => place(closed.key, `closing-${index}`))
    const closing = ask("/fr/settings/closing", { cookie, form: { currentPassword: password } })
    const statuses = (await Promise.all(arriving)).map(({ status }) => status)
    expect((await closing).status).toBe(303)

    expect(statuses.every((status) => status === 201 || status === 401)).toBe(true)
    expect((await place(closed.key, "k2")).status).toBe(401)
    const orders = await owner.selectFrom("orders").where("externalId", "like", "closing-%").select("id").execute()
    expect(orders).toHaveLength(statuses.filter((status) => status === 201).length)
    expect((await ask("/fr/orders", { cookie })).headers.get("location")).toBe("/fr/accounts")
  })
})
