import { randomUUID } from "node:crypto"
import { parseArgs } from "node:util"
import * as v from "valibot"
import { createDatabase, createPool, type Db, inAccount } from "#db/database.ts"
import { startEnqueueing, stopEnqueueing } from "#jobs/queue.ts"
import { platformAccountId, systemActor } from "#src/accounts/actor.ts"
import { issueToken } from "#src/accounts/issue-token.ts"
import { requireSettings, setting } from "#src/env.ts"
import { paths } from "#src/paths.ts"
import { takeAwaySecondFactor } from "#src/second-factors/take-away-second-factor.ts"
import { appointStaff } from "#src/staff/appoint-staff.ts"
import { findStaffByAddress } from "#src/staff/find-staff-by-address.ts"
import { newStaffForm } from "#src/staff/staff-form.ts"
import { borrowDemoDatabase } from "./demo/borrow-database.ts"
import { main, say, Unfit } from "./say.ts"

const usage = `npm run staff -- --email karima@example.ma --name "Karima" --role administrator [--language fr|ar|en]
npm run staff -- --email karima@example.ma --reset   (a new password and a new second factor)
roles: compliance, finance, support, administrator`

/** Makes the first members of the staff, or lets one back in whom no administrator can help; prints a link for the password. */
await main(async () => {
  borrowDemoDatabase("ADMIN_DATABASE_URL", "admin")
  requireSettings(["ADMIN_DATABASE_URL", "PUBLIC_URL", "HASH_KEY"])
  const { values } = parseArgs({
    options: {
      ...{ email: { type: "string" }, name: { type: "string" }, reset: { type: "boolean", default: false } },
      ...{ role: { type: "string", default: "administrator" }, language: { type: "string", default: "fr" } },
    },
  })
  const db = createDatabase(createPool(setting("ADMIN_DATABASE_URL"), 1, "staff"))
  await startEnqueueing(setting("ADMIN_DATABASE_URL"))
  const made = values.reset ? await reset(db, values.email ?? "") : await appoint(db, values)
  say(`${made.email} chooses a password within an hour at:`)
  say(await passwordLink(db, made))
  say("then sets a second factor up at the first sign-in to the back-office")
  await stopEnqueueing()
  await db.destroy()
  return 0
})

type Made = { userId: string; email: string }

async function appoint(db: Db, options: Record<string, unknown>): Promise<Made> {
  const asked = v.safeParse(newStaffForm, options)
  if (!asked.success) throw new Unfit(usage)
  const now = new Date()
  const made = await inAccount(db, platformAccountId, (trx) =>
    appointStaff(trx, systemActor(platformAccountId), asked.output, now),
  )
  if (!made.ok) throw new Unfit(`${asked.output.email} is staff already; --reset lets them choose a password again.`)
  return { ...made.value, email: asked.output.email }
}

async function reset(db: Db, email: string): Promise<Made> {
  const userId = await findStaffByAddress(db, email.trim().toLowerCase())
  if (!userId) throw new Unfit(`Nobody of the staff has the address ${email}.`)
  const actor = systemActor(platformAccountId)
  await inAccount(db, platformAccountId, (trx) => takeAwaySecondFactor(trx, actor, userId, "command"))
  return { userId, email }
}

async function passwordLink(db: Db, { userId, email }: Made): Promise<string> {
  const secret = await issueToken(db, randomUUID(), { userId, email, purpose: "reset_password" }, new Date())
  return `${setting("PUBLIC_URL")}${paths.passwordResetBy("fr", secret)}`
}
