import { describe, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { later, minute } from "#src/clock.ts"
import { users } from "#tests/cast.ts"
import { aFile, type File, loubna, owner, verificationOf } from "#tests/verification-review/a-file.ts"
import { approval, casePath, deskOf } from "./desk-stage.ts"

const karima = await deskOf(users.karima)
const other = await deskOf(loubna)

/** As if nothing had happened on the file for that long. */
async function leave(file: File, minutes: number) {
  const claimedAt = later(new Date(), -minutes * minute)
  await inAccount(owner, file.id, (trx) =>
    trx.updateTable("verifications").set({ claimedAt }).where("accountId", "=", file.id).execute(),
  )
}

describe("two reviewers", () => {
  test("who take one file at once: one has it, the other is told who", async () => {
    for (let round = 0; round < 5; round++) {
      const file = await aFile({ name: "Course" })
      const claims = await Promise.all([karima, other].map((desk) => desk.post(casePath(file, "/claim"))))

      expect(claims.map(({ status }) => status).toSorted()).toEqual([200, 409])
      const lost = claims.find(({ status }) => status === 409)
      const { claimedBy } = await verificationOf(file.id)
      expect(lost?.body).toMatchObject({
        refused: "claimed_by_other",
        case: { isMine: false, claim: { id: claimedBy } },
      })
    }
  })

  test("who ask for the next file at once get two files", async () => {
    const files = [await aFile({ name: "Un" }), await aFile({ name: "Deux" }), await aFile({ name: "Trois" })]
    const body = { sort: "age", kind: "" }
    const taken = await Promise.all([karima, other, karima].map((desk) => desk.post("/next-claim", body)))

    const accounts = taken.map((answer) => answer.body.accountId)
    expect(new Set(accounts).size).toBe(3)
    for (const id of accounts) expect((await verificationOf(id)).state).toBe("in_review")
    for (let left = files.length + 5; left > 0; left--) await karima.post("/next-claim", body)
    expect(await karima.post("/next-claim", body)).toEqual({ status: 409, body: { refused: "queue_empty" } })
  })

  test("decide only in the hands of the one who has the file", async () => {
    const file = await aFile({ name: "Mains" })
    await karima.post(casePath(file, "/claim"))
    const path = casePath(file, `/papers/${file.papers.cnie_front}/decisions`)

    for (const attempt of [
      other.post(path, approval()),
      other.post(casePath(file, "/conclusion")),
      other.post(casePath(file, "/rejection"), { reason: "activity", message: "" }),
      other.post(casePath(file, "/claim/removal")),
    ])
      expect(await attempt).toMatchObject({ status: 409, body: { refused: "claimed_by_other" } })
    expect((await other.get(casePath(file))).body).toMatchObject({ isMine: false, undecidedCount: 3 })
  })

  test("hand a file over after half an hour of silence: the first is told, and keeps what was decided", async () => {
    const file = await aFile({ name: "Relais" })
    await karima.post(casePath(file, "/claim"))
    await karima.post(casePath(file, `/papers/${file.papers.cnie_front}/decisions`), approval())
    await leave(file, 31)

    expect((await other.get(casePath(file))).body.claim).toMatchObject({ isStale: true, name: "Karima" })
    expect(await other.post(casePath(file, "/claim"))).toMatchObject({ status: 200, body: { case: { isMine: true } } })
    const late = await karima.post(casePath(file, `/papers/${file.papers.cnie_back}/decisions`), approval())
    expect(late).toMatchObject({
      status: 409,
      body: { refused: "claimed_by_other", case: { claim: { name: "Loubna" }, undecidedCount: 2 } },
    })
  })

  test("who conclude and decide at once leave a file that was decided once", async () => {
    const file = await aFile({ name: "Ensemble" })
    await karima.post(casePath(file, "/claim"))
    for (const id of Object.values(file.papers))
      await karima.post(casePath(file, `/papers/${id}/decisions`), approval())

    const ends = await Promise.all([1, 2, 3].map(() => karima.post(casePath(file, "/conclusion"))))
    expect(ends.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
    expect((await verificationOf(file.id)).state).toBe("approved")
  })
})
