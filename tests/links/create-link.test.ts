import { sql } from "kysely"
import { expect } from "vitest"
import { enterAccount } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import { archiveLink } from "#src/links/archive-link.ts"
import { createLink } from "#src/links/create-link.ts"
import { findLink, listLinks } from "#src/links/queries.ts"
import { restoreLink } from "#src/links/restore-link.ts"
import { atlas, nora, now, rif, salma, youssef } from "#tests/cast.ts"
import { test } from "#tests/database.ts"

const wanted = { enrollmentId: atlas.salmas, productId: atlas.amlou.id, subId: "bio", utm: { utm_source: "ig" } }
const everything = { state: "active", before: null, after: null } as const

test("creates a link under a short code that can be read aloud", async ({ as }) => {
  await as(salma.owner, async (trx) => {
    const created = await createLink(trx, salma.owner, wanted)

    expect(created).toMatchObject({ ok: true, value: { code: expect.stringMatching(/^[2-9A-HJ-NP-Z]{7}$/) } })
    const [newest] = await listLinks(trx, salma.id, everything, 10)
    expect(newest).toMatchObject({ subId: "bio", nameFr: "Amlou 250 g", isOnSale: true })
    expect(JSON.parse(newest?.utm ?? "")).toEqual({ utm_source: "ig" })
  })
})

test("lets the new link be followed at once", async ({ as }) => {
  await as(salma.owner, async (trx) => {
    const created = await createLink(trx, salma.owner, wanted)
    const code = created.ok ? created.value.code : ""

    const { rows } = await sql`select product_slug, available from resolve_link(${code})`.execute(trx)
    expect(rows).toEqual([{ productSlug: atlas.amlou.slug, available: true }])
  })
})

test("refuses who is not approved", async ({ as }) => {
  await as(youssef.owner, async (trx) => {
    const created = await createLink(trx, youssef.owner, { ...wanted, enrollmentId: atlas.youssefs })

    expect(created).toEqual({ ok: false, reason: "not_enrolled" })
  })
})

test("refuses a program that is closed and a product that is not on sale", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    await trx.updateTable("products").set({ archivedAt: now }).where("id", "=", atlas.amlou.id).execute()
    await enterAccount(trx, salma.id)
    expect(await createLink(trx, salma.owner, wanted)).toEqual({ ok: false, reason: "not_on_sale" })

    await enterAccount(trx, atlas.id)
    await trx.updateTable("programs").set({ closedAt: now }).where("id", "=", atlas.program.id).execute()
    await enterAccount(trx, salma.id)
    expect(await createLink(trx, salma.owner, wanted)).toEqual({ ok: false, reason: "program_closed" })
  })
})

test("refuses a product of another merchant", async ({ as }) => {
  await as(salma.owner, async (trx) => {
    const created = await createLink(trx, salma.owner, { ...wanted, productId: rif.belgha.id })

    expect(created).toEqual({ ok: false, reason: "not_on_sale" })
  })
})

test("archives a link and puts it back", async ({ as }) => {
  await as(salma.owner, async (trx) => {
    expect(await archiveLink(trx, salma.owner, salma.link.id, now)).toMatchObject({ ok: true })
    expect(await archiveLink(trx, salma.owner, salma.link.id, now)).toEqual({ ok: false, reason: "already_archived" })
    expect(await listLinks(trx, salma.id, everything, 10)).toHaveLength(0)
    expect(await listLinks(trx, salma.id, { ...everything, state: "archived" }, 10)).toHaveLength(1)

    expect(await restoreLink(trx, salma.owner, salma.link.id)).toMatchObject({ ok: true })
    expect(await restoreLink(trx, salma.owner, salma.link.id)).toEqual({ ok: false, reason: "not_archived" })
  })
})

test.for([nora, youssef])("another influencer neither sees, archives nor makes such a link", async (rival, { as }) => {
  await as(rival.owner, async (trx) => {
    await expect(findLink(trx, rival.id, salma.link.id)).rejects.toThrow(NotFound)
    await expect(archiveLink(trx, rival.owner, salma.link.id, now)).rejects.toThrow(NotFound)
    await expect(restoreLink(trx, rival.owner, salma.link.id)).rejects.toThrow(NotFound)
    await expect(createLink(trx, rival.owner, wanted)).rejects.toThrow(NotFound)
    expect(await listLinks(trx, rival.id, everything, 10)).toHaveLength(0)
  })
})
