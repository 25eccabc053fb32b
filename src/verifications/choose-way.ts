import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { takeAway } from "#src/documents/take-away.ts"
import { NotFound } from "#src/errors.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { deleteAnswers } from "./answer-queries.ts"
import { findStanding } from "./find-standing.ts"
import { updateItem } from "./item-queries.ts"
import { lockVerification } from "./queries.ts"
import { fieldsAsked } from "./requirement.ts"
import { isEditable } from "./verification-state.ts"

type Choice = { code: string; way: string }

/** Says which papers a requirement is met with; those of another way are given back. */
export async function chooseWay(
  trx: Trx,
  actor: Actor & { kind: "member" },
  { code, way: name }: Choice,
  now: Date,
): Promise<Result<null, "not_editable" | "approved">> {
  const { accountId } = actor
  const locked = await lockVerification(trx, accountId)
  if (!locked || !isEditable(locked.state)) return refused("not_editable")
  const item = await findStanding(trx, accountId, code, now)
  const way = item.requirement.ways.find((way) => way.name === name)
  if (!way) throw new NotFound(`way ${name} of ${code}`)
  if (item.state === "approved") return refused("approved")
  if (item.way?.name === name) return ok(null)

  for (const { name: kind, paper } of item.papers)
    if (paper && !way.papers.some((taken) => taken.name === kind)) await takeAway(trx, accountId, paper, now)
  const asked = new Set(fieldsAsked(item.requirement, way).map((field) => field.name))
  const others = item.requirement.fields.map((field) => field.name).filter((field) => !asked.has(field))
  await deleteAnswers(trx, accountId, others)
  await updateItem(trx, accountId, item.item.id, { way: name, state: "missing" })
  return ok(null)
}
