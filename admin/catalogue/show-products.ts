import type { Trx } from "#db/database.ts"
import { day, later } from "#src/clock.ts"
import { NotFound } from "#src/errors.ts"
import { openPicture } from "#src/products/open-picture.ts"
import { listPictures } from "#src/products/picture-queries.ts"
import { watchedDays } from "#src/products/read-again.ts"
import { listVariants } from "#src/products/variant-queries.ts"
import { amountIn } from "../amount-in.ts"
import { cutPage, pageOf } from "../finance/page-of.ts"
import { type StaffRequest, staffRoute } from "../web/staff-route.ts"
import { findSubmitted, listPastReadings, listWaiting } from "./product-queries.ts"

/** What waits to be read, all merchants together. */
export const showWaiting = staffRoute("review", (request) => request.inAllAccounts((trx) => waitingList(trx, request)))

export type WaitingList = Awaited<ReturnType<typeof waitingList>>

async function waitingList(trx: Trx, { query }: StaffRequest) {
  const part = pageOf(query("page"))
  const { rows, hasMore } = cutPage(await listWaiting(trx, part))
  return { products: rows, page: part.page, hasMore }
}

export const showProduct = staffRoute("review", (request) =>
  request.inAccount(request.id("account"), (trx) => productFacts(trx, request)),
)

export type ProductFacts = Awaited<ReturnType<typeof productFacts>>

/** A product as shoppers would see it, and what was said of it before. */
async function productFacts(trx: Trx, { id, staff, now }: StaffRequest) {
  const [accountId, productId] = [id("account"), id("product")]
  const amount = amountIn(staff.language)
  const { priceCents, ...product } = await findSubmitted(trx, accountId, productId, later(now, -watchedDays * day))
  const pictures = await listPictures(trx, accountId, productId)
  const variants = await listVariants(trx, accountId, productId)
  return {
    product: { ...product, price: amount(priceCents), seen: product.submittedAt?.toISOString() ?? null },
    pictures: pictures.map(({ id, width, height, altFr, altAr }) => ({ id, width, height, altFr, altAr })),
    variants: variants.map(({ id, sku, nameFr, nameAr }) => ({ id, sku, nameFr, nameAr })),
    readings: await listPastReadings(trx, accountId, productId),
  }
}

/** One of its pictures, which the site would show to anybody who has its address. */
export const showPicture = staffRoute("review", async ({ id, ctx, inAccount }) => {
  const [accountId, productId, pictureId] = [id("account"), id("product"), id("picture")]
  const pictures = await inAccount(accountId, (trx) => listPictures(trx, accountId, productId))
  const opened = pictures.some((one) => one.id === pictureId) && (await openPicture(pictureId, "original.webp"))
  if (!opened) throw new NotFound(`picture ${pictureId}`)
  ctx.body = opened.bytes
  ctx.set({ "content-type": opened.mediaType, "cache-control": "private, max-age=3600" })
})
