import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"

/** The two accounts of a conversation. */
export type Pair = { merchantAccountId: string; influencerAccountId: string }

/** One writes or blocks at a time between two accounts: no message slips past a block that is being written. */
export async function lockTalk(trx: Trx, { merchantAccountId, influencerAccountId }: Pair) {
  await sql`select lock_talk(${merchantAccountId}, ${influencerAccountId})`.execute(trx)
}

/** Who has blocked whom between the two, when somebody has. */
export async function listBlockers(db: Db, { merchantAccountId, influencerAccountId }: Pair): Promise<string[]> {
  const blocks = await db
    .selectFrom("conversationBlocks")
    .where("merchantAccountId", "=", merchantAccountId)
    .where("influencerAccountId", "=", influencerAccountId)
    .where("liftedAt", "is", null)
    .select("blockedByAccountId")
    .execute()
  return blocks.map(({ blockedByAccountId }) => blockedByAccountId)
}

type NewBlock = Pair & { blockedByAccountId: string; blockedBy: string; blockedAt: Date }

/** Nothing comes back when that side has blocked the other already. */
export async function insertBlock(trx: Trx, block: NewBlock): Promise<string | undefined> {
  const inserted = await trx
    .insertInto("conversationBlocks")
    .values(block)
    .onConflict((conflict) =>
      conflict
        .columns(["merchantAccountId", "influencerAccountId", "blockedByAccountId"])
        .where("liftedAt", "is", null)
        .doNothing(),
    )
    .returning("id")
    .executeTakeFirst()
  return inserted?.id
}

/** Each side lifts its own; nothing comes back when there was none. */
export async function liftOwnBlock(trx: Trx, accountId: string, pair: Pair, now: Date): Promise<string | undefined> {
  const lifted = await trx
    .updateTable("conversationBlocks")
    .set({ liftedAt: now })
    .where("merchantAccountId", "=", pair.merchantAccountId)
    .where("influencerAccountId", "=", pair.influencerAccountId)
    .where("blockedByAccountId", "=", accountId)
    .where("liftedAt", "is", null)
    .returning("id")
    .executeTakeFirst()
  return lifted?.id
}
