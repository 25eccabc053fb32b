import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { inAccount, inNoAccount } from "#db/database.ts"
import { day, later } from "#src/clock.ts"
import { listEvidence } from "#src/disputes/evidence-queries.ts"
import { forgetEvidence, forgetEvidenceOf } from "#src/disputes/forget-evidence.ts"
import { openEvidence, reviewEvidence } from "#src/disputes/open-evidence.ts"
import { scanEvidence } from "#src/disputes/scan-evidence.ts"
import { cutoffOf } from "#src/retention/cutoff.ts"
import { atlas, nora, now, rif, salma, staff } from "#tests/cast.ts"
import { openClamd } from "#tests/documents/clamd.ts"
import { eicar, pdf } from "#tests/documents/papers.ts"
import { ask, cookieOf } from "#tests/site.ts"
import { idOf, setDisputeStage, words } from "./dispute-stage.ts"

const clamd = await openClamd()
const stage = await setDisputeStage()
const { app, admin, worker, owner } = stage
const cookies = { salma: await cookieOf(app, salma.owner), atlas: await cookieOf(app, atlas.owner) }
beforeEach(() => void vi.stubEnv("CLAMD_URL", clamd.url))
afterEach(() => vi.unstubAllEnvs())

const evidenceOf = (disputeId: string) => listEvidence(owner, atlas.id, disputeId)
const scan = (id: string) => scanEvidence(worker, atlas.id, id, now)
const look = (who: typeof atlas.owner, disputeId: string, evidenceId: string) =>
  inAccount(app, who.accountId, (trx) => openEvidence(trx, who, { disputeId, evidenceId }))

test("comes with the words, and both sides and the staff open it once it is scanned, each look logged", async () => {
  const commission = await stage.reversed("sent-by-form")
  const form = new FormData()
  for (const [name, value] of Object.entries({ by: "commission", commission, words })) form.append(name, value)
  form.append("evidence", new File([new Uint8Array(await pdf())], "../reçu.pdf.exe"))
  const sent = await ask("/fr/disputes", { cookie: cookies.salma, form })
  const path = sent.headers.get("location") ?? ""
  const disputeId = path.split("/").at(-1) ?? ""
  const [evidence] = await evidenceOf(disputeId)
  expect(evidence).toMatchObject({ name: "reçu.pdf", scan: "waiting", ownerAccountId: salma.id })
  const address = `${path}/evidence/${evidence?.id}`
  expect((await ask(address, { cookie: cookies.atlas })).status).toBe(303)
  await Promise.all([scan(evidence?.id ?? ""), scan(evidence?.id ?? "")])

  for (const cookie of Object.values(cookies))
    expect((await ask(address, { cookie })).headers.get("content-type")).toBe("application/pdf")
  const compliance = staff.compliance(atlas.id)
  const review = (actor = compliance) =>
    inAccount(admin, atlas.id, (trx) => reviewEvidence(trx, actor, evidence?.id ?? ""))
  expect(await review()).toMatchObject({ ok: true })
  await expect(review(staff.finance(atlas.id))).rejects.toThrow()
  const looks = await owner
    .selectFrom("auditEntries")
    .where("act", "=", "view_dispute_evidence")
    .select("accountId")
    .execute()
  expect(looks).toHaveLength(3)
  for (const stranger of [rif.owner, nora.owner])
    await expect(look(stranger, disputeId, evidence?.id ?? "")).rejects.toThrow("evidence")
})

test("with a virus is erased; the rest goes with time, or with the account that sent it", async () => {
  const dispute = idOf(await stage.open({ by: "commission", commissionId: await stage.reversed("with-a-virus") }))
  const bad = Buffer.concat([await pdf((document) => document.setTitle(eicar)), Buffer.from(eicar)])
  await stage.refuse(dispute, now, { paper: { bytes: bad, mediaType: "application/pdf" }, name: "preuve.pdf" })
  const [evidence] = await evidenceOf(dispute)
  await scan(evidence?.id ?? "")
  expect(await look(salma.owner, dispute, evidence?.id ?? "")).toEqual({ ok: false, reason: "infected" })

  const good = { paper: { bytes: await pdf(), mediaType: "application/pdf" as const }, name: "preuve.pdf" }
  const told = { by: "description", enrollmentId: atlas.salmas, orderTold: "n° 9", orderedOn: "2026-11-20" } as const
  const other = idOf(await stage.open({ ...told, goodsCents: 100_00n }, now, good))
  await stage.withdraw(other)
  expect(await forgetEvidence(worker, cutoffOf(1095, later(now, 900 * day)))).toBe(0n)
  expect(await forgetEvidenceOf(worker, nora.id, later(now, day))).toBe(0n)
  expect(await forgetEvidenceOf(worker, salma.id, later(now, day))).toBe(1n)
  expect(await forgetEvidence(worker, cutoffOf(1095, later(now, 1100 * day)))).toBe(0n)
  const [kept] = await inNoAccount(owner, (trx) => listEvidence(trx, atlas.id, other))
  expect(await look(atlas.owner, other, kept?.id ?? "")).toMatchObject({ ok: false })
})

test("that cannot be read leaves what was typed where it was", async () => {
  const commission = await stage.reversed("unreadable")
  const send = (path: string, cookie: string, fields: Record<string, string>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    form.append("evidence", new File(["nothing of the kind"], "notes.txt"))
    return ask(path, { cookie, form })
  }
  const opening = await send("/fr/disputes", cookies.salma, { by: "commission", commission, words })
  const disputeId = idOf(await stage.open({ by: "commission", commissionId: commission }))
  const reason = "Le colis est revenu fermé."
  const refusing = await send(`/fr/disputes/${disputeId}/refusal`, cookies.atlas, { reason })

  for (const [answer, typed] of [
    [opening, words],
    [refusing, reason],
  ] as const) {
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain(typed)
    expect(page).toMatch(/id="evidence-error"[^>]*>[^<]*notes\.txt/)
  }
  expect(await stage.disputeOf(disputeId)).toMatchObject({ state: "open" })
})
