import { isUuid } from "#src/crypto/is-uuid.ts"

/** The widths every picture is kept in. */
export const pictureWidths = [320, 640, 1280] as const
export type PictureWidth = (typeof pictureWidths)[number]

export function pictureUrl(pictureId: string, width: PictureWidth): string {
  return `/media/${pictureId}/${width}.webp`
}

/** For `srcset`: the browser chooses the width it needs. */
export function pictureSrcset(pictureId: string): string {
  return pictureWidths.map((width) => `${pictureUrl(pictureId, width)} ${width}w`).join(", ")
}

/** The key of a picture's file in the storage. */
export function pictureKey(pictureId: string, width: PictureWidth): string {
  return `pictures/${pictureId}/${width}.webp`
}

/** The key that an address asks for; null when it asks for anything but a picture in one of our widths. */
export function keyOfAddress(pictureId: string, file: string): string | null {
  const width = pictureWidths.find((known) => file === `${known}.webp`)
  return width && isUuid(pictureId) ? pictureKey(pictureId, width) : null
}
