import { mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect } from "vitest"
import type { Trx } from "#db/database.ts"
import { addDocument } from "#src/documents/add-document.ts"
import { dateDocuments } from "#src/documents/date-documents.ts"
import { listPapers } from "#src/documents/list-papers.ts"
import { openDocument } from "#src/documents/open-document.ts"
import { removeDocument } from "#src/documents/remove-document.ts"
import { Forbidden, NotFound } from "#src/errors.ts"
import { openFile } from "#src/files/open-file.ts"
import { atlas, nora, now, staff, youssef } from "../cast.ts"
import { enqueued, test } from "../database.ts"
import { added, itemOf, openFileOf, passport, scan } from "./file-of.ts"

process.env.STORAGE_DIR = await mkdtemp(join(tmpdir(), "sys-documents-"))

const me = youssef.owner
const stateOf = async (trx: Trx, itemId: string) =>
  (await trx.selectFrom("verificationItems").where("id", "=", itemId).select("state").executeTakeFirstOrThrow()).state
const freeze = (trx: Trx, verificationId: string) =>
  trx.updateTable("verifications").set({ state: "submitted" }).where("id", "=", verificationId).execute()
const scanned = (trx: Trx, id: string, said: string) =>
  trx.updateTable("documents").set({ scan: said }).where("id", "=", id).execute()
const actsOn = async (trx: Trx, id: string) =>
  (await trx.selectFrom("auditEntries").where("subjectId", "=", id).orderBy("sequence").select("act").execute()).map(
    ({ act }) => act,
  )

describe("a paper that is added", () => {
  test("stands in the file under a name of ours, waits for the scanner, and is on record", async ({ as }) => {
    await as(me, async (trx) => {
      const place = await openFileOf(trx, me)
      const id = await added(trx, me, { ...passport(place), name: "..\\..\\etc/mon\u202efdp.exe passeport.PDF" }, now)

      const [paper, ...others] = await listPapers(trx, youssef.id, place.verificationId)
      expect(others).toEqual([])
      expect(paper).toMatchObject({
        id,
        kind: "passport",
        name: "mon fdp.exe passeport.pdf",
        scan: "waiting",
        pages: 1,
      })
      expect(await enqueued(trx, "scan-document")).toEqual([{ accountId: youssef.id, documentId: id }])
      expect(await actsOn(trx, id)).toEqual(["add_document"])
    })
  })

  test("makes its requirement complete only with every paper of one way and the date that is asked", async ({ as }) => {
    await as(me, async (trx) => {
      const place = await openFileOf(trx, me)
      const side = (kind: string) => ({ ...passport(place), kind, expiresOn: null })
      await added(trx, me, side("cnie_front"), now)
      expect(await stateOf(trx, place.itemId)).toBe("missing")
      await added(trx, me, side("cnie_back"), now)
      expect(await stateOf(trx, place.itemId)).toBe("missing")
      await dateDocuments(trx, me, { itemId: place.itemId, issuedOn: null, expiresOn: "2031-05-01" }, now)
      expect(await stateOf(trx, place.itemId)).toBe("provided")
    })
  })

  test("replaces the one of its kind, which is erased when nobody has decided on it", async ({ as }) => {
    await as(me, async (trx) => {
      const place = await openFileOf(trx, me)
      const first = await added(trx, me, passport(place), now)
      const second = await added(trx, me, passport(place), now)

      const papers = await listPapers(trx, youssef.id, place.verificationId)
      expect(papers.map(({ id }) => id)).toEqual([second])
      const old = await trx.selectFrom("documents").where("id", "=", first).selectAll().executeTakeFirstOrThrow()
      expect(old).toMatchObject({ replacedAt: now, erasedAt: now })
      expect(await openFile(trx, youssef.id, old.fileId)).toBeNull()
    })
  })

  test("is refused once the file is sent, and leaves nothing", async ({ as }) => {
    await as(me, async (trx) => {
      const place = await openFileOf(trx, me)
      const id = await added(trx, me, passport(place), now)
      await freeze(trx, place.verificationId)

      expect(await addDocument(trx, me, passport(place), now)).toEqual({ ok: false, reason: "not_editable" })
      expect(await removeDocument(trx, me, id, now)).toEqual({ ok: false, reason: "not_editable" })
      const dates = { itemId: place.itemId, issuedOn: null, expiresOn: "2030-01-01" }
      expect(await dateDocuments(trx, me, dates, now)).toEqual({ ok: false, reason: "not_editable" })
      expect(await listPapers(trx, youssef.id, place.verificationId)).toHaveLength(1)
    })
  })

  test.for([
    ["identity", { issuedOn: null, expiresOn: "2026-11-21" }, "paper_expired"],
    ["identity", { issuedOn: "2026-11-23", expiresOn: null }, "paper_dated_later"],
    ["address", { issuedOn: "2026-08-01", expiresOn: null }, "paper_too_old"],
  ] as const)("is refused for %s with the dates %o", async ([code, dates, reason], { as }) => {
    await as(me, async (trx) => {
      const place = await openFileOf(trx, me, code)
      const kind = code === "identity" ? "passport" : "address_bill"

      expect(await addDocument(trx, me, { ...passport(place), kind, ...dates }, now)).toEqual({ ok: false, reason })
      expect(await listPapers(trx, youssef.id, place.verificationId)).toEqual([])
    })
  })

  test("may be of today, or expire today, by Casablanca's calendar", async ({ as }) => {
    await as(me, async (trx) => {
      const place = await openFileOf(trx, me)
      const dates = { issuedOn: "2026-11-22", expiresOn: "2026-11-22" }

      expect((await addDocument(trx, me, { ...passport(place), ...dates }, now)).ok).toBe(true)
    })
  })

  test("is of a kind that its requirement takes, of that very file", async ({ as }) => {
    await as(me, async (trx) => {
      const place = await openFileOf(trx, me)
      const elsewhere = { ...place, verificationId: atlas.verification }
      const bank = { ...place, itemId: await itemOf(trx, me, "bank") }

      for (const wrong of [{ ...passport(place), kind: "__proto__" }, passport(elsewhere), passport(bank)])
        await expect(addDocument(trx, me, wrong, now)).rejects.toThrow(NotFound)
    })
  })

  test("is not added to another account's file", async ({ as }) => {
    await as(me, async (trx) => {
      const place = await openFileOf(trx, me)
      const rival = { ...nora.owner, accountId: nora.id }

      await expect(addDocument(trx, rival, passport(place), now)).rejects.toThrow(NotFound)
    })
  })
})

