import { enterAccount, type Trx } from "#db/database.ts"
import { Gone, NotFound } from "#src/errors.ts"
import { readReviewsOf } from "#src/reviews/read-reviews-of.ts"
import { listAudiences } from "./audience-queries.ts"
import { selectNiches } from "./card-queries.ts"
import { listPortfolio } from "./portfolio-queries.ts"
import { findProfile, findProfileByFormerSlug, findProfileByHandle, type Profile } from "./queries.ts"
import type { Showcase } from "./showcase.ts"
import { listStorefront } from "./storefront-queries.ts"

/** A page as everybody sees it; its influencer's account is entered, whose links no visitor may read otherwise. */
export async function openShowcase(trx: Trx, handle: string): Promise<Showcase> {
  const profile =
    (await findProfileByHandle(trx, handle)) ?? (await findProfileByFormerSlug(trx, handle)) ?? missing(handle)
  if (!profile.publishedAt) return missing(handle)
  if (profile.isStopped) throw new Gone(`profile ${handle}`)
  await enterAccount(trx, profile.accountId)
  return around(trx, profile)
}

/** The same as its influencer writes it, from before anything is written. */
export async function readOwnShowcase(trx: Trx, accountId: string): Promise<Showcase> {
  return around(trx, await findProfile(trx, accountId))
}

async function around(trx: Trx, profile: Profile): Promise<Showcase> {
  const known = profile.niches.length > 0 ? await selectNiches(trx, profile.niches) : []
  return {
    profile,
    niches: profile.niches.flatMap((id) => known.find((niche) => niche.id === id) ?? []),
    audiences: await listAudiences(trx, profile.accountId),
    portfolio: await listPortfolio(trx, profile.accountId),
    storefront: await listStorefront(trx, profile.accountId),
    said: await readReviewsOf(trx, profile.accountId),
  }
}

function missing(handle: string): never {
  throw new NotFound(`profile ${handle}`)
}
