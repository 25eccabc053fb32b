import { describe, expect, test } from "vitest"
import { users } from "#tests/cast.ts"
import { actsOf, aFile, loubna, verificationOf } from "#tests/verification-review/a-file.ts"
import { approval, casePath, deskOf, fillPaper, send, staffCookie } from "./desk-stage.ts"

const karima = await deskOf(users.karima)
const other = await deskOf(loubna)

type Papers = { items: { papers: { id: string; decision: { id: string } | null }[] }[] }
const lastDecision = (opened: Papers, id: string) =>
  opened.items.flatMap(({ papers }) => papers).find((paper) => paper.id === id)?.decision?.id ?? null

describe("a file on the desk", () => {
  test("goes from the queue to an approval, each act answering the file as it then stands", async () => {
    const file = await aFile({ name: "Chemin" })

    const claim = await karima.post(casePath(file, "/claim"))
    expect(claim).toMatchObject({ status: 200, body: { refused: null, case: { state: "in_review", isMine: true } } })
    const early = await karima.post(casePath(file, "/conclusion"))
    expect(early).toMatchObject({ status: 409, body: { refused: "undecided", case: { undecidedCount: 3 } } })
    for (const id of Object.values(file.papers))
      expect(await karima.post(casePath(file, `/papers/${id}/decisions`), approval())).toMatchObject({ status: 200 })
    const end = await karima.post(casePath(file, "/conclusion"))
    expect(end).toMatchObject({ status: 200, body: { case: { state: "approved", isMine: false, claim: null } } })
    expect((await verificationOf(file.id)).state).toBe("approved")
  })

  test("changes a decision as often as wanted, until it is concluded", async () => {
    const file = await aFile({ name: "Avis" })
    await karima.post(casePath(file, "/claim"))
    const [first = "", ...others] = Object.values(file.papers)
    for (const id of others) await karima.post(casePath(file, `/papers/${id}/decisions`), approval())

    const mistaken = await karima.post(casePath(file, `/papers/${first}/decisions`), approval())
    const seen = lastDecision(mistaken.body.case, first)
    const refusal = { verdict: "rejected", reason: "unreadable", message: "Floue\u0000", seen }
    const changed = await karima.post(casePath(file, `/papers/${first}/decisions`), refusal)
    expect(changed).toMatchObject({ status: 200, body: { case: { undecidedCount: 0, refusedCount: 1 } } })
    const end = await karima.post(casePath(file, "/conclusion"))
    expect(end).toMatchObject({ status: 200, body: { case: { state: "changes_requested" } } })
    const late = { ...approval(), seen: lastDecision(end.body.case, first) }
    expect(await karima.post(casePath(file, `/papers/${first}/decisions`), late)).toMatchObject({
      status: 409,
      body: { refused: "not_in_review" },
    })
  })

  test("shows what was decided in another tab instead of covering it", async () => {
    const file = await aFile({ name: "Onglets" })
    await karima.post(casePath(file, "/claim"))
    const path = casePath(file, `/papers/${file.papers.cnie_front}/decisions`)
    const refusal = { verdict: "ask_again", reason: "incomplete", message: "", seen: null }
    await karima.post(path, refusal)

    const blind = await karima.post(path, approval())
    expect(blind).toMatchObject({ status: 409, body: { refused: "decided_meanwhile", case: { refusedCount: 1 } } })
    expect((await actsOf(file.id)).filter((act) => act === "decide_document")).toHaveLength(1)
  })

  test("asks for the words that a refusal needs", async () => {
    const file = await aFile({ name: "Mots" })
    await karima.post(casePath(file, "/claim"))
    const path = casePath(file, `/papers/${file.papers.cnie_front}/decisions`)
    const refuse = (reason: string | null, message: string) =>
      karima.post(path, { verdict: "rejected", reason, message, seen: null })

    expect((await refuse(null, "")).body.refused).toBe("reason_missing")
    expect((await refuse("invented", "")).body.refused).toBe("reason_missing")
    expect((await refuse("another", "  ")).body.refused).toBe("message_missing")
    expect((await refuse("unreadable", "a".repeat(2001))).body.refused).toBe("message_too_long")
  })

  test("says in the applicant's language what the applicant will be told", async () => {
    const { body } = await karima.get(casePath(await aFile({ name: "Dit" })))

    expect(body.told.reasons.unreadable).toContain("Illisible")
    expect(Object.keys(body.told.rejections)).toContain("borrowed_identity")
  })

  test("keeps notes for the next reviewer", async () => {
    const file = await aFile({ name: "Note" })

    expect(await karima.post(casePath(file, "/notes"), { text: " " })).toMatchObject({ body: { refused: "empty" } })
    const written = await karima.post(casePath(file, "/notes"), { text: "Rappelée à 10 h." })
    expect(written.body.case.notes).toMatchObject([{ text: "Rappelée à 10 h.", by: { name: "Karima" } }])
    expect((await other.get(casePath(file))).body.notes).toHaveLength(1)
  })

  test("masks a secret, and shows it in full by an act that the audit keeps", async () => {
    const file = await aFile({ name: "Secret", answers: { rib: "225780123456789012345613" } })

    const read = await karima.get(casePath(file))
    expect(JSON.stringify(read.body)).not.toContain("225780123456789012345613")
    const revealed = await karima.post(casePath(file, "/answers/rib/readings"))
    expect(revealed).toMatchObject({ status: 200, body: { value: "225780123456789012345613" } })
    expect(await actsOf(file.id)).toEqual(["reveal_answer"])
  })
})

