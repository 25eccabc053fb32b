import { run as watch } from "#jobs/verify-ledger.ts"
import { atlas, salma } from "#tests/cast.ts"
import { enterIdentity, planPayout, settle } from "#tests/papers/paid-salma.ts"
import { enterPayee } from "#tests/payouts/payer.ts"
import { ask, cookieOf, database, owner } from "./house.ts"

export const app = database.open("app")

/** Atlas has paid Salma, and the bank has sent a second transfer back; the year of hers passes what bears no tax. */
export async function playBooks() {
  await enterPayee(owner, "registered_individual")
  await enterIdentity(owner)
  const paid = await planPayout(app)
  await settle(app, paid)
  const returned = await planPayout(app)
  await settle(app, returned)
  await settle(app, returned, true)
  return { paid, returned }
}

export async function verifyBooks() {
  await watch(database.open("worker"), {})
}

/** What a page of finance's is answered. */
export async function read<Answer>(path: string, language = "fr"): Promise<Answer> {
  const cookie = `${await cookieOf("finance")}; sys_staff_language=${language}`
  const answer = await ask(`/admin/api/own${path}`, { cookie })
  if (answer.status !== 200) throw new Error(`${path} is answered ${answer.status}`)
  return (await answer.json()) as Answer
}

/** `1 234,56 DH` in centimes. */
export function centsOf(text: string | null): bigint {
  if (text === null) return 0n
  const digits = text.replace(/\u2212/, "-").replace(/[^\d-]/g, "")
  return BigInt(digits)
}

export const books = `/ledger/${atlas.id}`
export const salmasBooks = `/ledger/${salma.id}`
