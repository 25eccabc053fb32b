import { isUuid } from "#src/crypto/is-uuid.ts"

/** The widths every picture is drawn in. */
export const pictureWidths = [320, 640, 960, 1280] as const
export type PictureWidth = (typeof pictureWidths)[number]

/** The lighter first: a browser takes the first that it reads. */
export const pictureFormats = ["avif", "webp"] as const
export type PictureFormat = (typeof pictureFormats)[number]

export function pictureUrl(pictureId: string, width: PictureWidth, format: PictureFormat = "webp"): string {
  return `/media/${pictureId}/${width}.${format}`
}

/** The picture as it was taken in, which is there at once. */
export function originalUrl(pictureId: string): string {
  return `/media/${pictureId}/original.webp`
}

/** Those that a picture of this width is drawn in: up to the first that holds it whole, for none is enlarged. */
export function drawnWidths(width: number): PictureWidth[] {
  const whole = pictureWidths.findIndex((known) => known >= width)
  return pictureWidths.slice(0, whole === -1 ? pictureWidths.length : whole + 1)
}

/** For `srcset`: the browser chooses the width it needs. */
export function pictureSrcset({ id, width }: { id: string; width: number }, format: PictureFormat): string {
  return drawnWidths(width)
    .map((drawn) => `${pictureUrl(id, drawn, format)} ${Math.min(drawn, width)}w`)
    .join(", ")
}

/** The key of a picture's file in the storage. */
export function pictureKey(pictureId: string, width: PictureWidth, format: PictureFormat = "webp"): string {
  return `pictures/${pictureId}/${width}.${format}`
}

export function originalKey(pictureId: string): string {
  return `pictures/${pictureId}/original.webp`
}

/** Every file that a picture may have. */
export function pictureKeys(pictureId: string): string[] {
  const drawn = pictureWidths.flatMap((width) => pictureFormats.map((format) => pictureKey(pictureId, width, format)))
  return [originalKey(pictureId), ...drawn]
}

/** The key that an address asks for; null when it asks for anything but a picture in one of our widths and formats. */
export function keyOfAddress(pictureId: string, file: string): string | null {
  if (!isUuid(pictureId)) return null
  return pictureKeys(pictureId).find((key) => key === `pictures/${pictureId}/${file}`) ?? null
}
