import type { Sent } from "../desk/wire.ts"
import type { ReportFacts, ReportList } from "./show-reports.ts"

/** What the page of reports is answered, as it travels. */
export type SentReports = Sent<ReportList>
export type SentReport = Sent<ReportFacts>
