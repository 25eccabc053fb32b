import { randomUUID } from "node:crypto"
import { TOTP } from "otpauth"
import type { Trx } from "#db/database.ts"
import { platformAccountId, type StaffActor, systemActor } from "#src/accounts/actor.ts"
import { issueToken } from "#src/accounts/issue-token.ts"
import { hashPassword } from "#src/accounts/password.ts"
import { resetPassword } from "#src/accounts/reset-password.ts"
import { later, minute } from "#src/clock.ts"
import { beginSetUp } from "#src/second-factors/begin-set-up.ts"
import { confirmSetUp } from "#src/second-factors/confirm-set-up.ts"
import { appointStaff, type NewStaff } from "#src/staff/appoint-staff.ts"
import { makeStaff } from "#src/staff/make-staff.ts"
import type { StaffRole } from "#src/staff/staff-roles.ts"
import { staffActor } from "#src/staff/staff-session.ts"
import type { Stage } from "../stage.ts"
import { must, type StaffCast } from "./scene.ts"

export type StaffMember = { role: StaffRole; email: string; about: string; secret: string }

const driss: NewStaff = {
  ...{ email: "driss@shareyoursales.example", name: "Driss Alaoui" },
  ...{ role: "administrator", language: "fr" },
}
const colleagues: NewStaff[] = [
  { email: "karima@shareyoursales.example", name: "Karima Tazi", role: "compliance", language: "fr" },
  { email: "omar@shareyoursales.example", name: "Omar Filali", role: "finance", language: "en" },
  { email: "sanae@shareyoursales.example", name: "سناء الوزاني", role: "support", language: "ar" },
]

/** The administrator comes by the command and makes the others; each chooses a password and sets a second factor up. */
export async function hireStaff(
  stage: Stage,
  passwordOf: (email: string) => string,
  at: Date,
): Promise<{ members: StaffMember[]; cast: StaffCast }> {
  const system = systemActor(platformAccountId)
  const first = await stage.asStaff(system, (trx) => appointStaff(trx, system, driss, at))
  const administrator = staffActor({ userId: must(first, driss.email).userId, role: driss.role }, platformAccountId)
  const hired = new Map<StaffRole, string>([[driss.role, administrator.userId]])
  for (const person of colleagues) {
    const made = await stage.asStaff(administrator, (trx) => makeStaff(trx, administrator, person, at))
    hired.set(person.role, must(made, person.email).userId)
  }
  const members: StaffMember[] = []
  for (const { role, email, name } of [...colleagues, driss]) {
    const userId = hired.get(role) ?? ""
    const secret = await arrive(stage, { userId, email, password: passwordOf(email) }, at)
    members.push({ role, email, secret, about: name })
  }
  return {
    members,
    cast: (role, accountId): StaffActor => staffActor({ userId: hired.get(role) ?? "", role }, accountId),
  }
}

type Arriving = { userId: string; email: string; password: string }

/** By the mailed link, as everybody comes in for the first time; tells the secret of the second factor. */
async function arrive(stage: Stage, { userId, email, password }: Arriving, at: Date): Promise<string> {
  const passwordHash = await hashPassword(password)
  const asked = { userId, email, purpose: "reset_password" } as const
  await stage.asVisitor(async (trx) => {
    const link = await issueToken(trx, randomUUID(), asked, at)
    must(await resetPassword(trx, link, passwordHash, later(at, 10 * minute)), email)
  })
  return stage.asStaff(systemActor(platformAccountId), (trx) =>
    setUpFactor(trx, { userId, email }, later(at, 20 * minute)),
  )
}

async function setUpFactor(trx: Trx, person: { userId: string; email: string }, at: Date): Promise<string> {
  const { secret } = await beginSetUp(trx, person, at)
  const code = new TOTP({ secret }).generate({ timestamp: at.getTime() })
  must(await confirmSetUp(trx, person.userId, code, at), person.email)
  return secret
}
