import type { Db, Trx } from "#db/database.ts"
import { isMailTopic, type MailTopic } from "./topics.ts"

/** What somebody said last of each topic on which they have said something. */
export async function selectChoices(db: Db, userId: string): Promise<Partial<Record<MailTopic, boolean>>> {
  const rows = await db
    .selectFrom("auth.mailConsents")
    .where("userId", "=", userId)
    .distinctOn("topic")
    .orderBy("topic")
    .orderBy("id", "desc")
    .select(["topic", "granted"])
    .execute()
  return Object.fromEntries(
    rows.filter(({ topic }) => isMailTopic(topic)).map(({ topic, granted }) => [topic, granted]),
  )
}

export type NewChoice = {
  userId: string
  topic: MailTopic
  granted: boolean
  givenAt: Date
  givenBy: "settings" | "sign_up" | "unsubscribe"
}

export async function insertChoices(trx: Trx, choices: NewChoice[]) {
  await trx.insertInto("auth.mailConsents").values(choices).execute()
}

/** Makes two answers of the same person wait for each other, so that the last one given is the last one kept. */
export function lockPerson(trx: Trx, userId: string) {
  return trx
    .selectFrom("auth.users")
    .where("id", "=", userId)
    .where("closedAt", "is", null)
    .forUpdate()
    .select("id")
    .executeTakeFirst()
}

export async function deleteChoicesOfLeavers(trx: Trx, closedBefore: Date): Promise<bigint> {
  const { numDeletedRows } = await trx
    .deleteFrom("auth.mailConsents")
    .where("userId", "in", (query) => query.selectFrom("auth.users").where("closedAt", "<", closedBefore).select("id"))
    .executeTakeFirst()
  return numDeletedRows
}
