import type { Db } from "#db/database.ts"
import { selectChoices } from "./queries.ts"
import { type Choices, type MailTopic, usualChoices } from "./topics.ts"

/** Which of the mail that nobody has to receive somebody wants. */
export async function mailChoices(db: Db, userId: string): Promise<Choices> {
  return { ...usualChoices, ...(await selectChoices(db, userId)) }
}

export async function wantsMail(db: Db, userId: string, topic: MailTopic): Promise<boolean> {
  const choices = await mailChoices(db, userId)
  return choices[topic]
}
