import type { Sent } from "../desk/wire.ts"
import type { HoldList } from "./holds.ts"
import type { BatchFacts } from "./show-batch.ts"
import type { BatchList } from "./show-batches.ts"
import type { FailureList } from "./show-failures.ts"
import type { BillList } from "./show-fee-bills.ts"
import type { IssuerFacts } from "./show-issuer.ts"
import type { OverviewFacts } from "./show-overview.ts"
import type { PayoutFacts } from "./show-payout.ts"
import type { PlatformFacts, PlatformMerchant } from "./show-platform.ts"
import type { ReceivableFacts, ReceivableList } from "./show-receivables.ts"
import type { StatementFacts, StatementList } from "./show-statements.ts"

/** What the finance desk's pages are answered, as it travels. */
export type Overview = Sent<OverviewFacts>
export type SentBatches = Sent<BatchList>
export type SentBatch = Sent<BatchFacts>
export type SentPayout = Sent<PayoutFacts>
export type SentFailures = Sent<FailureList>
export type SentReceivables = Sent<ReceivableList>
export type SentReceivable = Sent<ReceivableFacts>
export type SentHolds = Sent<HoldList>
export type SentPlatform = Sent<PlatformFacts>
export type SentPlatformMerchant = Sent<PlatformMerchant>
export type SentIssuer = Sent<IssuerFacts>
export type SentStatements = Sent<StatementList>
export type SentStatement = Sent<StatementFacts>
export type SentBills = Sent<BillList>