describe("a paper that is taken out", () => {
  test("leaves its requirement unmet, and its bytes are gone", async ({ as }) => {
    await as(me, async (trx) => {
      const place = await openFileOf(trx, me)
      const id = await added(trx, me, passport(place), now)
      expect(await stateOf(trx, place.itemId)).toBe("provided")

      expect(await removeDocument(trx, me, id, now)).toEqual({ ok: true, value: { itemId: place.itemId } })
      expect(await stateOf(trx, place.itemId)).toBe("missing")
      expect(await listPapers(trx, youssef.id, place.verificationId)).toEqual([])
      expect(await enqueued(trx, "discard-file")).toHaveLength(1)
      await expect(removeDocument(trx, me, id, now)).rejects.toThrow(NotFound)
    })
  })
})

describe("a paper that is looked at", () => {
  test("is shown to the account's owner once it is scanned, and the look is on record", async ({ as }) => {
    await as(me, async (trx) => {
      const id = await added(trx, me, passport(await openFileOf(trx, me)), now)
      await scanned(trx, id, "clean")

      const opened = await openDocument(trx, me, id)
      expect(opened).toMatchObject({ ok: true, value: { name: "passeport.pdf", kind: "passport", bytes: scan.bytes } })
      expect(await actsOn(trx, id)).toEqual(["add_document", "view_document"])
    })
  })

  test.for(["waiting", "infected"] as const)("is shown to nobody while it is %s", async (said, { as }) => {
    await as(me, async (trx) => {
      const id = await added(trx, me, passport(await openFileOf(trx, me)), now)
      await scanned(trx, id, said)

      for (const actor of [me, staff.compliance(youssef.id)])
        expect(await openDocument(trx, actor, id)).toEqual({ ok: false, reason: said })
      expect(await actsOn(trx, id)).toEqual(["add_document"])
    })
  })

  test("is shown to staff who may see papers, and to no others", async ({ as }) => {
    await as(me, async (trx) => {
      const id = await added(trx, me, passport(await openFileOf(trx, me)), now)
      await scanned(trx, id, "not_scanned")

      for (const actor of [staff.compliance(youssef.id), staff.administrator(youssef.id)])
        expect((await openDocument(trx, actor, id)).ok).toBe(true)
      const others = [staff.support(youssef.id), staff.finance(youssef.id), { ...me, role: "manager" as const }]
      for (const actor of others) await expect(openDocument(trx, actor, id)).rejects.toThrow(Forbidden)
      expect(await actsOn(trx, id)).toEqual(["add_document", "view_document", "view_document"])
    })
  })

  test("is not there for another account, by whatever way", async ({ as }) => {
    await as(me, async (trx) => {
      const id = await added(trx, me, passport(await openFileOf(trx, me)), now)
      await scanned(trx, id, "clean")

      for (const actor of [nora.owner, atlas.owner, staff.compliance(nora.id)])
        await expect(openDocument(trx, actor, id)).rejects.toThrow(NotFound)
      await expect(removeDocument(trx, nora.owner, id, now)).rejects.toThrow(NotFound)
      expect(await listPapers(trx, nora.id, atlas.verification)).toEqual([])
    })
  })
})
