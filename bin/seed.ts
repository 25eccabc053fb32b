import { inNoAccount } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { createApiKey } from "#src/accounts/create-api-key.ts"
import type { Click } from "#src/clicks/click.ts"
import { recordClicks } from "#src/clicks/queries.ts"
import { setting } from "#src/env.ts"
import { rollFigures } from "#src/figures/roll-figures.ts"
import { countReputations } from "#src/reputation/count-reputations.ts"
import { countWords } from "#src/search/count-words.ts"
import { indexChanges } from "#src/search/index-changes.ts"
import { daysBefore } from "./seed/calendar.ts"
import * as cast from "./seed/cast.ts"
import { chanceOf } from "./seed/chance.ts"
import { tellMeetings } from "./seed/meetings/tell-meetings.ts"
import { debtActs } from "./seed/money/debt-acts.ts"
import { tellMoney } from "./seed/money/tell-money.ts"
import type { Owner } from "./seed/open-accounts.ts"
import { tellRelations } from "./seed/relations/tell-relations.ts"
import { salesOf } from "./seed/sales.ts"
import { type StoryShop, type StoryShops, setUp } from "./seed/set-up.ts"
import { openStage, type Stage } from "./seed/stage.ts"
import { passwordMaker, type StoryUsers, storyUsers } from "./seed/story-users.ts"
import { tellNotifications } from "./seed/tell-notifications.ts"
import { type Act, actsOf, inOrder, play, playAll } from "./seed/tell-sales.ts"
import { toldOrderActs } from "./seed/told-orders.ts"
import { decidedFiles } from "./seed/trust/decided-files.ts"
import { mainFiles } from "./seed/trust/main-files.ts"
import { hireStaff } from "./seed/trust/staff.ts"
import { fileActs, forgetReviewJobs, type Owners } from "./seed/trust/tell-files.ts"
import { waitingFiles } from "./seed/trust/waiting-files.ts"
import { visitsTo } from "./seed/visits.ts"

/** What the story leaves in one's hands: how to sign in, and the things that a check would try. */
export type Story = StoryUsers & {
  apiKeys: { account: string; key: string }[]
  links: string[]
  promoCodes: string[]
  /** What the bank of the first merchant has to say of the last batch, as a file to import. */
  bankFile: string
}

type Tell = (line: string) => void

const seed = 20_261_122

/** Four months of three merchants, five influencers and their shoppers, told through the use cases with a clock of its own. */
export async function tellStory(tell: Tell): Promise<Story> {
  const now = new Date()
  const stage = await openStage(setting("OWNER_DATABASE_URL"))
  const passwordOf = passwordMaker()
  const { members, cast: staff } = await hireStaff(stage, passwordOf, daysBefore(now, 140))
  const arrival = { stage, staff, now, passwordOf }
  const owners: Owners = new Map()
  await Promise.all(mainFiles.map((file) => playAll(inOrder(fileActs(arrival, [file], owners), now))))
  tell(`  ${owners.size} accounts verified`)
  const shops = await setUp(stage, { now, owners })
  await tellMeetings({ stage, now, shops, owners })
  const money = await tellMoney(stage, owners, now)
  const files = fileActs(arrival, [...decidedFiles, ...waitingFiles], owners)
  const debts = [...money.acts, ...debtActs({ stage, staff, now, shops })]
  await tellSales(stage, { shops: Object.values(shops), debts, files, now }, tell)
  const officer = staff("compliance", shops.atlas.owner.accountId)
  await tellRelations({ stage, now, officer, ...partiesOf(shops, owners) })
  await settleDown(stage, now)
  const apiKeys = []
  for (const { name, owner } of [shops.atlas, shops.rif])
    apiKeys.push({ account: name, key: await makeKey(stage, owner, now) })
  await stage.close()
  const { links } = shops.atlas
  return {
    ...storyUsers(members, passwordOf),
    ...{ apiKeys, links: links.map(({ code }) => code) },
    promoCodes: [...new Set(links.flatMap(({ promoCode }) => promoCode ?? []))],
    bankFile: money.bankFile(),
  }
}

/** What the jobs of those months would have left counted, told and indexed. */
async function settleDown(stage: Stage, now: Date) {
  await forgetReviewJobs(stage)
  await rollFigures(stage.worker)
  await tellNotifications(stage, now)
  await inNoAccount(stage.worker, (trx) => countReputations(trx, now))
  await inNoAccount(stage.worker, (trx) => enqueue(trx, "verify-ledger", {}))
  await indexChanges(stage.worker, () => new Date())
  await countWords(stage.worker, now)
}

/** The two who have the most to say of each other. */
function partiesOf({ atlas }: StoryShops, owners: Owners) {
  const influencer = owners.get(cast.salma)
  if (!influencer) throw new Error("Salma has not signed up")
  return { merchant: atlas.owner, influencer }
}

type Months = { shops: StoryShop[]; debts: Act[]; files: Act[]; now: Date }

/** What the shops' links brought, and in between whatever else happened in those months. */
async function tellSales(stage: Stage, { shops, debts, files, now }: Months, tell: Tell) {
  const chance = chanceOf(seed)
  const visits = visitsTo(
    shops.flatMap(({ programs }) => programs.flatMap(({ links }) => links)),
    now,
    chance,
  )
  tell(`  ${visits.length} clicks`)
  await store(stage, visits)
  const acts = shops.flatMap((shop) => {
    const sales = salesOf(shop, visits, now, chance)
    tell(`  ${sales.length} orders of ${shop.name}`)
    return [...actsOf(stage, { owner: shop.owner, sales }, now, chance), ...toldOrderActs(stage, shop, now)]
  })
  await play(stage, { sales: [...acts, ...debts], files }, now, tell)
}

async function store(stage: Stage, visits: Click[]) {
  for (let from = 0; from < visits.length; from += 250) await recordClicks(stage.clicks, visits.slice(from, from + 250))
}

async function makeKey(stage: Stage, owner: Owner, now: Date): Promise<string> {
  const wanted = { name: "Boutique en ligne", scopes: ["orders:write" as const, "orders:read" as const] }
  return (await stage.act(owner, (trx) => createApiKey(trx, owner, wanted, now))).key
}
