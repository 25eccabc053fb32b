import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import sharp from "sharp"
import type { Trx } from "#db/database.ts"
import type { RewardRule } from "#src/commissions/reward-rule.ts"
import { addPictures } from "#src/products/add-pictures.ts"
import { addVariant } from "#src/products/add-variant.ts"
import { createProduct } from "#src/products/create-product.ts"
import { describePicture } from "#src/products/describe-picture.ts"
import { publishProduct } from "#src/products/publish-product.ts"
import { storePictures } from "#src/products/store-pictures.ts"
import { createProgram } from "#src/programs/create-program.ts"
import { openProgram } from "#src/programs/open-program.ts"
import type { ProgramTerms } from "#src/programs/program.ts"
import type { StoryProduct } from "./catalogue.ts"
import type { Owner } from "./open-accounts.ts"
import type { Stage } from "./stage.ts"

export type ShelvedProduct = StoryProduct & { id: string; slug: string }

/** Creates a product with its pictures and variants, and publishes it, or hands it to staff where they read it first. */
export async function shelve(stage: Stage, owner: Owner, product: StoryProduct, now: Date): Promise<ShelvedProduct> {
  const { stored } = await storePictures([await picture(product.picture), await picture(closeUp(product.picture))])
  return stage.act(owner, async (trx) => {
    const created = await createProduct(trx, owner, product.details)
    if (!created.ok) throw new Error(`${product.details.sku}: ${created.reason}`)
    await addPictures(trx, owner, created.value.id, { pictures: stored, now })
    await describeCloseUp(trx, owner, created.value.id, { product, pictureId: stored[1]?.id ?? "", now })
    for (const details of product.variants) await addVariant(trx, owner, created.value.id, { details, now })
    const published = await publishProduct(trx, owner, created.value.id, now)
    if (!published.ok) throw new Error(`${product.details.sku}: ${published.reason}`)
    return { ...product, ...created.value }
  })
}

export function launchProgram(
  stage: Stage,
  owner: Owner,
  offer: { terms: ProgramTerms; rules: RewardRule[] },
  now: Date,
) {
  return stage.act(owner, async (trx) => {
    const program = await createProgram(trx, owner, offer, now)
    await openProgram(trx, owner, program.id, now)
    return program
  })
}

/** The same still life from nearer. */
function closeUp(drawing: string): string {
  return drawing.replace('viewBox="0 0 1200 1200"', 'viewBox="290 400 640 640"')
}

type CloseUp = { product: StoryProduct; pictureId: string; now: Date }

async function describeCloseUp(trx: Trx, owner: Owner, productId: string, { product, pictureId, now }: CloseUp) {
  const { nameFr, nameAr } = product.details
  const alt = { altFr: `${nameFr}, vu de près`, altAr: `${nameAr} عن قرب` }
  await describePicture(trx, owner, { productId, id: pictureId, now }, alt)
}

/** A drawing as the file that somebody sends. */
export async function picture(drawing: string) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "sys-picture-"))
  const file = path.join(folder, "picture.png")
  const { size } = await sharp(Buffer.from(drawing)).png().toFile(file)
  return { field: "pictures", path: file, name: "picture.png", bytes: size, tooLarge: false }
}
