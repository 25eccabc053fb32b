import type { Sent } from "../desk/wire.ts"
import type { ProductFacts, WaitingList } from "./show-products.ts"

/** What the page of products to read is answered, as it travels. */
export type SentWaiting = Sent<WaitingList>
export type SentProduct = Sent<ProductFacts>
