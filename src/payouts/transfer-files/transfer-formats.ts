import { csvFile } from "./csv-file.ts"
import { painFile } from "./pain-file.ts"
import type { TransferFormat } from "./transfer-file.ts"

/** A bank's own layout is added here once the bank has accepted its test file, and named in `payouts.format`. */
export const transferFormats = { csv: csvFile, pain001: painFile } satisfies Record<string, TransferFormat>
export const transferFormatNames = ["csv", "pain001"] as const satisfies (keyof typeof transferFormats)[]
export type TransferFormatName = (typeof transferFormatNames)[number]
