import { describe, expect } from "vitest"
import { changeRole } from "#src/accounts/change-role.ts"
import { createApiKey } from "#src/accounts/create-api-key.ts"
import { enterApiKeyAccount } from "#src/accounts/enter-api-key-account.ts"
import { inviteMember } from "#src/accounts/invite-member.ts"
import { listKeys } from "#src/accounts/key-queries.ts"
import { listMembers } from "#src/accounts/member-queries.ts"
import { openAccount } from "#src/accounts/open-account.ts"
import { removeMember } from "#src/accounts/remove-member.ts"
import { revokeApiKey } from "#src/accounts/revoke-api-key.ts"
import { NotFound } from "#src/errors.ts"
import { atlas, now, rif, users } from "../cast.ts"
import { enqueued, test } from "../database.ts"

describe("a team", () => {
  test("changes roles and removes members, and the audit keeps who did", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      expect(await changeRole(trx, atlas.owner, users.zineb.id, "finance")).toMatchObject({ ok: true })
      expect(await removeMember(trx, atlas.owner, users.hamza.id, now)).toMatchObject({ ok: true })
      const members = await listMembers(trx, atlas.id)
      const acts = await trx.selectFrom("auditEntries").select(["act", "actorId", "subjectId"]).orderBy("id").execute()

      expect(members.map(({ id, role }) => [id, role])).toEqual([
        [users.khadija.id, "owner"],
        [users.zineb.id, "finance"],
      ])
      expect(acts).toEqual([
        { act: "change_role", actorId: users.khadija.id, subjectId: users.zineb.id },
        { act: "remove_member", actorId: users.khadija.id, subjectId: users.hamza.id },
      ])
    })
  })

  test("keeps its last owner", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const refusal = { ok: false, reason: "last_owner" }

      expect(await changeRole(trx, atlas.owner, users.khadija.id, "viewer")).toEqual(refusal)
      expect(await removeMember(trx, atlas.owner, users.khadija.id, now)).toEqual(refusal)
      await changeRole(trx, atlas.owner, users.hamza.id, "owner")
      expect(await removeMember(trx, atlas.owner, users.khadija.id, now)).toMatchObject({ ok: true })
    })
  })

  test("is out of a rival's reach", async ({ as }) => {
    await as(rif.owner, async (trx) => {
      await expect(changeRole(trx, rif.owner, users.zineb.id, "owner")).rejects.toThrow(NotFound)
      await expect(removeMember(trx, rif.owner, users.zineb.id, now)).rejects.toThrow(NotFound)
      expect((await listMembers(trx, atlas.id)).length).toBe(0)
    })
  })

  test("invites an address again without a second invitation", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const guest = { email: "imane@example.ma", role: "viewer", locale: "fr" } as const
      const first = await inviteMember(trx, atlas.owner, guest, now)
      const second = await inviteMember(trx, atlas.owner, { ...guest, role: "manager" }, now)

      expect(second).toEqual(first)
      expect(await enqueued(trx, "send-invitation")).toHaveLength(2)
    })
  })
})

describe("an API key", () => {
  test("opens its account until it is revoked", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const wanted = { name: "Boutique", scopes: ["orders:write" as const] }
      const { id, key } = await createApiKey(trx, atlas.owner, wanted, now)
      expect(key).toMatch(/^sys_sk_[\w-]{43}$/)
      const [listed] = await listKeys(trx, atlas.id)
      expect(listed).toMatchObject({ id, hint: key.slice(-4), scopes: ["orders:write"], lastUsedAt: null })
      expect(JSON.stringify(listed)).not.toContain(key)

      expect((await enterApiKeyAccount(trx, key))?.actor).toEqual({ kind: "api_key", accountId: atlas.id, keyId: id })
      expect((await listKeys(trx, atlas.id))[0]?.lastUsedAt).toBeInstanceOf(Date)
      await revokeApiKey(trx, atlas.owner, id, now)
      expect(await enterApiKeyAccount(trx, key)).toBeNull()
    })
  })

  test("is not revoked by a rival, nor seen", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const { id } = await createApiKey(trx, atlas.owner, { name: "Boutique", scopes: ["orders:read"] }, now)

      await expect(revokeApiKey(trx, rif.owner, id, now)).rejects.toThrow(NotFound)
      expect(await listKeys(trx, rif.id)).toEqual([])
    })
  })
})

describe("one person", () => {
  test("owns several accounts, each apart", async ({ asNobody }) => {
    await asNobody(async (trx) => {
      const name = "متجر نورة"
      const shop = await openAccount(trx, users.nora.id, { kind: "merchant", name }, now)
      const again = await openAccount(trx, users.nora.id, { kind: "merchant", name }, now)
      const accounts = await trx
        .selectFrom("accounts")
        .where("id", "in", [shop, again])
        .select(["slug", "name"])
        .execute()

      expect(new Set(accounts.map(({ slug }) => slug)).size).toBe(2)
      expect(accounts.every(({ slug }) => /^mtjr-n[a-z]+-[a-z0-9]{5}$/.test(slug))).toBe(true)
    })
  })
})
