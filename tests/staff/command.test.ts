import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { expect, test } from "vitest"
import { inNoAccount } from "#db/database.ts"
import { findStaffByCredentials } from "#src/staff/find-staff-by-credentials.ts"
import { users } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { ask } from "../site.ts"

const database = await cloneDatabase()
const [admin, owner] = [database.open("admin"), database.open("owner")]

async function command(...options: string[]) {
  const env = { ...process.env, ADMIN_DATABASE_URL: database.url("admin") }
  const run = promisify(execFile)(process.execPath, ["bin/staff.ts", ...options], { env })
  return run.then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stderr }) => ({ code: code as number, said: stderr as string }),
  )
}
const choosePassword = (said: string, password: string) => {
  const path = /http:\/\/localhost:3000(\/fr\/password-reset\/\S+)/.exec(said)?.[1] ?? ""
  return ask(path, { form: { password } })
}

test("makes the first administrator, who chooses a password by the printed link, once", async () => {
  const imane = ["--email", "Imane@ShareYourSales.example", "--name", "Imane", "--role", "administrator"]
  const made = await command(...imane)
  expect(made.code).toBe(0)
  expect((await choosePassword(made.said, "huit chevaux au galop")).status).toBe(303)
  expect((await choosePassword(made.said, "un autre mot de passe")).status).toBe(410)

  const found = await findStaffByCredentials(admin, "imane@shareyoursales.example", "huit chevaux au galop")
  expect(found).toMatchObject({ hasSecondFactor: false })
  expect(await command(...imane)).toMatchObject({ code: 1, said: expect.stringContaining("is staff already") })
}, 30_000)

test("lets back in somebody who has lost everything, and the audit keeps it", async () => {
  const reset = await command("--email", users.driss.email, "--reset")
  expect(reset.code).toBe(0)
  expect((await choosePassword(reset.said, "huit chevaux au galop")).status).toBe(303)

  const found = await findStaffByCredentials(admin, users.driss.email, "huit chevaux au galop")
  expect(found).toMatchObject({ hasSecondFactor: false })
  const acts = await inNoAccount(owner, (trx) =>
    trx
      .selectFrom("auditEntries")
      .where("act", "=", "reset_second_factor")
      .select(["actorKind", "subjectId"])
      .execute(),
  )
  expect(acts).toEqual([{ actorKind: "system", subjectId: users.driss.id }])
}, 30_000)

test.each([
  [["--email", "x", "--name", "X"], "npm run staff"],
  [["--email", "x@example.ma", "--name", "Imane", "--role", "king"], "npm run staff"],
  [["--email", "salma@example.ma", "--reset"], "Nobody of the staff"],
])(
  "refuses %j in a sentence",
  async (options, said) => {
    const refused = await command(...options)

    expect(refused.code).toBe(1)
    expect(refused.said).toContain(said)
    expect(refused.said).not.toContain("    at ")
  },
  30_000,
)
