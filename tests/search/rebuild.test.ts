import { sql } from "kysely"
import { expect, test } from "vitest"
import { inAccount, inNoAccount } from "#db/database.ts"
import { Forbidden } from "#src/errors.ts"
import { beginRebuild, openRebuild } from "#src/search/begin-rebuild.ts"
import { addSynonyms, changeSynonyms, removeSynonyms } from "#src/search/change-synonyms.ts"
import { countWords } from "#src/search/count-words.ts"
import { rebuildIndex } from "#src/search/rebuild-index.ts"
import { whileAlone } from "#src/search/rebuild-queries.ts"
import { atlas, staff } from "#tests/cast.ts"
import { cloneDatabase, enqueued } from "#tests/database.ts"
import { searchRebuilds } from "../../admin/resources/search.ts"

const database = await cloneDatabase()
const worker = database.open("worker", 6)
const admin = database.open("admin")
const administrator = staff.administrator(atlas.id)
const told: { documents: number; expected: number }[] = []
const run = (id: string) => rebuildIndex(worker, id, { clock: () => new Date(), tell: (now) => told.push({ ...now }) })
const indexed = async () => (await worker.selectFrom("searchDocuments").select("id").execute()).map(({ id }) => id)
const rowOf = (id: string) =>
  worker.selectFrom("searchRebuilds").where("id", "=", id).selectAll().executeTakeFirstOrThrow()
const begin = async () => {
  const begun = await inNoAccount(worker, (trx) => openRebuild(trx, "postgres", new Date()))
  if (!begun.ok) throw new Error(begun.reason)
  return begun.value.id
}

test("makes the whole index anew, tells how far it is, and drops what is not there any more", async () => {
  const before = await indexed()
  const ghost = "00000000-0000-7000-8000-0000000000ff"
  await sql`insert into search_documents (kind, id, account_id, head, words, name_fr, name_ar, published_at)
    values ('product', ${ghost}, ${atlas.id}, '', '', 'fantome', '', now())`.execute(worker)
  await sql`delete from search_documents where id = ${atlas.argan.id}`.execute(worker)
  const id = await begin()

  expect(await run(id)).toBe(true)
  expect((await indexed()).sort()).toEqual(before.sort())
  expect(told.at(-1)?.documents).toBe(before.length)
  expect(await rowOf(id)).toMatchObject({ documents: before.length, expected: before.length, failure: null })
  expect((await rowOf(id)).endedAt).not.toBeNull()
  expect(await run(id)).toBe(true)
})

test("is refused while another is under way, and begins again after one that died", async () => {
  const id = await begin()
  const second = await inNoAccount(worker, (trx) => openRebuild(trx, "postgres", new Date()))
  expect(second).toEqual({ ok: false, reason: "under_way" })

  await sql`update search_rebuilds set told_at = now() - interval '10 minutes' where id = ${id}`.execute(worker)
  const again = await begin()
  expect(await rowOf(id)).toMatchObject({ failure: "interrupted" })
  await whileAlone(worker, async () => expect(await run(again)).toBe(false))
  expect(await run(again)).toBe(true)
})

test("that fails says why to staff, without whom it names, and begins again when its job does", async () => {
  const id = await begin()
  const tell = () => {
    throw new Error("refused for salma@example.ma")
  }
  await expect(rebuildIndex(worker, id, { clock: () => new Date(), tell })).rejects.toThrow("refused")
  const failed = await rowOf(id)
  expect([failed.failure, failed.endedAt]).toEqual(["Error: refused for [e-mail]", expect.any(Date)])
  const shown = () =>
    inNoAccount(admin, async (trx) => {
      const { rows } = await sql`
        select * from (${searchRebuilds.rows.select(trx)}) shown where rebuild_id = ${id}`.execute(trx)
      return rows
    })
  expect(await shown()).toMatchObject([{ rebuildState: "failed", rebuildFailure: failed.failure }])

  expect(await run(id)).toBe(true)
  expect(await shown()).toMatchObject([{ rebuildState: "done", rebuildFailure: null }])
})

test("of an engine that nobody configured is refused", async () => {
  for (const engine of ["meilisearch", "other", ""])
    expect(await inNoAccount(worker, (trx) => openRebuild(trx, engine, new Date()))).toEqual({
      ...{ ok: false, reason: "engine_unknown" },
    })
})

test("is begun by an administrator, with a job and a trace; by nobody else", async () => {
  await inAccount(admin, atlas.id, async (trx) => {
    await expect(beginRebuild(trx, staff.support(atlas.id), "postgres", new Date())).rejects.toThrow(Forbidden)
    const begun = await beginRebuild(trx, administrator, "postgres", new Date())

    expect(begun).toMatchObject({ ok: true })
    expect(await enqueued(trx, "rebuild-search")).toEqual([{ rebuildId: begun.ok && begun.value.id }])
    expect(await beginRebuild(trx, administrator, "postgres", new Date())).toEqual({ ok: false, reason: "under_way" })
  })
})

test("synonyms are added, changed and removed with a trace, and never of one word alone", async () => {
  await inAccount(admin, atlas.id, async (trx) => {
    expect(await addSynonyms(trx, administrator, "huile, Huilé ،")).toEqual({ ok: false, reason: "too_few_words" })
    const added = await addSynonyms(trx, administrator, "savon noir, صابون بلدي\nsaboun beldi")
    const id = added.ok ? added.value.id : ""
    const changed = await changeSynonyms(trx, administrator, { id, typed: "savon noir, beldi" })
    const { words } = await trx
      .selectFrom("searchSynonyms")
      .where("id", "=", id)
      .select("words")
      .executeTakeFirstOrThrow()

    expect([changed.ok, words]).toEqual([true, ["savon noir", "beldi"]])
    expect(await removeSynonyms(trx, administrator, id)).toMatchObject({ ok: true })
    await expect(removeSynonyms(trx, administrator, id)).rejects.toThrow("synonyms")
    await expect(addSynonyms(trx, staff.support(atlas.id), "un, deux")).rejects.toThrow(Forbidden)
  })
})

test("words of the index are counted anew each night", async () => {
  await sql`insert into search_vocabulary (word, stem, sound, documents) values ('disparu', 'disparu', 'dsbr', 1)`.execute(
    worker,
  )
  await countWords(worker, new Date())
  const words = (await worker.selectFrom("searchVocabulary").select("word").execute()).map(({ word }) => word)

  expect(words).toContain("argan")
  expect(words).not.toContain("disparu")
})
