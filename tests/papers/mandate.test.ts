import { expect } from "vitest"
import { unseal } from "#src/crypto/seal.ts"
import { acceptMandate } from "#src/papers/accept-mandate.ts"
import { endMandate } from "#src/papers/end-mandate.ts"
import { findMandate } from "#src/papers/mandate-queries.ts"
import { nora, now, salma } from "#tests/cast.ts"
import { test } from "#tests/database.ts"

const from = { locale: "fr", address: "196.200.0.1" } as const

test("keeps the words, who accepted them, when, and from where, sealed", async ({ as }) => {
  await as(salma.owner, async (trx) => {
    expect(await acceptMandate(trx, salma.owner, from, now)).toMatchObject({ ok: true })
    const mandate = await trx.selectFrom("billingMandates").selectAll().executeTakeFirstOrThrow()
    expect(mandate).toMatchObject({ acceptedBy: salma.owner.userId, acceptedAt: now, endedAt: null })
    expect(mandate.text).toContain("en mon nom et pour mon compte")
    expect(unseal(mandate.addressSealed, `billing_mandates:${mandate.id}`)).toBe("196.200.0.1")
  })
})

test("accepted twice is once, and withdrawn it may be accepted again", async ({ as }) => {
  await as(salma.owner, async (trx) => {
    await acceptMandate(trx, salma.owner, from, now)
    expect(await acceptMandate(trx, salma.owner, from, now)).toMatchObject({ reason: "already_mandated" })
    expect(await endMandate(trx, salma.owner, now)).toMatchObject({ ok: true })
    expect(await endMandate(trx, salma.owner, now)).toMatchObject({ reason: "not_mandated" })
    expect(await acceptMandate(trx, salma.owner, { ...from, locale: "ar" }, now)).toMatchObject({ ok: true })
  })
})

test("is nobody else's to see or to end", async ({ as }) => {
  await as(nora.owner, async (trx) => {
    expect(await findMandate(trx, salma.id)).toBeUndefined()
    expect(await endMandate(trx, nora.owner, now)).toMatchObject({ reason: "not_mandated" })
  })
})
