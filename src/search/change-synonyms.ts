import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { requireStaffAbility } from "#src/staff/require-staff-ability.ts"
import { deleteSynonyms, insertSynonyms, lockSynonyms, updateSynonyms } from "./synonym-queries.ts"
import { wordsOf } from "./words.ts"

export type SynonymRefusal = "too_few_words" | "too_many_words"

const most = 20
const longest = 60

/** Words that will be taken for each other by whoever searches, half a minute from now. */
export async function addSynonyms(
  trx: Trx,
  staff: StaffActor,
  typed: string,
): Promise<Result<{ id: string }, SynonymRefusal>> {
  requireStaffAbility(staff, "manage_rules")
  const words = groupOf(typed)
  if (words.length < 2) return refused("too_few_words")
  if (words.length > most) return refused("too_many_words")

  const id = await insertSynonyms(trx, words)
  await enqueue(trx, "teach-synonyms", {})
  await recordAct(trx, staff, "add_synonyms", id, { words: words.join(", ") })
  return ok({ id })
}

export async function changeSynonyms(
  trx: Trx,
  staff: StaffActor,
  { id, typed }: { id: string; typed: string },
): Promise<Result<{ id: string }, SynonymRefusal>> {
  requireStaffAbility(staff, "manage_rules")
  const before = await lockSynonyms(trx, id)
  const words = groupOf(typed)
  if (words.length < 2) return refused("too_few_words")
  if (words.length > most) return refused("too_many_words")

  await updateSynonyms(trx, id, words)
  await enqueue(trx, "teach-synonyms", {})
  await recordAct(trx, staff, "change_synonyms", id, { before: before.join(", "), words: words.join(", ") })
  return ok({ id })
}

export async function removeSynonyms(trx: Trx, staff: StaffActor, id: string): Promise<Result<{ id: string }, never>> {
  requireStaffAbility(staff, "manage_rules")
  const words = await lockSynonyms(trx, id)
  await deleteSynonyms(trx, id)
  await enqueue(trx, "teach-synonyms", {})
  await recordAct(trx, staff, "remove_synonyms", id, { words: words.join(", ") })
  return ok({ id })
}

/** As they are typed: between commas or on lines, each once however it is accented. */
function groupOf(typed: string): string[] {
  const words = typed
    .split(/[\n,،;]+/)
    .map((word) => word.trim().slice(0, longest))
    .filter((word) => wordsOf(word).length > 0)
  return [...new Map(words.map((word) => [wordsOf(word).join(" "), word])).values()]
}
