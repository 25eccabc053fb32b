import { describe, expect, test } from "vitest"
import { type Db, inAccount } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { hour, later, minute } from "#src/clock.ts"
import { Forbidden, NotFound } from "#src/errors.ts"
import { claimVerification } from "#src/verifications/review/claim-verification.ts"
import { decideDocument } from "#src/verifications/review/decide-document.ts"
import { listQueue } from "#src/verifications/review/list-queue.ts"
import type { QueueFilter, QueueSort } from "#src/verifications/review/queue.ts"
import { readCase } from "#src/verifications/review/read-case.ts"
import { revealAnswer } from "#src/verifications/review/reveal-answer.ts"
import { writeNote } from "#src/verifications/review/write-note.ts"
import { atlas, nora, now, staff, users } from "#tests/cast.ts"
import { act, actsOf, addPaper, admin, aFile, app, asLoubna, identityPapers, karima, loubna, owner } from "./a-file.ts"

const rib = "225780123456789012345613"
const readAs = (file: { id: string }, reader: (id: string) => StaffActor = staff.compliance, at = now) =>
  inAccount(admin, file.id, (trx) => readCase(trx, reader(file.id), file.id, at))

describe("a case", () => {
  test("lays what was declared beside what was shown, secrets masked", async () => {
    const answers = { cnie_number: "BK12345678", rib, account_holder: "Amina", address: "3, rue du Four" }
    const file = await aFile({ name: "Amina", answers })
    const read = await readAs(file)

    const identity = read.items.find(({ code }) => code === "identity")
    const bank = read.items.find(({ code }) => code === "bank")
    expect(identity?.papers.map(({ kind }) => kind)).toEqual(["cnie_front", "cnie_back"])
    expect(identity?.answers).toMatchObject([
      {
        field: "cnie_number",
        isSecret: true,
        problem: { severity: "warning", key: "verifications.checks.cnie_unusual" },
      },
    ])
    expect(bank?.answers).toMatchObject([
      { field: "account_holder", shown: "Amina", isSecret: false, problem: null },
      { field: "rib", isSecret: true, problem: null },
    ])
    expect(JSON.stringify(read)).not.toMatch(/BK12345|2257801234|123456789012/)
    expect(read).toMatchObject({ state: "submitted", claim: null, isMine: false, undecidedCount: 3, refusedCount: 0 })
    expect(read.account).toMatchObject({ name: "Amina", kind: "influencer", owners: [{ name: "Amina" }] })
  })

  test("masks the secret in the sentence that quotes it", async () => {
    const unknownBank = "999780123456789012345600"
    const key = 97n - ((BigInt(unknownBank.slice(0, 22)) * 100n) % 97n)
    const file = await aFile({
      name: "Banque",
      answers: { rib: unknownBank.slice(0, 22) + String(key).padStart(2, "0") },
    })
    const [answer] = (await readAs(file)).items.find(({ code }) => code === "bank")?.answers ?? []

    expect(answer?.problem).toMatchObject({ key: "verifications.checks.rib_bank", parameters: { iban: answer?.shown } })
    expect(JSON.stringify(answer)).not.toContain("12345678901234")
  })

  test("tells each decision, its author, and what is left to decide", async () => {
    const file = await aFile({ name: "Suivie" })
    await act(file, (trx, reviewer) => claimVerification(trx, reviewer, file.id, now))
    const draft = { accountId: file.id, documentId: file.papers.rib_certificate ?? "" }
    const refusal = { ...draft, verdict: "rejected", reason: "too_old", message: "Datée de 2019." } as const
    await act(file, (trx, reviewer) => decideDocument(trx, reviewer, refusal, now))

    const read = await readAs(file)
    const bank = read.items.find(({ code }) => code === "bank")
    const by = { id: karima.id, name: "Karima" }
    expect(bank).toMatchObject({
      verdict: "refused",
      papers: [{ decision: { verdict: "rejected", reason: "too_old", by } }],
    })
    expect(read).toMatchObject({ isMine: true, undecidedCount: 2, refusedCount: 1 })
    expect(read.claim).toEqual({ ...by, at: now, isStale: false, isMine: true })
    expect(read.events).toMatchObject([{ state: "in_review", actorName: "Karima" }])
    expect(await readAs(file, asLoubna, later(now, hour))).toMatchObject({
      isMine: false,
      claim: { isStale: true, isMine: false },
    })
  })

  test("keeps the papers that others have replaced, apart and undecidable", async () => {
    const file = await aFile({ name: "Historique" })
    const first = file.papers.rib_certificate ?? ""
    const { itemId } = await owner
      .selectFrom("documents")
      .where("id", "=", first)
      .select("itemId")
      .executeTakeFirstOrThrow()
    await owner.updateTable("documents").set({ replacedAt: now, erasedAt: now }).where("id", "=", first).execute()
    const second = await inAccount(owner, file.id, (trx) =>
      addPaper(trx, file, itemId, { code: "bank", kind: "rib_certificate" }),
    )

    const bank = (await readAs(file)).items.find(({ code }) => code === "bank")
    expect(bank?.papers.map(({ id }) => id)).toEqual([second])
    expect(bank?.replaced).toMatchObject([{ id: first, replacedAt: now, erasedAt: now }])
  })

  test("warns of what a paper's days and its scan say", async () => {
    const papers = [
      { ...identityPapers[0], expiresOn: "2026-11-21", scan: "not_scanned" },
      { ...identityPapers[1], expiresOn: "2026-12-22", scan: "waiting" },
      { code: "address", kind: "address_bill", issuedOn: "2026-08-21", scan: "infected" },
      { code: "bank", kind: "rib_certificate", expiresOn: "2026-12-23" },
    ] as never
    const read = await readAs(await aFile({ name: "Jours", papers }))

    const warnings = new Map(read.items.flatMap((item) => item.papers).map((paper) => [paper.kind, paper.warnings]))
    expect(Object.fromEntries(warnings)).toEqual({
      cnie_front: ["not_scanned", "out_of_date"],
      cnie_back: ["scan_waiting", "expires_soon"],
      address_bill: ["infected", "too_old"],
      rib_certificate: [],
    })
  })

  test("is not for support or finance, and is not there where no file was begun", async () => {
    const file = await aFile({ name: "Fermée" })

    await expect(readAs(file, staff.support)).rejects.toThrow(Forbidden)
    await expect(readAs(file, staff.finance)).rejects.toThrow(Forbidden)
    await expect(readAs(nora)).rejects.toThrow(NotFound)
    expect((await readAs(file, staff.administrator)).verificationId).toBe(file.verification)
  })

  test("shows nothing of another account", async () => {
    const file = await aFile({ name: "Seule", answers: { phone: "0612345678" } })
    await aFile({ name: "Voisine", answers: { phone: "0699999999" } })

    const read = await readAs(file)
    const papers = read.items.flatMap((item) => item.papers.map(({ id }) => id))
    expect(papers.sort()).toEqual(Object.values(file.papers).sort())
    expect(JSON.stringify(read)).not.toContain("99 99")
  })
})

