import { expect, test } from "vitest"
import { removers } from "#jobs/removers.ts"
import { day, later } from "#src/clock.ts"
import { applyRule } from "#src/retention/apply-rule.ts"
import { atlas, now, rif } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"

const database = await cloneDatabase()
const [owner, worker] = [database.open("owner"), database.open("worker")]
const ago = (days: number) => later(now, -days * day)

function statement(accountId: string, name: string, { received, applied }: { received: Date; applied?: Date }) {
  const by = accountId === atlas.id ? atlas.owner.userId : rif.owner.userId
  const file = { format: "csv", sha256: Buffer.from(name), rows: "{}", receivedBy: by, receivedAt: received }
  return { accountId, name, ...file, appliedAt: applied ?? null }
}

test("a bank statement that nobody applied goes after thirty days, of every account; an applied one stays", async () => {
  await owner
    .insertInto("bankStatements")
    .values([
      statement(atlas.id, "old", { received: ago(30.1) }),
      statement(atlas.id, "young", { received: ago(29.9) }),
      statement(atlas.id, "applied", { received: ago(400), applied: ago(399) }),
      statement(rif.id, "theirs", { received: ago(31) }),
    ])
    .execute()
  for (let time = 0; time < 2; time++) await applyRule(worker, "bank_statements", removers.bank_statements, now)

  const left = await owner.selectFrom("bankStatements").select("name").orderBy("name").execute()
  expect(left.map(({ name }) => name)).toEqual(["applied", "young"])
  const runs = await owner
    .selectFrom("retentionRuns")
    .where("subject", "=", "bank_statements")
    .select("removed")
    .execute()
  expect(runs.map(({ removed }) => removed)).toContain(2n)
})
