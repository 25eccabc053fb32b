import type { Db, Trx } from "#db/database.ts"
import { chooseMail } from "#src/consents/choose-mail.ts"
import { wantsMail } from "#src/consents/mail-choices.ts"
import { isMailTopic } from "#src/consents/topics.ts"
import type { Subscription } from "#src/consents/unsubscribe-token.ts"
import { chooseKinds } from "./choose-kinds.ts"
import { everyKind, kindRow } from "./notification-kinds.ts"
import { readPreferences } from "./preferences.ts"

/** Stops what a message's own link stops: a topic, a kind, or everything that the digest is made of. */
export async function stopMessages(trx: Trx, { userId, topic }: Subscription, now: Date) {
  const chooser = { userId, givenBy: "unsubscribe" } as const
  if (topic === "digest") {
    const { mailOf } = await readPreferences(trx, userId)
    const kinds = everyKind.filter((kind) => mailOf(kind) === "digest")
    await chooseKinds(
      trx,
      chooser,
      kinds.map((kind) => ({ kind, mail: "off" })),
      now,
    )
  } else if (isMailTopic(topic)) await chooseMail(trx, chooser, { [topic]: false }, now)
  else await chooseKinds(trx, chooser, [{ kind: topic, mail: "off" }], now)
}

/** Takes up again what was stopped; the digest has at least what it usually has. */
export async function resumeMessages(trx: Trx, { userId, topic }: Subscription, now: Date) {
  const chooser = { userId, givenBy: "unsubscribe" } as const
  if (topic === "digest") {
    const { mailOf } = await readPreferences(trx, userId)
    const kinds = everyKind.filter((kind) => mailOf(kind) === "off" && kindRow(kind).mail === "digest")
    await chooseKinds(
      trx,
      chooser,
      kinds.map((kind) => ({ kind, mail: "digest" })),
      now,
    )
  } else if (isMailTopic(topic)) await chooseMail(trx, chooser, { [topic]: true }, now)
  else await chooseKinds(trx, chooser, [{ kind: topic, mail: kindRow(topic).isDaily ? "digest" : "on" }], now)
}

/** Whether any such message would still come. */
export async function comesStill(db: Db, { userId, topic }: Subscription): Promise<boolean> {
  if (isMailTopic(topic)) return wantsMail(db, userId, topic)
  const { mailOf } = await readPreferences(db, userId)
  return topic === "digest" ? everyKind.some((kind) => mailOf(kind) === "digest") : mailOf(topic) !== "off"
}
