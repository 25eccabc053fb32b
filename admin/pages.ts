import type { AdminJSOptions } from "adminjs"
import { components, financePages } from "./components.ts"

/** Screens of our own; what they ask for, they ask of admin/routes.ts. */
export const pages: NonNullable<AdminJSOptions["pages"]> = {
  desk: { component: components.desk },
  products_to_read: { component: components.productsToRead },
  disputes: { component: components.disputes },
  reports: { component: components.reports },
  search: { component: components.search },
  ledger: { component: components.ledger },
  ...financePages,
}
