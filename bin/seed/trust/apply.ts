import type { Trx } from "#db/database.ts"
import { addDocument } from "#src/documents/add-document.ts"
import type { Paper } from "#src/documents/paper.ts"
import { scanDocument } from "#src/documents/scan-document.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { answerFields } from "#src/verifications/answer-fields.ts"
import { chooseWay } from "#src/verifications/choose-way.ts"
import { type ItemStanding, isDone } from "#src/verifications/item-standing.ts"
import { type File, readVerification } from "#src/verifications/read-verification.ts"
import { renewVerification } from "#src/verifications/renew-verification.ts"
import type { Way } from "#src/verifications/requirement.ts"
import { weighVerification } from "#src/verifications/review/weigh-verification.ts"
import { startVerification } from "#src/verifications/start-verification.ts"
import { submitVerification } from "#src/verifications/submit-verification.ts"
import { paperName } from "#src/verifications/words.ts"
import { drawPaper, type Oddity } from "../papers/draw-paper.ts"
import { declaredBy } from "./holder.ts"
import { must, type Scene, type Step } from "./scene.ts"

export const start: Step = ({ stage, owner, account, file }, at) =>
  stage.act(owner, async (trx) => {
    const chosen = { legalForm: file.holder.legalForm, locale: account.owner.locale }
    must(await startVerification(trx, owner, chosen, at), account.name)
  })

/** Answers and sends what these requirements ask, or all of them, oddities and all. */
export function fill(...codes: string[]): Step {
  return (scene, at) => provide(scene, at, { codes, oddities: scene.file.oddities ?? {} })
}

/** The same as it should have been. */
export function correct(...codes: string[]): Step {
  return (scene, at) => provide(scene, at, { codes, oddities: {} })
}

export const send: Step = async ({ stage, owner, account }, at) => {
  const sent = (trx: Trx) => submitVerification(trx, owner, account.owner.locale, at)
  must(await stage.act(owner, sent), account.name)
  await stage.asWorker((trx) => weighVerification(trx, owner.accountId, at))
}

export const renew: Step = ({ stage, owner, account }, at) =>
  stage.act(owner, async (trx) => must(await renewVerification(trx, owner, at), account.name))

type Asked = { codes: string[]; oddities: Record<string, Oddity> }
type Drawn = { item: ItemStanding; way: Way | undefined; papers: { kind: string; paper: Paper }[] }

async function provide(scene: Scene, at: Date, { codes, oddities }: Asked) {
  const { stage, owner, account, file } = scene
  const standing = await stage.act(owner, (trx) => readVerification(trx, owner.accountId, at))
  if (!standing) throw new Error(`${account.name} has no file`)
  const items = standing.items.filter((item) =>
    codes.length === 0 ? !isDone(item) : codes.includes(item.requirement.code),
  )
  const declared = declaredBy(file.holder, { at, now: scene.now })
  const drawn = await Promise.all(items.map((item) => draw(scene, item, declared, oddities)))
  const sent = await stage.act(owner, async (trx) => {
    const ids: string[] = []
    for (const each of drawn) ids.push(...(await provideItem(trx, scene, { ...each, file: standing, declared }, at)))
    return ids
  })
  for (const documentId of sent) await scanDocument(stage.worker, owner.accountId, documentId, at)
}

async function draw(
  { file }: Scene,
  item: ItemStanding,
  declared: Record<string, string>,
  oddities: Record<string, Oddity>,
): Promise<Drawn> {
  const { ways } = item.requirement
  const way = ways.find(({ name }) => name.startsWith(file.holder.identity ?? "cnie")) ?? ways[0]
  const kinds = (way?.papers ?? []).filter(({ isOptional }) => !isOptional).map(({ name }) => name)
  const papers = kinds.map(async (kind) => ({ kind, paper: await drawPaper(kind, declared, oddities[kind]) }))
  return { item, way, papers: await Promise.all(papers) }
}

type Provided = Drawn & { file: File; declared: Record<string, string> }

async function provideItem(trx: Trx, { owner, account }: Scene, provided: Provided, at: Date): Promise<string[]> {
  const { item, way, papers, file, declared } = provided
  const { code } = item.item
  if (way && item.requirement.ways.length > 1) must(await chooseWay(trx, owner, { code, way: way.name }, at), code)
  const ids: string[] = []
  for (const { kind, paper } of papers) {
    const ending = paper.mediaType === "application/pdf" ? "pdf" : "jpg"
    const name = `${paperName(i18n(account.owner.locale), kind)}.${ending}`
    const place = {
      verificationId: file.verification.id,
      itemId: item.item.id,
      kind,
      name,
      issuedOn: null,
      expiresOn: null,
    }
    ids.push(must(await addDocument(trx, owner, { ...place, paper }, at), `${account.name}: ${kind}`).id)
  }
  const { problems } = must(await answerFields(trx, owner, { code, typed: declared }, at), code)
  const wrong = Object.entries(problems).find(([, problem]) => problem?.severity === "error")
  if (wrong) throw new Error(`${account.name}: ${wrong[0]} is refused: ${wrong[1]?.key}`)
  return ids
}
