import type { Sent } from "../desk/wire.ts"
import type { DisputeFacts, DisputeList } from "./show-disputes.ts"

/** What the page of disputes is answered, as it travels. */
export type SentDisputes = Sent<DisputeList>
export type SentDispute = Sent<DisputeFacts>
