import { hash } from "node:crypto"
import type { ApiAnswer, ApiContext } from "./as-api-key.ts"
import { claimKey, findKept, keepAnswer } from "./idempotency-queries.ts"
import type { Problem } from "./problem.ts"

const visible = /^[\x21-\x7e]{1,255}$/

/**
 * Does the work once per Idempotency-Key: a repeat is answered what the first one was, with 200; the same key with another
 * body is refused. Without the header it simply does the work. Refuse a malformed body before, so that it takes no key.
 */
export async function oncePerKey(
  { trx, actor, request, body }: ApiContext,
  work: () => Promise<ApiAnswer>,
): Promise<ApiAnswer | Problem> {
  const key = request.headers.get("idempotency-key")
  if (key === null) return work()
  if (!visible.test(key)) return { status: 400, code: "idempotency_key_invalid" }

  const requestHash = hash("sha256", `${new URL(request.url).pathname}\n${body}`, "buffer")
  if (!(await claimKey(trx, actor.accountId, key, requestHash))) {
    const kept = await findKept(trx, actor.accountId, key)
    if (!kept.requestHash.equals(requestHash)) return { status: 409, code: "idempotency_conflict" }
    return { status: 200, body: JSON.parse(kept.text), headers: { "idempotent-replayed": "true" } }
  }

  const answer = await work()
  await keepAnswer(trx, actor.accountId, key, { status: answer.status, text: JSON.stringify(answer.body) })
  return answer
}
