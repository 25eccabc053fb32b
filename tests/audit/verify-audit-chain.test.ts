import { spawn } from "node:child_process"
import { once } from "node:events"
import { sql } from "kysely"
import client from "prom-client"
import { beforeAll, describe, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { verifyAuditChain } from "#src/audit/verify-audit-chain.ts"
import { watchAuditChain } from "#src/audit/watch-audit-chain.ts"
import { atlas, rif, salma } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { tampering, writeStory } from "./chain.ts"

const database = await cloneDatabase()
const app = database.open("app", 8)
const worker = database.open("worker")
const superuser = database.open("postgres")

beforeAll(() => writeStory(app, database.open("admin")))

const ofAtlas = `account_id = '${atlas.id}'`
const idOf = (sequence: number) => `(select id from audit_entries where ${ofAtlas} and sequence = ${sequence})`

describe("an untouched log", () => {
  test("holds, and says how long it is and how it ends", async () => {
    const report = await verifyAuditChain(worker)

    expect(report).toMatchObject({ breaks: [], entries: 6, chains: 2 })
    expect(report.digest).toMatch(/^[0-9a-f]{64}$/)
    expect(await verifyAuditChain(worker)).toEqual(report)
  })

  test("holds when many write at once in one account, and no entry waits for another account's", async () => {
    const acts = Array.from({ length: 30 }, (_, n) =>
      inAccount(app, salma.id, (trx) => recordAct(trx, salma.owner, "create_link", `link-${n}`)),
    )
    await Promise.all(acts)

    const { rows } = await sql<{ sequence: bigint }>`
      select sequence from audit_entries where account_id = ${salma.id} order by sequence`.execute(worker)
    expect(rows.map((row) => Number(row.sequence))).toEqual(Array.from({ length: 30 }, (_, n) => n + 1))
    expect((await verifyAuditChain(worker)).breaks).toEqual([])
  })

  test("takes no sequence and no hash from whoever writes", async () => {
    await inAccount(app, rif.id, async (trx) => {
      const forged = { sequence: 99n, entryHash: Buffer.from("forged") }
      const entry = { accountId: rif.id, actorKind: "member", actorId: null, act: "forge", subjectId: "x" }
      await trx
        .insertInto("auditEntries")
        .values({ ...entry, ...forged })
        .execute()
    })

    expect((await verifyAuditChain(worker)).breaks).toEqual([])
  })
})

describe("a log that a superuser rewrote with its triggers off", () => {
  const found = (problem: string, from: number, to = from) =>
    expect.objectContaining({ accountId: atlas.id, problem, fromSequence: BigInt(from), toSequence: BigInt(to) })

  test.each([
    ["act", "act = 'close_program'"],
    ["subject", "subject_id = 'another'"],
    ["details", `details = '{"name": "زيت أركان", "priceCents": 11000}'`],
    ["actor", `actor_id = '${rif.owner.userId}'`],
    ["kind of actor", "actor_kind = 'system'"],
    ["missing actor", "actor_id = null"],
    ["time", "at = at + interval '1 microsecond'"],
    ["id", "id = uuidv7()"],
  ])("names the entry whose %s was edited", async (_what, edit) => {
    await tampering(superuser, [`update audit_entries set ${edit} where ${ofAtlas} and sequence = 2`], async (trx) => {
      expect((await verifyAuditChain(trx)).breaks).toEqual([found("changed", 2)])
    })
  })

  test("finds an edited entry whose own hash was computed again, at the one after it", async () => {
    const rehash = `update audit_entries e set entry_hash = audit_entry_hash(
      (select entry_hash from audit_entries where ${ofAtlas} and sequence = 1), e) where ${ofAtlas} and sequence = 2`
    const edit = `update audit_entries set act = 'forged' where ${ofAtlas} and sequence = 2`

    await tampering(superuser, [edit, rehash], async (trx) => {
      expect((await verifyAuditChain(trx)).breaks).toEqual([found("changed", 3)])
    })
  })

  test("finds a last entry edited and hashed again by the end of the chain", async () => {
    const rehash = `update audit_entries e set entry_hash = audit_entry_hash(
      (select entry_hash from audit_entries where ${ofAtlas} and sequence = 3), e) where ${ofAtlas} and sequence = 4`
    const edit = `update audit_entries set act = 'forged' where ${ofAtlas} and sequence = 4`

    await tampering(superuser, [edit, rehash], async (trx) => {
      expect((await verifyAuditChain(trx)).breaks).toEqual([found("changed", 4)])
    })
  })

  test.each([
    ["the first", "sequence = 1", 1, 1],
    ["one in the middle", "sequence = 2", 2, 2],
    ["two in a row", "sequence in (2, 3)", 2, 3],
  ])("names what was removed: %s", async (_which, where, from, to) => {
    await tampering(superuser, [`delete from audit_entries where ${ofAtlas} and ${where}`], async (trx) => {
      expect((await verifyAuditChain(trx)).breaks).toEqual([found("missing", from, to)])
    })
  })

  test("finds a removal that was closed up by numbering the rest again", async () => {
    const statements = [
      `delete from audit_entries where ${ofAtlas} and sequence = 2`,
      `update audit_entries set sequence = sequence - 1 where ${ofAtlas} and sequence > 2`,
    ]
    await tampering(superuser, statements, async (trx) => {
      expect((await verifyAuditChain(trx)).breaks).toEqual([
        found("changed", 2),
        found("changed", 3),
        found("cut_off", 4),
      ])
    })
  })

  test("names two entries that changed places", async () => {
    const statements = [
      `update audit_entries set sequence = -1 where ${ofAtlas} and sequence = 2`,
      `update audit_entries set sequence = 2 where ${ofAtlas} and sequence = 3`,
      `update audit_entries set sequence = 3 where ${ofAtlas} and sequence = -1`,
    ]
    await tampering(superuser, statements, async (trx) => {
      const { breaks } = await verifyAuditChain(trx)
      expect(breaks).toEqual(expect.arrayContaining([found("changed", 2), found("changed", 3)]))
    })
  })

  test.each([
    ["the last entry", "sequence = 4", 4],
    ["the last two", "sequence > 2", 3],
    ["all of them", "true", 1],
  ])("names what was cut off: %s", async (_what, where, from) => {
    await tampering(superuser, [`delete from audit_entries where ${ofAtlas} and ${where}`], async (trx) => {
      expect((await verifyAuditChain(trx)).breaks).toEqual([found("cut_off", from, 4)])
    })
  })

  test("finds an entry that was slipped in at the end", async () => {
    const slip = `insert into audit_entries (account_id, id, actor_kind, act, subject_id, sequence, entry_hash)
      values ('${atlas.id}', uuidv7(), 'system', 'forge', 'x', 5, sha256('x'))`
    await tampering(superuser, [slip], async (trx) => {
      expect((await verifyAuditChain(trx)).breaks).toEqual([found("changed", 5), found("no_head", 5)])
    })
  })

  test("finds a chain whose end is forgotten", async () => {
    await tampering(superuser, [`delete from audit_heads where ${ofAtlas}`], async (trx) => {
      expect((await verifyAuditChain(trx)).breaks).toEqual([found("no_head", 4)])
    })
  })

  test("leaves another digest when it was rewritten from end to end, ends included", async () => {
    const { digest } = await verifyAuditChain(superuser)
    const forget = [`delete from audit_entries where ${ofAtlas}`, `delete from audit_heads where ${ofAtlas}`]
    await tampering(superuser, forget, async (trx) => {
      const report = await verifyAuditChain(trx)
      expect(report.breaks).toEqual([])
      expect(report.digest).not.toBe(digest)
    })
  })

  test("says which entry it was", async () => {
    const { rows } = await sql<{ id: string }>`${sql.raw(`select ${idOf(3)} as id`)}`.execute(superuser)
    await tampering(
      superuser,
      [`update audit_entries set act = 'x' where ${ofAtlas} and sequence = 3`],
      async (trx) => {
        expect((await verifyAuditChain(trx)).breaks).toMatchObject([{ entryId: rows[0]?.id }])
      },
    )
  })
})

describe("whoever keeps the machine", () => {
  async function command() {
    const env = { ...process.env, WORKER_DATABASE_URL: database.url("worker") }
    const run = spawn("node_modules/.bin/node", ["bin/verify-audit.ts"], { env })
    let output = ""
    for (const stream of [run.stdout, run.stderr]) stream.on("data", (chunk) => (output += chunk))
    const [code] = await once(run, "close")
    return { code, output }
  }
  const breaks = async () => /^audit_chain_breaks (\d+)$/m.exec(await client.register.metrics())?.[1]

  test("is told by the command and by the nightly job's metric, before and after", async () => {
    await watchAuditChain(worker)
    expect(await breaks()).toBe("0")
    expect(await command()).toMatchObject({ code: 0, output: expect.stringContaining("is as it was written") })

    await sql`set session_replication_role = replica; delete from audit_entries where account_id = ${sql.lit(rif.id)}
      and sequence = 1; set session_replication_role = origin`.execute(superuser)
    await watchAuditChain(worker)
    const { code, output } = await command()

    expect(await breaks()).toBe("1")
    expect(code).toBe(1)
    expect(output).toContain(`account ${rif.id}: entry 1 removed`)
  })
})
