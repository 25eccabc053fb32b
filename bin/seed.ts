import { randomInt } from "node:crypto"
import { createApiKey } from "#src/accounts/create-api-key.ts"
import type { Click } from "#src/clicks/click.ts"
import { recordClicks } from "#src/clicks/queries.ts"
import { setting } from "#src/env.ts"
import { rollFigures } from "#src/figures/roll-figures.ts"
import * as cast from "./seed/cast.ts"
import { chanceOf } from "./seed/chance.ts"
import type { Owner } from "./seed/open-accounts.ts"
import { salesOf } from "./seed/sales.ts"
import { setUp } from "./seed/set-up.ts"
import { openStage, type Stage } from "./seed/stage.ts"
import { actsOf, play } from "./seed/tell-sales.ts"
import { visitsTo } from "./seed/visits.ts"

export type StoryUser = { role: string; email: string; password: string; about: string }

/** What the story leaves in one's hands: how to sign in, and the things that a check would try. */
export type Story = {
  users: StoryUser[]
  apiKeys: { account: string; key: string }[]
  links: string[]
  promoCodes: string[]
}

const seed = 20_261_122

/** Four months of two merchants, five influencers and their shoppers, told through the use cases with a clock of its own. */
export async function tellStory(tell: (line: string) => void): Promise<Story> {
  const now = new Date()
  const stage = await openStage(setting("OWNER_DATABASE_URL"))
  const passwords = new Map<string, string>()
  const shops = await setUp(stage, { now, passwordOf: (email) => keepPassword(passwords, email) })
  const chance = chanceOf(seed)
  const visits = visitsTo(
    Object.values(shops).flatMap(({ links }) => links),
    now,
    chance,
  )
  tell(`  ${visits.length} clicks`)
  await store(stage, visits)
  const acts = Object.values(shops).flatMap((shop) => {
    const sales = salesOf(shop, visits, now, chance)
    tell(`  ${sales.length} orders of ${shop.name}`)
    return actsOf(stage, { owner: shop.owner, sales }, now, chance)
  })
  await play(stage, acts, now, tell)
  await rollFigures(stage.worker)
  const apiKeys = []
  for (const { name, owner } of Object.values(shops))
    apiKeys.push({ account: name, key: await makeKey(stage, owner, now) })
  await stage.close()
  const links = shops.atlas.links
  return {
    ...{ users: usersOf(passwords), apiKeys, links: links.map(({ code }) => code) },
    promoCodes: [...new Set(links.flatMap(({ promoCode }) => promoCode ?? []))],
  }
}

async function store(stage: Stage, visits: Click[]) {
  for (let from = 0; from < visits.length; from += 250) await recordClicks(stage.clicks, visits.slice(from, from + 250))
}

async function makeKey(stage: Stage, owner: Owner, now: Date): Promise<string> {
  const wanted = { name: "Boutique en ligne", scopes: ["orders:write" as const, "orders:read" as const] }
  return (await stage.act(owner, (trx) => createApiKey(trx, owner, wanted, now))).key
}

const roles: [role: string, email: string, about: string][] = [
  ["merchant_owner", cast.atlas.owner.email, "Coopérative Atlas, propriétaire"],
  ["merchant_viewer", "zineb@atlas.example", "Coopérative Atlas, lecture seule"],
  ["influencer", cast.salma.owner.email, "Salma B."],
  ["rival_merchant", cast.rif.owner.email, "متجر الريف"],
  ["rival_influencer", cast.nora.owner.email, "نورة ستايل"],
]

function usersOf(passwords: Map<string, string>): StoryUser[] {
  return roles.map(([role, email, about]) => ({ role, email, about, password: passwords.get(email) ?? "" }))
}

const words = ["argan", "amlou", "zellige", "tajine", "medina", "safran", "jasmin", "atlas", "olivier", "menthe"]

/** Each demo has passwords of its own, made to be typed. */
function keepPassword(passwords: Map<string, string>, email: string): string {
  const word = () => words[randomInt(words.length)]
  const made = passwords.get(email) ?? `${word()}-${word()}-${randomInt(10_000, 100_000)}`
  passwords.set(email, made)
  return made
}
