import { sql } from "kysely"
import { expect, test } from "vitest"
import { inNoAccount } from "#db/database.ts"
import { announceVersion } from "#src/legal/announce-version.ts"
import { currentVersion } from "#src/legal/legal-version.ts"
import { publishVersions } from "#src/legal/publish-versions.ts"
import { sendLegalVersion } from "#src/legal/send-legal-version.ts"
import { now, users } from "../cast.ts"
import { cloneDatabase, enqueued } from "../database.ts"
import { catchMail, linkIn } from "../mail/mail-catcher.ts"
import { olderTerms } from "./older-terms.ts"

const database = await cloneDatabase()
const caught = await catchMail()
const [app, owner, worker] = [database.open("app"), database.open("owner"), database.open("worker")]

test("a text that replaces another is announced once to whoever accepted the other", async () => {
  const { hash } = currentVersion("terms")
  const current = hash.toString("hex")
  await sql`truncate legal_versions cascade`.execute(owner)
  const kept = { kind: "terms", hash: olderTerms.hash, text: JSON.stringify(olderTerms.text), publishedAt: now }
  await owner.insertInto("legalVersions").values(kept).execute()
  for (const user of [users.salma, users.youssef]) {
    const accepted = { userId: user.id, kind: "terms", hash: olderTerms.hash, addressSealed: Buffer.of(0) }
    await owner.insertInto("auth.acceptances").values(accepted).execute()
  }

  await inNoAccount(app, async (trx) => {
    await publishVersions(trx, now)
    await publishVersions(trx, now)
    expect(await enqueued(trx, "announce-legal-version")).toEqual([{ kind: "terms", hash: current }])
  })
  await inNoAccount(worker, async (trx) => {
    await announceVersion(trx, { kind: "terms", hash: current })
    const told = (await enqueued(trx, "send-legal-version")) as { userId: string }[]
    expect(told.map(({ userId }) => userId).sort()).toEqual([users.salma.id, users.youssef.id])
  })
  for (let times = 0; times < 2; times++)
    await sendLegalVersion(worker, { userId: users.youssef.id, kind: "terms", hash: current })
  expect(caught.map((mail) => mail.subject)).toEqual(["نسخة جديدة من شروط الاستعمال"])
  expect(linkIn(caught[0])).toBe(`/ar/terms/${current}`)
  expect(caught[0]?.headers.has("list-unsubscribe")).toBe(false)
})
