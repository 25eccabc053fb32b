import { randomUUID } from "node:crypto"
import sharp from "sharp"
import { hour, later } from "#src/clock.ts"
import { readPaper } from "#src/documents/read-paper.ts"
import type { AttachedFile } from "#src/messages/attached-file.ts"
import { markRead } from "#src/messages/mark-read.ts"
import { scanAttachment } from "#src/messages/scan-attachment.ts"
import { startThread } from "#src/messages/start-thread.ts"
import type { StoryAccount } from "../cast.ts"
import type { Owner } from "../open-accounts.ts"
import type { Stage } from "../stage.ts"
import { type StoryTalk, storyTalks } from "./talks.ts"

/** Two conversations about a place in a program, the last words of each unread. */
export async function tellTalks(stage: Stage, owners: Map<StoryAccount, Owner>, now: Date) {
  for (const talk of storyTalks) await tellTalk(stage, owners, talk, now)
  const files = await stage.worker.selectFrom("messageAttachments").select(["ownerAccountId", "id"]).execute()
  for (const { ownerAccountId, id } of files) await scanAttachment(stage.worker, ownerAccountId, id, now)
}

async function tellTalk(stage: Stage, owners: Map<StoryAccount, Owner>, talk: StoryTalk, now: Date) {
  const [merchant, influencer] = [owners.get(talk.merchant), owners.get(talk.influencer)]
  if (!merchant || !influencer) return
  const { rows } = await stage.owner.query<{ id: string }>(
    `select id from enrollments where merchant_account_id = $1 and influencer_account_id = $2 and status = 'approved'
     order by id limit 1`,
    [merchant.accountId, influencer.accountId],
  )
  const id = rows[0]?.id
  if (!id) return
  for (const { by, hoursAgo, words, picture } of talk.said) {
    const writer = by === talk.merchant ? merchant : influencer
    const files = picture ? [await drawn(picture)] : []
    const written = { about: "enrollment", id, key: randomUUID(), body: words, files } as const
    const said = await stage.act(writer, (trx) => startThread(trx, writer, written, later(now, -hoursAgo * hour)))
    if (!said.ok) throw new Error(said.reason)
    const { threadId } = said.value
    // Whoever answers has read what came before.
    await stage.act(writer, (trx) => markRead(trx, writer, threadId))
  }
}

async function drawn({ name, drawing }: { name: string; drawing: string }): Promise<AttachedFile> {
  const read = await readPaper(await sharp(Buffer.from(drawing)).png().toBuffer())
  if (!read.ok) throw new Error(read.reason)
  const thumbnail = await sharp(read.value.bytes).resize({ width: 480 }).jpeg().toBuffer()
  return { name, paper: read.value, thumbnail }
}
