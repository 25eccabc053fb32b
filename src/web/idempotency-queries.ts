import type { Trx } from "#db/database.ts"
import { prepared } from "#db/prepared.ts"

const claim = prepared<{ claimed: boolean }>(
  "claim_idempotency_key",
  `insert into idempotency_keys (account_id, key, request_hash, status, answer) values ($1, $2, $3, 0, 'null')
   on conflict (account_id, key) do update
     set request_hash = excluded.request_hash, status = excluded.status, answer = excluded.answer, created_at = now()
     where idempotency_keys.created_at < now() - interval '24 hours'
   returning true as claimed`,
)

const keep = prepared(
  "keep_idempotent_answer",
  "update idempotency_keys set status = $3, answer = to_jsonb($4::text) where account_id = $1 and key = $2",
)

/** Takes a key that is free or older than a day, after waiting for whoever is using it; false when it is taken. */
export async function claimKey(trx: Trx, accountId: string, key: string, requestHash: Buffer): Promise<boolean> {
  const rows = await claim(trx, [accountId, key, requestHash])
  return rows.length > 0
}

export async function findKept(trx: Trx, accountId: string, key: string) {
  const { requestHash, answer } = await trx
    .selectFrom("idempotencyKeys")
    .where("accountId", "=", accountId)
    .where("key", "=", key)
    .select(["requestHash", "answer"])
    .executeTakeFirstOrThrow()
  return { requestHash, text: String(answer) }
}

/** The answer is kept as a text: its names and the order of its fields are the sender's to rely on. */
export async function keepAnswer(trx: Trx, accountId: string, key: string, answer: { status: number; text: string }) {
  await keep(trx, [accountId, key, answer.status, answer.text])
}

export async function deleteKeysBefore(trx: Trx, before: Date): Promise<bigint> {
  const { numDeletedRows } = await trx.deleteFrom("idempotencyKeys").where("createdAt", "<", before).executeTakeFirst()
  return numDeletedRows
}
