import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { NotFound } from "#src/errors.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { listItems } from "./item-queries.ts"
import { lockVerification } from "./queries.ts"
import { reopenItem } from "./reopen-item.ts"
import { isEditable } from "./verification-state.ts"

/** Gives an approval up in order to change what it was given for: another bank account needs another certificate. */
export async function amendItem(
  trx: Trx,
  actor: Actor & { kind: "member" },
  code: string,
  now: Date,
): Promise<Result<null, "not_editable">> {
  const { accountId } = actor
  const file = await lockVerification(trx, accountId)
  if (!file || !isEditable(file.state)) return refused("not_editable")
  const item = (await listItems(trx, accountId)).find((listed) => listed.code === code)
  if (!item) throw new NotFound(`requirement ${code}`)

  if (item.state === "approved") await reopenItem(trx, accountId, { ...item, verificationId: file.id }, now)
  await recordAct(trx, actor, "amend_requirement", item.itemId, { code })
  return ok(null)
}
