import { listMembers } from "#src/accounts/member-queries.ts"
import { casablancaDay, day, hour, later, startOfCasablancaDay } from "#src/clock.ts"
import { declarePayerProfile } from "#src/payers/declare-payer-profile.ts"
import { daysBefore } from "../calendar.ts"
import type { StoryAccount } from "../cast.ts"
import type { Owner } from "../open-accounts.ts"
import type { Stage } from "../stage.ts"
import type { Act } from "../tell-sales.ts"
import type { Owners } from "../trust/tell-files.ts"
import { bankFile } from "./bank-file.ts"
import { decide, hold, mandate, payOutside } from "./money-acts.ts"
import { atlasMoney, type MoneyStory, mandated, type Payday, rifMoney, taliouineMoney } from "./money-story.ts"
import { type Payer, type Sent, sendBatch, tellOutcome } from "./payday.ts"

export type MoneyTold = { acts: Act[]; bankFile: () => string }
type Scene = { stage: Stage; now: Date; ownerOf: (account: StoryAccount) => Owner }

/** What is paid in those months, and the file of the bank that nobody has imported yet. */
export async function tellMoney(stage: Stage, owners: Owners, now: Date): Promise<MoneyTold> {
  const ownerOf = (account: StoryAccount) => {
    const owner = owners.get(account)
    if (!owner) throw new Error(`${account.name} has not signed up`)
    return owner
  }
  const scene = { stage, now, ownerOf }
  let file = ""
  const keep = (text: string) => {
    file = text
  }
  const mandates = mandated.map((account) => {
    const at = daysBefore(now, account.age - 4)
    return { at, play: () => mandate(stage, ownerOf(account), account.owner.locale, at) }
  })
  const payers: Act[] = []
  for (const story of [atlasMoney, rifMoney, taliouineMoney]) payers.push(...(await payerActs(scene, story, keep)))
  return { acts: [...mandates, ...payers], bankFile: () => file }
}

async function payerActs(scene: Scene, story: MoneyStory, keep: (file: string) => void): Promise<Act[]> {
  const { stage, now, ownerOf } = scene
  const maker = ownerOf(story.account)
  const payer = { stage, maker, checker: await financeOf(stage, maker) }
  const at = daysBefore(now, story.account.age - 3)
  const declaration = { ...story.payer, validFrom: casablancaDay(daysBefore(now, story.account.age)) }
  const declaring = { at, play: () => stage.act(maker, (trx) => declarePayerProfile(trx, maker, declaration)) }
  return [
    declaring,
    ...story.outside.map((paid) => payOutside(payer, { ...paid, to: ownerOf(paid.to) }, now)),
    ...story.decisions.map((made) => decide(payer, { ...made, about: ownerOf(made.about) }, now)),
    ...story.paydays.flatMap((payday) => paydayActs(scene, payer, payday, keep)),
    ...(story.hold ? [hold(payer, story.hold, now)] : []),
  ]
}

/** The batch in the morning, the bank's word the next afternoon. */
function paydayActs(scene: Scene, payer: Payer, payday: Payday, keep: (file: string) => void): Act[] {
  const { daysAgo, refused, proof } = payday
  const made = later(startOfCasablancaDay(casablancaDay(daysBefore(scene.now, daysAgo))), 9 * hour)
  const told = later(made, day + 6 * hour)
  const refusal = refused ? { accountId: scene.ownerOf(refused.who).accountId, reason: refused.reason } : null
  let sent: Sent | null = null
  const send = async () => {
    sent = await sendBatch(payer, made, daysAgo % 2 ? "pain001" : "csv")
    if (sent && !proof) keep(bankFile(sent.payouts, refusal, told))
  }
  const tell = async () => {
    if (sent && proof) await tellOutcome(payer, sent, { proof, refused: refusal }, told)
  }
  return [
    { at: made, play: send },
    { at: told, play: tell },
  ]
}

/** The colleague who looks after the money. */
async function financeOf(stage: Stage, owner: Owner): Promise<Payer["checker"]> {
  const members = await stage.act(owner, (trx) => listMembers(trx, owner.accountId))
  const found = members.find(({ role }) => role === "finance")
  if (!found) throw new Error("nobody looks after the money")
  return { kind: "member", accountId: owner.accountId, userId: found.id, role: found.role }
}
