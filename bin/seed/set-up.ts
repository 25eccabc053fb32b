import { changePromoCode } from "#src/links/change-promo-code.ts"
import { daysBefore } from "./calendar.ts"
import type * as cast from "./cast.ts"
import type { Owner } from "./open-accounts.ts"
import { launchProgram, type ShelvedProduct, shelve } from "./open-shop.ts"
import { apply, enroll, type LaunchedProgram, type SharedLink, share } from "./places.ts"
import type { Shop } from "./sales.ts"
import { taliouineShop } from "./shop-taliouine.ts"
import { atlasShop, type Joining, type ProgramStory, rifShop, type ShopStory } from "./shops.ts"
import { tellShowcases } from "./showcases/tell-showcases.ts"
import type { Stage } from "./stage.ts"
import { tellTalks } from "./talks/tell-talks.ts"
import type { ToldOrder } from "./told-orders.ts"

export type StoryProgram = {
  id: string
  links: SharedLink[]
  codes: Map<cast.StoryAccount, string>
  discountBp: number
  told: ToldOrder[]
}
/** The links are those of its main program, which is the first. */
export type StoryShop = Shop & { name: string; owner: Owner; links: SharedLink[]; programs: StoryProgram[] }
export type StoryShops = { atlas: StoryShop; rif: StoryShop; taliouine: StoryShop }
type Setting = { now: Date; owners: Map<cast.StoryAccount, Owner> }
type Scene = { stage: Stage; now: Date; owners: Map<cast.StoryAccount, Owner> }
type Premises = { owner: Owner; shelf: ShelvedProduct[] }

/** The merchants open shop, the influencers get their places and their links. */
export async function setUp(stage: Stage, { now, owners }: Setting): Promise<StoryShops> {
  const scene = { stage, now, owners }
  const shops = {
    atlas: await openShop(scene, atlasShop),
    rif: await openShop(scene, rifShop),
    taliouine: await openShop(scene, taliouineShop),
  }
  await tellShowcases(stage, owners, now)
  await tellTalks(stage, owners, now)
  return shops
}

async function openShop(scene: Scene, story: ShopStory): Promise<StoryShop> {
  const { account, terms, openedDaysAgo, ownOrders, ordersPerClick } = story
  const openedAt = daysBefore(scene.now, openedDaysAgo)
  const owner = ownerOf(scene, account)
  const shelf: ShelvedProduct[] = []
  for (const product of story.products) {
    const at = daysBefore(scene.now, product.shelvedDaysAgo ?? openedDaysAgo)
    shelf.push(await shelve(scene.stage, owner, product, at))
  }
  const main = await openProgram(scene, { owner, shelf }, story)
  const programs = [main]
  for (const other of story.others) programs.push(await openProgram(scene, { owner, shelf }, other))
  const { links } = main
  return {
    ...{ name: account.name, owner, links, programs, shelf, ownOrders, ordersPerClick, since: openedAt },
    discountBp: terms.discountBp,
    productOf: new Map(links.map(({ id, product }) => [id, product])),
    codeOf: new Map(links.flatMap(({ id, promoCode }) => (promoCode ? [[id, promoCode] as const] : []))),
  }
}

async function openProgram(scene: Scene, { owner, shelf }: Premises, story: ProgramStory): Promise<StoryProgram> {
  const { terms, told, joinings } = story
  const offer = { terms, rules: story.rulesOf((sku) => find(shelf, sku).id) }
  const { id, slug } = await launchProgram(scene.stage, owner, offer, daysBefore(scene.now, story.openedDaysAgo))
  const program = { owner, slug, isAutomatic: terms.approval === "automatic" }
  const links: SharedLink[] = []
  const codes = new Map<cast.StoryAccount, string>()
  for (const joining of joinings) {
    const shared = await join(scene, program, joining, shelf)
    links.push(...shared)
    if (shared[0]?.promoCode) codes.set(joining.who, shared[0].promoCode)
  }
  return { id, links, codes, told, discountBp: terms.discountBp }
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
