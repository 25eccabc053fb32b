import type { Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import { lockStaff } from "./queries.ts"

export async function lockStaffMember(trx: Trx, userId: string) {
  const people = await lockStaff(trx)
  const person = people.find((one) => one.userId === userId)
  if (!person) throw new NotFound(`staff ${userId}`)
  const administrators = people.filter((one) => one.role === "administrator")
  return { ...person, isLastAdministrator: person.role === "administrator" && administrators.length === 1 }
}
