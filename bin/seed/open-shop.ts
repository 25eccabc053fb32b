import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import sharp from "sharp"
import type { RewardRule } from "#src/commissions/reward-rule.ts"
import { addPictures } from "#src/products/add-pictures.ts"
import { createProduct } from "#src/products/create-product.ts"
import { publishProduct } from "#src/products/publish-product.ts"
import { storePictures } from "#src/products/store-pictures.ts"
import { createProgram } from "#src/programs/create-program.ts"
import { openProgram } from "#src/programs/open-program.ts"
import type { ProgramTerms } from "#src/programs/program.ts"
import type { StoryProduct } from "./catalogue.ts"
import type { Owner } from "./open-accounts.ts"
import type { Stage } from "./stage.ts"

export type ShelvedProduct = StoryProduct & { id: string; slug: string }

/** Creates a product with its picture and publishes it. */
export async function shelve(stage: Stage, owner: Owner, product: StoryProduct, now: Date): Promise<ShelvedProduct> {
  const { stored } = await storePictures([await picture(product.picture)])
  return stage.act(owner, async (trx) => {
    const created = await createProduct(trx, owner, product.details)
    if (!created.ok) throw new Error(`${product.details.sku}: ${created.reason}`)
    await addPictures(trx, owner, created.value.id, stored)
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

async function picture(drawing: string) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "sys-picture-"))
  const file = path.join(folder, "picture.png")
  const { size } = await sharp(Buffer.from(drawing)).png().toFile(file)
  return { field: "pictures", path: file, name: "picture.png", bytes: size, tooLarge: false }
}
