import type { Trx } from "#db/database.ts"
import { mailChoices } from "./mail-choices.ts"
import { insertChoices, lockPerson, type NewChoice } from "./queries.ts"
import { type Choices, mailTopics } from "./topics.ts"

/** Keeps what somebody wants to receive; a topic on which nothing changes writes nothing. */
export async function chooseMail(
  trx: Trx,
  { userId, givenBy }: Pick<NewChoice, "userId" | "givenBy">,
  wanted: Partial<Choices>,
  now: Date,
) {
  // Somebody who has left wants nothing, whatever an old message's link says.
  if (!(await lockPerson(trx, userId))) return
  const current = await mailChoices(trx, userId)
  const changes = mailTopics.flatMap((topic) => {
    const granted = wanted[topic]
    return granted === undefined || granted === current[topic]
      ? []
      : [{ userId, topic, granted, givenAt: now, givenBy }]
  })
  if (changes.length > 0) await insertChoices(trx, changes)
}