describe("a paper on the desk", () => {
  test("is led to by a short-lived address and shown under headers that let it do nothing", async () => {
    const file = await aFile({ name: "Pièce" })
    await fillPaper(file, "cnie_front", Buffer.from("a picture"))
    const cookie = await staffCookie(users.karima)

    const led = await send(casePath(file, `/papers/${file.papers.cnie_front}`), { cookie })
    const address = (led.headers.get("location") ?? "").replace("/admin/desk", "")
    expect([led.status, led.headers.get("cache-control")]).toEqual([303, "private, no-store"])
    const shown = await send(address, { cookie })
    expect([shown.status, await shown.text()]).toEqual([200, "a picture"])
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      "content-type": "image/jpeg",
      "content-security-policy": expect.stringContaining("sandbox"),
      "x-content-type-options": "nosniff",
      "x-frame-options": "SAMEORIGIN",
      "cache-control": "private, no-store",
    })
    expect(await actsOf(file.id)).toEqual(["view_document"])
    const borrowed = await send(address, { cookie: await staffCookie(loubna) })
    expect([borrowed.status, (await send(`${address}x`, { cookie })).status]).toEqual([404, 404])
    expect((await send(address)).status).toBe(401)
  })

  test("stays closed while it waits for the scanner, and when it is infected", async () => {
    for (const scan of ["waiting", "infected"] as const) {
      const file = await aFile({ name: "Virus", papers: [{ code: "bank", kind: "rib_certificate", scan }] })
      const cookie = await staffCookie(users.karima)
      const led = await send(casePath(file, `/papers/${file.papers.rib_certificate}`), { cookie })
      const address = (led.headers.get("location") ?? "").replace("/admin/desk", "")

      expect((await send(address, { cookie })).status).toBe(409)
      await karima.post(casePath(file, "/claim"))
      const approved = await karima.post(casePath(file, `/papers/${file.papers.rib_certificate}/decisions`), approval())
      expect(approved.body.refused).toBe(scan === "waiting" ? "scan_waiting" : "infected")
    }
  })

  test("of another account is not found under this one's address", async () => {
    const [file, rival] = [await aFile({ name: "Ici" }), await aFile({ name: "Ailleurs" })]
    const cookie = await staffCookie(users.karima)
    const led = await send(casePath(file, `/papers/${rival.papers.cnie_front}`), { cookie })
    const address = (led.headers.get("location") ?? "").replace("/admin/desk", "")

    expect((await send(address, { cookie })).status).toBe(404)
    await karima.post(casePath(file, "/claim"))
    const decided = await karima.post(casePath(file, `/papers/${rival.papers.cnie_front}/decisions`), approval())
    expect(decided.status).toBe(404)
  })
})
