import { expect, test } from "vitest"
import { groupCommit } from "#src/clicks/click-commit.ts"

type Written = { rows: number[]; finish: (failure?: unknown) => void }

/** A commit whose writes end when the test says so. */
function held() {
  const writes: Written[] = []
  const commit = groupCommit<number>(
    (rows) =>
      new Promise<void>((done, failed) => {
        writes.push({ rows, finish: (failure) => (failure ? failed(failure) : done()) })
      }),
  )
  const add = (row: number) =>
    new Promise<unknown>((answer) => commit.add(row, (failure) => answer(failure ?? "stored")))
  return { writes, commit, add }
}

const turn = () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)))
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test("writes at once what arrived together", async () => {
  const { writes, add } = held()
  const answers = [add(1), add(2), add(3)]
  await turn()

  expect(writes.map(({ rows }) => rows)).toEqual([[1, 2, 3]])

  writes[0]?.finish()
  expect(await Promise.all(answers)).toEqual(["stored", "stored", "stored"])
})

test("answers nobody before the write has ended", async () => {
  const { writes, add } = held()
  let answered = false
  const answer = add(1).then(() => {
    answered = true
  })
  await wait(20)

  expect(answered).toBe(false)

  writes[0]?.finish()
  await answer
})

test("lets rows gather while a write is in flight, for some milliseconds, and never has three", async () => {
  const { writes, add } = held()
  void add(1)
  await turn()
  void add(2)
  void add(3)
  expect(writes).toHaveLength(1)

  await wait(20)
  expect(writes.map(({ rows }) => rows)).toEqual([[1], [2, 3]])

  void add(4)
  await wait(20)
  expect(writes).toHaveLength(2)

  writes[1]?.finish()
  await turn()
  expect(writes.map(({ rows }) => rows)).toEqual([[1], [2, 3], [4]])
})

test("cuts batches at five hundred", async () => {
  const { writes, add } = held()
  for (let row = 0; row < 1200; row++) void add(row)

  await expect.poll(() => writes.map(({ rows }) => rows.length)).toEqual([500, 500])
})

test("finds the row that the database refuses and stores its neighbours", async () => {
  const stored: number[] = []
  const commit = groupCommit<number>(async (rows) => {
    if (rows.includes(7)) throw Object.assign(new Error("poison"), { code: "23502" })
    stored.push(...rows)
  })
  const answers = Array.from(
    { length: 100 },
    (_, row) => new Promise<unknown>((answer) => commit.add(row, (failure) => answer(failure ? "refused" : "stored"))),
  )

  expect(
    (await Promise.all(answers))
      .map((answer, row) => (answer === "refused" ? row : null))
      .filter((row) => row !== null),
  ).toEqual([7])
  expect(stored.toSorted((a, b) => a - b)).toHaveLength(99)
})

test("tells everybody in the batch when the database is away", async () => {
  const { writes, add } = held()
  const answers = [add(1), add(2)]
  await turn()
  const away = Object.assign(new Error("away"), { code: "ECONNREFUSED" })
  writes[0]?.finish(away)

  expect(await Promise.all(answers)).toEqual([away, away])
  expect(writes).toHaveLength(1)
})

test("goes on after a failure", async () => {
  const { writes, add } = held()
  const lost = add(1)
  await turn()
  writes[0]?.finish(new Error("away"))
  await lost
  const kept = add(2)
  await turn()
  writes[1]?.finish()

  expect(await kept).toBe("stored")
})

test("refuses more than it can hold", async () => {
  const { add } = held()
  for (let row = 0; row < 20_000; row++) void add(row)

  expect(await add(20_000)).toBeInstanceOf(Error)
})

test("drains once everything that waits is stored", async () => {
  const { writes, commit, add } = held()
  await commit.drain()
  let drained = false
  void add(1)
  const draining = commit.drain().then(() => {
    drained = true
  })
  await turn()
  expect(drained).toBe(false)

  writes[0]?.finish()
  await draining
})
