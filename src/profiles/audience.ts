import type { Network } from "./network.ts"

export const ageBands = ["13-17", "18-24", "25-34", "35-44", "45+"] as const
export const shareKinds = ["country", "city", "age"] as const
export type ShareKind = (typeof shareKinds)[number]

/** Where the followers of Moroccan accounts live, by ISO code; the names come from the reader's language. */
export const countries = [
  ...["MA", "FR", "ES", "BE", "NL", "IT", "DE", "GB", "CA", "US", "DZ", "TN", "EG", "SA", "AE", "QA", "TR"],
] as const

/** How many countries, and how many cities, a declaration names. */
export const namedPlaces = 3

export type AudienceShare = { kind: ShareKind; value: string; percent: number }
export type Audience = {
  network: Network
  address: string
  followers: bigint | null
  declaredAt: Date
  verifiedAt: Date | null
  shares: AudienceShare[]
}

/** Parts of the same whole: each named once, and no more than all of it together. */
export function isWhole(shares: AudienceShare[]): boolean {
  return shareKinds.every((kind) => {
    const parts = shares.filter((share) => share.kind === kind)
    const sum = parts.reduce((total, { percent }) => total + percent, 0)
    return sum <= 100 && new Set(parts.map(({ value }) => value)).size === parts.length
  })
}