describe("the applicant's own role", () => {
  test.each(["verificationNotes", "duplicateFlags"] as const)("reads no %s", async (table) => {
    const reading = (db: Db) => inAccount(db, atlas.id, (trx) => trx.selectFrom(table).selectAll().execute())

    await expect(reading(app)).rejects.toThrow("permission denied")
  })
})

describe("a secret", () => {
  test("is revealed to a reviewer, and who read which is kept", async () => {
    const file = await aFile({ name: "Révélée", answers: { rib } })

    expect(await act(file, (trx, reader) => revealAnswer(trx, reader, file.id, "rib"))).toEqual({
      field: "rib",
      value: rib,
    })
    const [entry] = await owner.selectFrom("auditEntries").where("accountId", "=", file.id).selectAll().execute()
    expect(entry).toMatchObject({
      act: "reveal_answer",
      actorKind: "staff",
      actorId: users.karima.id,
      details: { field: "rib" },
    })
  })

  test("is revealed to no support, no finance, and not from another account", async () => {
    const file = await aFile({ name: "Scellée", answers: { rib } })
    const bare = await aFile({ name: "Sans RIB" })
    const revealAs = (role: "support" | "finance") =>
      inAccount(admin, file.id, (trx) => revealAnswer(trx, staff[role](file.id), file.id, "rib"))

    await expect(revealAs("support")).rejects.toThrow(Forbidden)
    await expect(revealAs("finance")).rejects.toThrow(Forbidden)
    await expect(act(bare, (trx, reader) => revealAnswer(trx, reader, bare.id, "rib"))).rejects.toThrow(NotFound)
    expect(await actsOf(file.id)).toEqual([])
  })
})

describe("a note", () => {
  test("is left for the next reviewer, whoever has the file in hand", async () => {
    const file = await aFile({ name: "Notée" })
    await act(file, (trx, reviewer) => claimVerification(trx, reviewer, file.id, now))
    const draft = { accountId: file.id, text: "  Rappeler mardi. " }
    await inAccount(admin, file.id, (trx) => writeNote(trx, asLoubna(file.id), draft, now))

    const by = { id: loubna.id, name: "Loubna" }
    expect((await readAs(file)).notes).toMatchObject([{ text: "Rappeler mardi.", by, at: now }])
    expect(await actsOf(file.id)).toEqual(["claim_verification", "write_note"])
  })

  test("says something, not a novel, of a file that is there", async () => {
    const file = await aFile({ name: "Muette" })
    const write = (text: string, accountId = file.id) =>
      act({ id: accountId }, (trx, reviewer) => writeNote(trx, reviewer, { accountId, text }, now))
    const asSupport = () =>
      inAccount(admin, file.id, (trx) =>
        writeNote(trx, staff.support(file.id), { accountId: file.id, text: "Bonjour" }, now),
      )

    expect(await write(" ")).toEqual({ ok: false, reason: "empty" })
    expect(await write("a".repeat(4001))).toEqual({ ok: false, reason: "too_long" })
    await expect(write("Bonjour", nora.id)).rejects.toThrow(NotFound)
    await expect(asSupport()).rejects.toThrow(Forbidden)
  })
})

