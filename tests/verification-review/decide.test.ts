import { describe, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { Forbidden, NotFound } from "#src/errors.ts"
import { claimVerification } from "#src/verifications/review/claim-verification.ts"
import { concludeVerification } from "#src/verifications/review/conclude-verification.ts"
import { type DecisionDraft, decideDocument } from "#src/verifications/review/decide-document.ts"
import { rejectVerification } from "#src/verifications/review/reject-verification.ts"
import { now, staff, users } from "#tests/cast.ts"
import {
  act,
  actsOf,
  admin,
  aFile,
  asLoubna,
  eventsOf,
  type File,
  identityPapers,
  jobsOf,
  owner,
  verificationOf,
} from "./a-file.ts"

type Words = Partial<Omit<DecisionDraft, "accountId" | "documentId">>

const draftOf = (file: File, kind: string, words: Words): DecisionDraft => ({
  ...{ accountId: file.id, documentId: file.papers[kind] ?? "", verdict: "approved", reason: null, message: "" },
  ...words,
})
const decide = (file: File, kind: string, words: Words = {}) =>
  act(file, (trx, karima) => decideDocument(trx, karima, draftOf(file, kind, words), now))
const conclude = (file: File, at = now) => act(file, (trx, karima) => concludeVerification(trx, karima, file.id, at))
const reject = (file: File, reason: string | null, message = "") =>
  act(file, (trx, karima) => rejectVerification(trx, karima, { accountId: file.id, reason, message }, now))

async function claimed(draft: Parameters<typeof aFile>[0]): Promise<File> {
  const file = await aFile(draft)
  await act(file, (trx, karima) => claimVerification(trx, karima, file.id, now))
  return file
}

async function approveAll(file: File) {
  for (const kind of Object.keys(file.papers)) expect(await decide(file, kind)).toMatchObject({ ok: true })
}

function itemsOf(file: File) {
  return owner
    .selectFrom("verificationItems")
    .where("accountId", "=", file.id)
    .select(["code", "state", "expiresOn"])
    .execute()
}

describe("a decision on a paper", () => {
  test("may be made again: every one is kept, the last counts", async () => {
    const file = await claimed({ name: "Deux fois", papers: identityPapers.slice(2) })
    await decide(file, "rib_certificate", { verdict: "rejected", reason: "unreadable", message: "  Trop flou. " })
    await decide(file, "rib_certificate")

    const decisions = await owner
      .selectFrom("verificationDecisions")
      .where("accountId", "=", file.id)
      .orderBy("id")
      .select(["verdict", "reason", "message", "decidedBy"])
      .execute()
    const by = { decidedBy: users.karima.id }
    expect(decisions).toEqual([
      { verdict: "rejected", reason: "unreadable", message: "Trop flou.", ...by },
      { verdict: "approved", reason: null, message: "", ...by },
    ])
    expect(await conclude(file)).toMatchObject({ ok: true, value: { state: "approved" } })
    expect(await actsOf(file.id)).toEqual([
      ...["claim_verification", "decide_document", "decide_document", "conclude_verification"],
    ])
  })

  test.each([
    ["no reason", { verdict: "rejected", reason: null }, "reason_missing"],
    ["a reason of no list", { verdict: "ask_again", reason: "humeur" }, "reason_missing"],
    ["another reason left unsaid", { verdict: "rejected", reason: "another", message: "  " }, "message_missing"],
    ["a novel", { verdict: "rejected", reason: "mismatch", message: "a".repeat(2001) }, "message_too_long"],
  ] as const)("is refused with %s", async (_what, words, reason) => {
    const file = await claimed({ name: "Mots" })

    expect(await decide(file, "cnie_front", words)).toEqual({ ok: false, reason })
  })

  test.each([
    ["waits for the scanner", { scan: "waiting" }, "scan_waiting"],
    ["is infected", { scan: "infected" }, "infected"],
    ["has ended", { expiresOn: "2026-11-21" }, "out_of_date"],
  ] as const)("approves no paper that %s, and may refuse it", async (_what, paper, reason) => {
    const file = await claimed({ name: "Douteuse", papers: [{ code: "identity", kind: "passport", ...paper }] })

    expect(await decide(file, "passport")).toEqual({ ok: false, reason })
    expect(await decide(file, "passport", { verdict: "rejected", reason: "out_of_date" })).toMatchObject({ ok: true })
  })

  test.each([
    ["that nothing has scanned", { scan: "not_scanned" }],
    ["on its last day", { expiresOn: "2026-11-22" }],
  ] as const)("approves a paper %s", async (_what, paper) => {
    const file = await claimed({ name: "Passable", papers: [{ code: "identity", kind: "passport", ...paper }] })

    expect(await decide(file, "passport")).toMatchObject({ ok: true })
  })

  test("says nothing of a paper that another has replaced", async () => {
    const file = await claimed({ name: "Remplacée" })
    await owner
      .updateTable("documents")
      .set({ replacedAt: now })
      .where("id", "=", file.papers.cnie_back ?? "")
      .execute()

    expect(await decide(file, "cnie_back")).toEqual({ ok: false, reason: "replaced" })
  })

  test("is the claimer's alone, and only while the file is in review", async () => {
    const file = await claimed({ name: "En main" })
    const draft = draftOf(file, "cnie_front", {})
    const loubnas = await inAccount(admin, file.id, (trx) => decideDocument(trx, asLoubna(file.id), draft, now))
    const waiting = await aFile({ name: "En file" })

    expect(loubnas).toEqual({ ok: false, reason: "claimed_by_other" })
    expect(await decide(waiting, "cnie_front")).toEqual({ ok: false, reason: "not_in_review" })
  })

  test("never reaches another account's paper", async () => {
    const [file, other] = [await claimed({ name: "Ici" }), await claimed({ name: "Là-bas" })]
    const draft = { ...draftOf(other, "cnie_front", {}), accountId: file.id }

    const deciding = act(file, (trx, karima) => decideDocument(trx, karima, draft, now))
    await expect(deciding).rejects.toThrow(NotFound)
    expect(await actsOf(other.id)).toEqual(["claim_verification"])
  })
})

describe("a conclusion", () => {
  test("approves a file whose papers all are, until the first of them ends", async () => {
    const file = await claimed({ name: "Bonne" })
    await approveAll(file)

    expect(await conclude(file)).toEqual({ ok: true, value: { state: "approved", approvedUntil: "2030-05-01" } })
    expect(await verificationOf(file.id)).toMatchObject({
      ...{ state: "approved", approvedAt: now, approvedUntil: "2030-05-01", decidedBy: users.karima.id },
      ...{ claimedBy: null, claimedAt: null },
    })
    const items = await itemsOf(file)
    expect(items.every(({ state }) => state === "approved")).toBe(true)
    expect(items.find(({ code }) => code === "identity")?.expiresOn).toBe("2030-05-01")
    expect(await eventsOf(file.id)).toEqual(["in_review", "approved"])
    expect(await jobsOf(owner, "send-verification-news", file.id)).toHaveLength(1)
  })

  test("sends back a file with a paper refused; what was approved stays", async () => {
    const file = await claimed({ name: "À reprendre" })
    await approveAll(file)
    await decide(file, "rib_certificate", { verdict: "ask_again", reason: "incomplete" })

    expect(await conclude(file)).toEqual({ ok: true, value: { state: "changes_requested", approvedUntil: null } })
    expect((await verificationOf(file.id)).approvedAt).toBeNull()
    const states = new Map((await itemsOf(file)).map(({ code, state }) => [code, state]))
    expect([states.get("identity"), states.get("bank"), states.get("address")]).toEqual([
      "approved",
      "refused",
      "provided",
    ])
  })

  test("keeps an approval in force while its renewal is sent back", async () => {
    const file = await claimed({ name: "Renouvelée" })
    const held = { approvedAt: now, approvedUntil: "2026-12-31" }
    await owner.updateTable("verifications").set(held).where("accountId", "=", file.id).execute()
    await approveAll(file)
    await decide(file, "rib_certificate", { verdict: "rejected", reason: "mismatch" })

    expect(await conclude(file)).toEqual({
      ok: true,
      value: { state: "changes_requested", approvedUntil: "2026-12-31" },
    })
    expect(await verificationOf(file.id)).toMatchObject(held)
  })

  test("waits for every paper to be decided", async () => {
    const file = await claimed({ name: "Moitié" })
    await decide(file, "cnie_front")
    const bare = await claimed({ name: "Vide", papers: [] })

    expect(await conclude(file)).toEqual({ ok: false, reason: "undecided" })
    expect(await conclude(bare)).toEqual({ ok: false, reason: "undecided" })
  })

  test("approves nothing that has ended since it was decided", async () => {
    const file = await claimed({
      name: "Minuit",
      papers: [{ code: "identity", kind: "passport", expiresOn: "2026-11-22" }],
    })
    await approveAll(file)

    expect(await conclude(file, new Date("2026-11-23T00:01:00Z"))).toEqual({ ok: false, reason: "out_of_date" })
  })

  test("happens once, however often it is asked for at once", async () => {
    const file = await claimed({ name: "Une fois" })
    await approveAll(file)
    const conclusions = await Promise.all([conclude(file), conclude(file), conclude(file)])

    expect(conclusions.filter(({ ok }) => ok)).toHaveLength(1)
    expect(conclusions.filter((each) => !each.ok).map((each) => !each.ok && each.reason)).toEqual([
      ...["not_in_review", "not_in_review"],
    ])
    expect(await eventsOf(file.id)).toEqual(["in_review", "approved"])
    expect(await jobsOf(owner, "send-verification-news", file.id)).toHaveLength(1)
  })

  test("and a decision made at the same time never contradict each other", async () => {
    for (let round = 0; round < 8; round++) {
      const file = await claimed({ name: "Ensemble", papers: identityPapers.slice(2) })
      await approveAll(file)
      const refusal = { verdict: "rejected", reason: "altered" } as const
      const [conclusion, decision] = await Promise.all([conclude(file), decide(file, "rib_certificate", refusal)])

      const { state } = await verificationOf(file.id)
      expect(conclusion.ok).toBe(true)
      if (decision.ok) expect(state).toBe("changes_requested")
      else expect([state, decision.reason]).toEqual(["approved", "not_in_review"])
    }
  })

  test("is the claimer's, and never support's or finance's", async () => {
    const file = await claimed({ name: "Réservée" })
    const asOther = (actor: StaffActor) =>
      inAccount(admin, file.id, (trx) => concludeVerification(trx, actor, file.id, now))

    expect(await asOther(asLoubna(file.id))).toEqual({ ok: false, reason: "claimed_by_other" })
    await expect(asOther(staff.support(file.id))).rejects.toThrow(Forbidden)
    await expect(asOther(staff.finance(file.id))).rejects.toThrow(Forbidden)
  })
})

describe("a rejection", () => {
  test("refuses the whole file in hand, with its reason", async () => {
    const file = await claimed({ name: "Fausse" })

    expect(await reject(file, "false_papers", " Le tampon est dessiné. ")).toEqual({ ok: true, value: null })
    expect((await verificationOf(file.id)).state).toBe("rejected")
    const event = await owner
      .selectFrom("verificationEvents")
      .where("accountId", "=", file.id)
      .where("state", "=", "rejected")
      .select(["reason", "message", "actorKind"])
      .executeTakeFirst()
    expect(event).toEqual({ reason: "false_papers", message: "Le tampon est dessiné.", actorKind: "staff" })
    expect(await reject(file, "false_papers")).toEqual({ ok: false, reason: "not_in_review" })
  })

  test("comes back on an approval, which ends at once", async () => {
    const file = await claimed({ name: "Démasquée" })
    await approveAll(file)
    await conclude(file)

    expect(await reject(file, "borrowed_identity")).toMatchObject({ ok: true })
    expect(await verificationOf(file.id)).toMatchObject({ state: "rejected", approvedAt: null, approvedUntil: null })
  })

  test("needs its words, a claim, and a stranger to the account", async () => {
    const file = await claimed({ name: "Mots" })
    const waiting = await aFile({ name: "En file" })
    const own = await aFile({ name: "À soi", state: "approved", ownerId: users.karima.id })

    expect(await reject(file, null)).toEqual({ ok: false, reason: "reason_missing" })
    expect(await reject(file, "another", " ")).toEqual({ ok: false, reason: "message_missing" })
    expect(await reject(file, "activity", "a".repeat(2001))).toEqual({ ok: false, reason: "message_too_long" })
    expect(await reject(waiting, "activity")).toEqual({ ok: false, reason: "not_in_review" })
    expect(await reject(own, "activity")).toEqual({ ok: false, reason: "own_account" })
  })
})
