import type { AdminJSOptions } from "adminjs"
import { components, financePages } from "./components.ts"

/** Screens of our own; what they ask for, they ask of admin/routes.ts. */
export const pages: NonNullable<AdminJSOptions["pages"]> = {
  desk: { component: components.desk },
  search: { component: components.search },
  ledger: { component: components.ledger },
  ...financePages,
}