describe("the queue", () => {
  const ask = (filter: QueueFilter, sort: QueueSort = "age", page = 1) =>
    inAccount(admin, atlas.id, (trx) => listQueue(trx, staff.compliance(atlas.id), { filter, sort, page }, now))

  test("begins with who waits longest, or with who is riskiest", async () => {
    const [older, riskier] = [await aFile({ name: "Ancienne" }), await aFile({ name: "Risquée" })]
    const set = (file: { id: string }, changes: object) =>
      owner.updateTable("verifications").set(changes).where("accountId", "=", file.id).execute()
    await set(older, { submittedAt: later(now, -48 * hour) })
    await set(riskier, { submittedAt: later(now, minute), risk: 100 })

    const byAge = (await ask("waiting")).entries.map(({ accountId }) => accountId)
    expect([byAge[0], byAge.at(-1)]).toEqual([older.id, riskier.id])
    expect((await ask("waiting", "risk")).entries[0]).toMatchObject({
      accountId: riskier.id,
      risk: 100,
      accountKind: "influencer",
    })
  })

  test("counts what it lists, in every state", async () => {
    const mine = await aFile({ name: "Mienne" })
    await aFile({ name: "Achevée", state: "rejected" })
    await aFile({ name: "Entamée", state: "open" })
    const other = await aFile({ name: "Sienne" })
    await act(mine, (trx, reviewer) => claimVerification(trx, reviewer, mine.id, now))
    await inAccount(admin, other.id, (trx) => claimVerification(trx, asLoubna(other.id), other.id, now))

    const queue = await ask("mine")
    expect(queue.entries.map(({ accountId }) => accountId)).toContain(mine.id)
    expect(queue.entries.map(({ accountId }) => accountId)).not.toContain(other.id)
    for (const filter of ["waiting", "mine", "in_review", "flagged", "decided", "in_progress"] as const)
      expect([filter, (await ask(filter)).entries.length]).toEqual([filter, queue.counts[filter]])
    expect(queue.states.open).toBe(queue.counts.in_progress)
    expect(queue.counts.in_review).toBe(queue.states.in_review)
  })

  test("says who has a file in hand, how often it was sent, and what flags it carries", async () => {
    const file = await aFile({ name: "Complète" })
    const sent = { accountId: file.id, verificationId: file.verification, state: "submitted", actorKind: "member" }
    await owner.insertInto("verificationEvents").values([sent, sent]).execute()
    await owner
      .insertInto("duplicateFlags")
      .values({ accountId: file.id, otherAccountId: atlas.id, field: "rib" })
      .execute()
    await act(file, (trx, reviewer) => claimVerification(trx, reviewer, file.id, now))

    const entry = (await ask("flagged")).entries.find(({ accountId }) => accountId === file.id)
    expect(entry).toMatchObject({ round: 2, flagCount: 1, claim: { name: "Karima", isMine: true, isStale: false } })
  })

  test("turns its pages, and keeps merchants and influencers apart", async () => {
    for (let each = 0; each < 51; each++) await aFile({ name: `Page ${each}`, state: "approved", papers: [] })
    const first = await ask("decided")
    const second = await ask("decided", "age", 2)
    const merchants = await inAccount(admin, atlas.id, (trx) =>
      listQueue(trx, staff.compliance(atlas.id), { filter: "decided", sort: "age", kind: "merchant", page: 1 }, now),
    )

    expect([first.entries.length, first.hasMore, second.hasMore]).toEqual([50, true, false])
    expect(new Set([...first.entries, ...second.entries].map(({ accountId }) => accountId)).size).toBe(
      first.counts.decided,
    )
    expect(merchants.entries.map(({ accountName }) => accountName).sort()).toEqual(["Coopérative Atlas", "متجر الريف"])
  })

  test("is not for support or finance", async () => {
    const asked = { filter: "waiting", sort: "age", page: 1 } as const
    for (const role of ["support", "finance"] as const)
      await expect(listQueue(admin, staff[role](atlas.id), asked, now)).rejects.toThrow(Forbidden)
  })
})
