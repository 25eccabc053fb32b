import path from "node:path"
import type { ComponentLoader } from "adminjs"

const names = {
  finance: "finance-page",
  batches: "batches-page",
  failures: "failures-page",
  receivables: "receivables-page",
  holds: "holds-page",
  platform_payouts: "platform-page",
  bank_statements: "statements-page",
  fee_bills: "fee-bills-page",
  issuer: "issuer-page",
}

/** The finance desk's pages for AdminJS, by the names that they have in the menu. */
export function loadFinance(loader: ComponentLoader): Record<string, { component: string }> {
  const load = (name: string, file: string) =>
    loader.add(`Finance_${name}`, path.join(import.meta.dirname, "views", `${file}.tsx`))
  return Object.fromEntries(Object.entries(names).map(([name, file]) => [name, { component: load(name, file) }]))
}
