import { storePictures } from "#src/products/store-pictures.ts"
import { noteProduct } from "#src/profiles/arrange-storefront.ts"
import { changePortrait } from "#src/profiles/change-portrait.ts"
import { chooseHandle } from "#src/profiles/choose-handle.ts"
import { declareAudience } from "#src/profiles/declare-audience.ts"
import { drawProfilePicture } from "#src/profiles/draw-profile-picture.ts"
import { editPresentation } from "#src/profiles/edit-presentation.ts"
import { addPortfolioItem } from "#src/profiles/keep-portfolio-item.ts"
import { networkAddress } from "#src/profiles/network.ts"
import { publishProfile } from "#src/profiles/publish-profile.ts"
import { showProduct } from "#src/profiles/show-product.ts"
import { daysBefore } from "../calendar.ts"
import type { StoryAccount } from "../cast.ts"
import type { Owner } from "../open-accounts.ts"
import { picture as fileOf } from "../open-shop.ts"
import type { Stage } from "../stage.ts"
import { type StoryShowcase, storyShowcases } from "./showcases.ts"

/** The influencers write their pages, each with the products that it shares. */
export async function tellShowcases(stage: Stage, owners: Map<StoryAccount, Owner>, now: Date) {
  for (const story of storyShowcases) {
    const owner = owners.get(story.who)
    if (owner) await tellShowcase(stage, owner, story, daysBefore(now, 9))
  }
}

async function tellShowcase(stage: Stage, owner: Owner, story: StoryShowcase, at: Date) {
  const picture = story.portrait ? (await storePictures([await fileOf(story.portrait)])).stored[0] : undefined
  if (picture) await drawProfilePicture(picture.id)
  const choices = await choicesOf(stage, owner)
  await stage.act(owner, async (trx) => {
    must(await editPresentation(trx, owner, story.presentation, at))
    must(await chooseHandle(trx, owner, story.handle, at))
    if (picture) await changePortrait(trx, owner, picture.id, at)
    for (const { network, name, followers, shares } of story.audiences) {
      const address = networkAddress(network, name)
      if (!address) throw new Error(`${name} is nobody on ${network}`)
      await declareAudience(trx, owner, { network, address, followers, shares }, at)
    }
    for (const [title, address] of story.portfolio)
      must(await addPortfolioItem(trx, owner, { title, address, pictureId: null }, at))
    for (const [sku, noteFr, noteAr] of story.products) {
      const choice = choices.get(sku)
      if (!choice) continue
      const { linkId } = must(await showProduct(trx, owner, choice, at))
      await noteProduct(trx, owner, { linkId, noteFr, noteAr }, at)
    }
    if (story.isPublished) must(await publishProfile(trx, owner, at))
  })
}

/** The products of the programs that they are in, by SKU. */
async function choicesOf(stage: Stage, owner: Owner) {
  const { rows } = await stage.owner.query<{ sku: string; enrollmentId: string; productId: string }>(
    `select products.sku, enrollments.id as "enrollmentId", products.id as "productId"
     from enrollments join products on products.account_id = enrollments.merchant_account_id
     where enrollments.influencer_account_id = $1 and enrollments.status = 'approved' order by enrollments.id desc`,
    [owner.accountId],
  )
  return new Map(rows.map(({ sku, ...choice }) => [sku, choice]))
}

function must<Value>(result: { ok: true; value: Value } | { ok: false; reason: string }): Value {
  if (!result.ok) throw new Error(`a page of the story: ${result.reason}`)
  return result.value
}
