import { type Db, inNoAccount, type Trx } from "#db/database.ts"
import * as accounts from "#src/accounts/forget-expired.ts"
import { forgetStatements } from "#src/bank-statements/forget-statements.ts"
import { forgetCarrierFiles } from "#src/carrier-imports/forget-files.ts"
import { forgetClicks } from "#src/clicks/forget-clicks.ts"
import { forgetVisitors } from "#src/clicks/forget-visitors.ts"
import { forgetChoices } from "#src/consents/forget-choices.ts"
import { forgetCustomers } from "#src/conversions/forget-customers.ts"
import { forgetEvidence } from "#src/disputes/forget-evidence.ts"
import * as papers from "#src/documents/erase-old-papers.ts"
import { removeExpiredExports } from "#src/exports/remove-expired-exports.ts"
import { forgetAcceptances } from "#src/legal/forget-acceptances.ts"
import { forgetDeliveries } from "#src/mail/forget-deliveries.ts"
import { forgetOldMessages } from "#src/messages/forget-messages.ts"
import { forgetNotifications } from "#src/notifications/forget-notifications.ts"
import { eraseExpiredContacts } from "#src/orders/erase-expired-contacts.ts"
import { forgetDataRequests, removeDataExports } from "#src/personal-data/remove-data-exports.ts"
import { forgetClosedProfiles } from "#src/profiles/forget-profile.ts"
import type { Remover } from "#src/retention/apply-rule.ts"
import type { Cutoff } from "#src/retention/cutoff.ts"
import type { RemovedSubject } from "#src/retention/subjects.ts"
import { forgetAddresses } from "#src/samples/forget-addresses.ts"
import { discardExpiredUploads } from "#src/uploads/discard-expired-uploads.ts"
import { forgetAnswers } from "#src/verifications/forget-answers.ts"
import { forgetIdempotencyKeys } from "#src/web/forget-idempotency-keys.ts"

/** What applies the rule of each subject; without a line here a subject does not compile. */
export const removers: { [Subject in RemovedSubject]: Remover } = {
  order_contacts: atOnce(eraseExpiredContacts),
  customers: atOnce(forgetCustomers),
  click_visitors: atOnce(forgetVisitors),
  clicks: atOnce(forgetClicks),
  messages: forgetOldMessages,
  carrier_files: atOnce(forgetCarrierFiles),
  bank_statements: atOnce(forgetStatements),
  sample_addresses: atOnce(forgetAddresses),
  dispute_evidence: forgetEvidence,
  sessions: atOnce(accounts.forgetSessions),
  tokens: atOnce(accounts.forgetTokens),
  invitations: atOnce(accounts.forgetInvitations),
  rate_limits: atOnce(accounts.forgetLimits),
  mail_deliveries: atOnce(forgetDeliveries),
  notifications: atOnce(forgetNotifications),
  idempotency_keys: atOnce(forgetIdempotencyKeys),
  exports: removeExpiredExports,
  data_exports: removeDataExports,
  uploads: (db, { before }) => discardExpiredUploads(db, before),
  replaced_papers: papers.eraseReplacedPapers,
  undecided_papers: papers.eraseUndecidedPapers,
  identity_papers: papers.eraseIdentityPapers,
  company_papers: papers.eraseCompanyPapers,
  verification_answers: atOnce(forgetAnswers),
  closed_profiles: atOnce(profilesOfClosed),
  closed_users: atOnce(accounts.forgetLeavers),
  acceptances: proofsOfLeavers,
}

function atOnce(remove: (trx: Trx, cutoff: Cutoff) => Promise<bigint>): Remover {
  return (db, cutoff) => inNoAccount(db, (trx) => remove(trx, cutoff))
}

async function profilesOfClosed(trx: Trx, cutoff: Cutoff): Promise<bigint> {
  return (await forgetClosedProfiles(trx, cutoff)) + (await accounts.emptyClosedProfiles(trx, cutoff))
}

async function proofsOfLeavers(db: Db, cutoff: Cutoff): Promise<bigint> {
  const proofs = await inNoAccount(
    db,
    async (trx) => (await forgetAcceptances(trx, cutoff)) + (await forgetChoices(trx, cutoff)),
  )
  return proofs + (await forgetDataRequests(db, cutoff))
}
