import { type Db, inNoAccount } from "#db/database.ts"
import { expireProgramInvitations } from "#src/program-invitations/expire-program-invitations.ts"

export function run(db: Db) {
  return inNoAccount(db, (trx) => expireProgramInvitations(trx, new Date()))
}
