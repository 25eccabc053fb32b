import type { I18n } from "#src/i18n/i18n.ts"
import { type SentPictures, storePictures } from "#src/products/store-pictures.ts"
import type { Sender } from "./as-member.ts"

/** Takes in the one picture of a form, before any transaction begins. */
export function takePicture({ form }: Sender): Promise<SentPictures> {
  return storePictures(form.files.slice(0, 1))
}

/** Why the picture was not taken in, in a sentence; nothing when there was none, or when it was. */
export function pictureProblem({ refused }: SentPictures, { t }: I18n): string | undefined {
  const [file] = refused
  if (!file) return undefined
  return t("products.pictures.refused_file", {
    file: file.name.slice(0, 80),
    reason: t(`products.refused.${file.reason}`),
  })
}
