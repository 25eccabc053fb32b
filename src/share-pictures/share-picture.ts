import { createHash } from "node:crypto"
import type { Locale } from "#src/i18n/i18n.ts"

/** What a network's card shows of a product: all that its picture is drawn of. */
export type ShareCard = {
  locale: Locale
  name: string
  /** In centimes. */
  priceCents: bigint
  /** The first of the product's pictures. */
  pictureId: string | null
}

/** In pixels: what networks ask of a large card. */
export const shareSize = { width: 1200, height: 630 }

/** Changes whenever the picture would, so that its address may be kept for good. */
export function shareVersion({ locale, name, priceCents, pictureId }: ShareCard): string {
  const content = JSON.stringify([locale, name, priceCents.toString(), pictureId])
  return createHash("sha256").update(content).digest("hex").slice(0, 16)
}

export function sharePictureUrl(productId: string, locale: Locale, version: string): string {
  return `/media/share/${productId}/${locale}-${version}.jpg`
}
