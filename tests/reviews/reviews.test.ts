import { describe, expect, test } from "vitest"
import { inAccount, inNoAccount } from "#db/database.ts"
import { day, later } from "#src/clock.ts"
import { Forbidden, NotFound } from "#src/errors.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { hideReview } from "#src/reviews/hide-review.ts"
import { findRating, listPublicReviews, listRelations } from "#src/reviews/queries.ts"
import { showReviews } from "#src/reviews/show-reviews.ts"
import { writeReview } from "#src/reviews/write-review.ts"
import { atlas, nora, now, rif, salma, staff } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { arganOrder } from "#tests/orders/drafts.ts"
import { ask, cookieOf } from "#tests/site.ts"

const database = await cloneDatabase()
const [app, owner, worker, admin] = [
  ...[database.open("app"), database.open("owner"), database.open("worker"), database.open("admin")],
] as const
type Member = typeof atlas.owner
const said = (stars: number, words: string | null = null) => ({ enrollmentId: atlas.salmas, stars, words })
const write = (who: Member, stars: number, at = now) =>
  inAccount(app, who.accountId, (trx) => writeReview(trx, who, said(stars, "Bien"), at))
const show = (at = now) => inNoAccount(worker, (trx) => showReviews(trx, at))
const seenBy = (who: { id: string }) => inAccount(app, who.id, (trx) => listRelations(trx, who.id))

test("nobody rates before a commission was paid", async () => {
  await inAccount(app, atlas.id, (trx) => placeOrder(trx, atlas.owner, arganOrder(), now))
  await expect(write(salma.owner, 5)).rejects.toThrow(NotFound)
  expect(await seenBy(salma)).toEqual([])
  await owner.updateTable("commissions").set({ paidCents: 1n }).execute()
})

describe("a review", () => {
  test("is its author's alone until the other side has written, and may change until then", async () => {
    expect(await write(salma.owner, 3)).toMatchObject({ ok: true })
    expect(await write(salma.owner, 4)).toMatchObject({ ok: true })
    await show()

    expect(await seenBy(atlas)).toMatchObject([{ theirStars: null, stars: null }])
    expect(await seenBy(salma)).toMatchObject([{ stars: 4, shownAt: null }])
    expect(await listPublicReviews(app, atlas.id, 10)).toEqual([])
    expect(await findRating(app, atlas.id)).toBeNull()
  })

  test("is shown with the other, counted once, and then stays", async () => {
    await Promise.all([write(atlas.owner, 5), write(atlas.owner, 5)])
    await Promise.all([show(), show()])
    await show()

    expect(await listPublicReviews(app, atlas.id, 10)).toMatchObject([{ authorName: "Salma B.", stars: 4 }])
    expect(await findRating(app, atlas.id)).toEqual({ reviews: 1, starsSum: 4 })
    expect(await findRating(app, salma.id)).toEqual({ reviews: 1, starsSum: 5 })
    expect(await write(salma.owner, 1)).toEqual({ ok: false, reason: "shown" })
    const told = await owner.selectFrom("notifications").where("kind", "like", "review_%").select("kind").execute()
    expect(told.filter(({ kind }) => kind === "review_shown").length).toBeGreaterThan(1)
    const rewrite = inAccount(app, salma.id, (trx) => trx.updateTable("reviews").set({ stars: 1 }).execute())
    await expect(rewrite).rejects.toThrow("stays as it is")
  })

  test("that nobody adds to leaves the ratings as they were written", async () => {
    const written = () => owner.selectFrom("ratings").orderBy("accountId").select(["accountId", "countedAt"]).execute()
    const before = await written()
    await show(later(now, 1))
    expect(before).toHaveLength(2)
    expect(await written()).toEqual(before)
  })

  test("stands on the program's and on the influencer's page", async () => {
    const cookie = await cookieOf(app, salma.owner)
    expect(await (await ask("/fr/discover/atlas-ambassadeurs", { cookie })).text()).toContain("4,0 sur 5")
    expect(await (await ask("/ar/reviews", { cookie })).text()).toContain("رأي الطرف الآخر")
  })

  test("is hidden by some of the staff, with a reason, and nobody but its author reads it", async () => {
    const { id } = await owner
      .selectFrom("reviews")
      .where("authorAccountId", "=", salma.id)
      .select("id")
      .executeTakeFirstOrThrow()
    const hide = (actor = staff.compliance(atlas.id)) =>
      inAccount(admin, actor.accountId, (trx) => hideReview(trx, actor, { reviewId: id, reason: "insulte" }, now))
    await expect(hide(staff.finance(atlas.id))).rejects.toThrow(Forbidden)
    await expect(hide(staff.compliance(rif.id))).rejects.toThrow(NotFound)
    expect(await hide()).toMatchObject({ ok: true })
    expect(await hide()).toEqual({ ok: false, reason: "already_hidden" })
    await show(later(now, 1))

    expect(await seenBy(atlas)).toMatchObject([{ theirStars: null, stars: 5 }])
    expect(await seenBy(salma)).toMatchObject([{ hiddenReason: "insulte" }])
    expect(await findRating(app, atlas.id)).toBeNull()
    expect(await findRating(app, salma.id)).toEqual({ reviews: 1, starsSum: 5 })
  })
})

test("one that waits alone is shown after fourteen days", async () => {
  await owner.deleteFrom("reviews").execute()
  await write(salma.owner, 2)
  expect(await show(later(now, 14 * day - 1))).toBe(0)
  expect(await show(later(now, 14 * day))).toBe(1)
  expect(await listPublicReviews(app, atlas.id, 10)).toMatchObject([{ stars: 2 }])
})

test("no other account sees or rates the relation", async () => {
  for (const stranger of [rif.owner, nora.owner]) {
    await expect(write(stranger, 5)).rejects.toThrow(NotFound)
    expect(await seenBy({ id: stranger.accountId })).toEqual([])
  }
})
