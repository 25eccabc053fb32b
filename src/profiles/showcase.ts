import type { SaidOf } from "#src/reviews/read-reviews-of.ts"
import type { Audience } from "./audience.ts"
import type { Niche } from "./card-queries.ts"
import type { PortfolioItem } from "./portfolio-queries.ts"
import type { Profile } from "./queries.ts"
import type { StorefrontItem } from "./storefront-queries.ts"

/** A profile with all that its page shows. */
export type Showcase = {
  profile: Profile
  niches: Niche[]
  audiences: Audience[]
  portfolio: PortfolioItem[]
  storefront: StorefrontItem[]
  /** What merchants say of its influencer. */
  said: SaidOf
}

/** What makes a page worth following, in the order in which it is best done; without the first two it is not published. */
export const parts = [
  ...(["bio", "niches", "picture", "both_languages", "cities", "network", "storefront", "portfolio"] as const),
]
export type Part = (typeof parts)[number]
export const requiredParts: readonly Part[] = ["bio", "niches"]

export function missingParts({ profile, audiences, portfolio, storefront }: Showcase): Part[] {
  const isThere: Record<Part, boolean> = {
    bio: profile.bioFr !== null || profile.bioAr !== null,
    niches: profile.niches.length > 0,
    picture: profile.pictureId !== null,
    both_languages: profile.bioFr !== null && profile.bioAr !== null,
    cities: profile.cities.length > 0,
    network: audiences.length > 0,
    storefront: storefront.length > 0,
    portfolio: portfolio.length > 0,
  }
  return parts.filter((part) => !isThere[part])
}

/** What followers see of the storefront today. */
export function shownProducts(storefront: readonly StorefrontItem[]): StorefrontItem[] {
  return storefront.filter(({ obstacle }) => obstacle === null)
}
