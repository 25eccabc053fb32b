import { changePromoCode } from "#src/links/change-promo-code.ts"
import { daysBefore } from "./calendar.ts"
import type * as cast from "./cast.ts"
import type { Owner } from "./open-accounts.ts"
import { launchProgram, type ShelvedProduct, shelve } from "./open-shop.ts"
import { apply, enroll, type LaunchedProgram, type SharedLink, share } from "./places.ts"
import type { Shop } from "./sales.ts"
import { atlasShop, type Joining, rifShop, type ShopStory } from "./shops.ts"
import type { Stage } from "./stage.ts"

export type StoryShop = Shop & { name: string; owner: Owner; links: SharedLink[] }
type Setting = { now: Date; owners: Map<cast.StoryAccount, Owner> }
type Scene = { stage: Stage; now: Date; owners: Map<cast.StoryAccount, Owner> }

/** The merchants open shop, the influencers get their places and their links. */
export async function setUp(stage: Stage, { now, owners }: Setting): Promise<{ atlas: StoryShop; rif: StoryShop }> {
  const scene = { stage, now, owners }
  return { atlas: await openShop(scene, atlasShop), rif: await openShop(scene, rifShop) }
}

async function openShop(scene: Scene, story: ShopStory): Promise<StoryShop> {
  const { stage, now } = scene
  const { account, terms, openedDaysAgo, ownOrders } = story
  const openedAt = daysBefore(now, openedDaysAgo)
  const owner = ownerOf(scene, account)
  const shelf: ShelvedProduct[] = []
  for (const product of story.products) shelf.push(await shelve(stage, owner, product, openedAt))
  const offer = { terms, rules: story.rulesOf((sku) => find(shelf, sku).id) }
  const { slug } = await launchProgram(stage, owner, offer, openedAt)
  const program = { owner, slug, isAutomatic: terms.approval === "automatic" }
  const links: SharedLink[] = []
  for (const joining of story.joinings) links.push(...(await join(scene, program, joining, shelf)))
  return {
    ...{
      name: account.name,
      owner,
      links,
      shelf,
      ownOrders,
      discountBp: terms.discountBp,
      since: openedAt,
      ordersPerClick: 0.08,
    },
    productOf: new Map(links.map(({ id, product }) => [id, product])),
    codeOf: new Map(links.flatMap(({ id, promoCode }) => (promoCode ? [[id, promoCode] as const] : []))),
  }
}

async function join({ stage, ...scene }: Scene, program: LaunchedProgram, joining: Joining, shelf: ShelvedProduct[]) {
  const { who, daysAgo, message, sharings, code } = joining
  const influencer = ownerOf({ stage, ...scene }, who)
  const at = daysBefore(scene.now, daysAgo)
  if (sharings.length === 0) {
    await apply(stage, program, { influencer, message, at })
    return []
  }
  const enrollmentId = await enroll(stage, program, { influencer, message, at })
  if (code) await stage.act(influencer, (trx) => changePromoCode(trx, influencer, enrollmentId, code))
  const shared = sharings.map(([sku, dailyClicks, app, subId]) => ({
    product: find(shelf, sku),
    dailyClicks,
    app,
    subId,
  }))
  return share(stage, influencer, { enrollmentId, at }, shared)
}

function ownerOf({ owners }: Scene, account: cast.StoryAccount): Owner {
  const owner = owners.get(account)
  if (!owner) throw new Error(`${account.name} has not signed up`)
  return owner
}

function find(shelf: ShelvedProduct[], sku: string): ShelvedProduct {
  const product = shelf.find(({ details }) => details.sku === sku)
  if (!product) throw new Error(`nothing on the shelf is ${sku}`)
  return product
}
