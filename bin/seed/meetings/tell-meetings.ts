import type { Actor } from "#src/accounts/actor.ts"
import { addDays, casablancaDay } from "#src/clock.ts"
import { addFavourite } from "#src/favourites/add-favourite.ts"
import { inviteInfluencer } from "#src/program-invitations/invite-influencer.ts"
import { acceptSample } from "#src/samples/answer-sample.ts"
import { publishSample } from "#src/samples/publish-sample.ts"
import { receiveSample } from "#src/samples/receive-sample.ts"
import { requestSample } from "#src/samples/request-sample.ts"
import { shipSample } from "#src/samples/ship-sample.ts"
import { saveSearch } from "#src/saved-searches/save-search.ts"
import { daysBefore } from "../calendar.ts"
import * as cast from "../cast.ts"
import type { Owner } from "../open-accounts.ts"
import type { StoryShops } from "../set-up.ts"
import type { Stage } from "../stage.ts"
import { type StorySample, storySamples } from "./story-samples.ts"

type Scene = { stage: Stage; now: Date; shops: StoryShops; owners: Map<cast.StoryAccount, Owner> }

/** Samples in every state worth seeing, an invitation that waits, favourites and a search that is kept. */
export async function tellMeetings(scene: Scene) {
  for (const story of storySamples) await tellSample(scene, story)
  await tellInvitation(scene)
  await tellWishes(scene)
}

async function tellSample({ stage, now, shops, owners }: Scene, story: StorySample) {
  const { rows } = await stage.owner.query<{ enrollmentId: string; productId: string }>(
    `select e.id as "enrollmentId", p.id as "productId" from enrollments e
     join products p on p.account_id = e.merchant_account_id and p.sku = $3
     where e.merchant_account_id = $1 and e.influencer_account_id = $2 and e.status = 'approved' limit 1`,
    [shops.atlas.owner.accountId, ownerIn(owners, story.who).accountId, story.sku],
  )
  const [place] = rows
  if (!place) throw new Error(`${story.who.name} is not in a program that sells ${story.sku}`)
  const [merchant, influencer] = [shops.atlas.owner, ownerIn(owners, story.who)]
  const at = (step: number) => daysBefore(now, story.daysAgo - step)
  const asked = { ...place, message: story.message, address: story.address }
  const { id } = must(await stage.act(influencer, (trx) => requestSample(trx, influencer, asked, at(0))))
  const publishBy = addDays(casablancaDay(now), story.dueInDays)
  const parcel = { id, carrier: "Amana", trackingNumber: "MA 4417 2093", now: at(2) }
  const url = "https://www.instagram.com/p/atlas-argan"
  const steps: (() => Promise<unknown>)[] = [
    () => stage.act(merchant, (trx) => acceptSample(trx, merchant, { id, publishBy, now: at(1) })),
    () => stage.act(merchant, (trx) => shipSample(trx, merchant, parcel)),
    () => stage.act(influencer, (trx) => receiveSample(trx, influencer, id, at(4))),
    () => stage.act(influencer, (trx) => publishSample(trx, influencer, { id, url, now: at(6) })),
  ]
  for (const step of steps.slice(0, story.steps)) await step()
}

async function tellInvitation({ stage, now, shops, owners }: Scene) {
  const { owner, programs } = shops.atlas
  const [program] = programs
  const nora = await handleOf(stage, ownerIn(owners, cast.nora))
  const offer = {
    ...{ handle: nora, programId: program?.id ?? "" },
    message: "Vos essayages donnent envie. Et si vous montriez nos soins à l’argan ?",
    reward: { kind: "percent", rateBp: 1500 } as const,
  }
  must(await stage.act(owner, (trx) => inviteInfluencer(trx, owner, offer, daysBefore(now, 1))))
}

async function tellWishes({ stage, now, owners }: Scene) {
  const salma = ownerIn(owners, cast.salma)
  const { rows } = await stage.owner.query<{ slug: string }>(
    "select slug from programs where opened_at is not null and closed_at is null order by id limit 3",
  )
  await stage.act(salma, async (trx) => {
    for (const { slug } of rows) await addFavourite(trx, salma, slug)
    const asked = { list: "marketplace", query: "q=argan", name: "Argan", every: "week" } as const
    must(await saveSearch(trx, salma, asked, now))
  })
}

async function handleOf(stage: Stage, { accountId }: Actor): Promise<string> {
  const { rows } = await stage.owner.query<{ slug: string }>("select slug from accounts where id = $1", [accountId])
  return rows[0]?.slug ?? ""
}

function ownerIn(owners: Map<cast.StoryAccount, Owner>, account: cast.StoryAccount): Owner {
  const owner = owners.get(account)
  if (!owner) throw new Error(`${account.name} has not signed up`)
  return owner
}

function must<Value>(result: { ok: true; value: Value } | { ok: false; reason: string }): Value {
  if (!result.ok) throw new Error(result.reason)
  return result.value
}
