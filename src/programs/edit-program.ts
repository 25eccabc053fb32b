import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { areTermsChanged, type ProgramTerms } from "./program.ts"
import { lockProgram, updateProgram } from "./queries.ts"

/** Changes a program but for its rewards; other terms are another version, which those who apply from now on accept. */
export async function editProgram(trx: Trx, actor: Actor, id: string, terms: ProgramTerms) {
  const program = await lockProgram(trx, actor.accountId, id)
  const raise = areTermsChanged(program, terms) ? 1 : 0

  await updateProgram(trx, actor.accountId, id, { terms, raise })
  const termsVersion = program.termsVersion + raise
  await recordAct(trx, actor, "edit_program", id, { termsVersion })
  return { termsVersion }
}
