import path from "node:path"
import { ComponentLoader } from "adminjs"
import { loadDesk } from "./desk/components.ts"
import { loadFinance } from "./finance/components.ts"

export const componentLoader = new ComponentLoader()

// Absolute paths, since AdminJS' own guess reads stack traces.
function file(name: string): string {
  return path.join(import.meta.dirname, "views", `${name}.tsx`)
}

componentLoader.override("TopBar", file("top-bar"))
componentLoader.override("Sidebar", file("sidebar"))
componentLoader.override("NoticeBox", file("notice-box"))
componentLoader.override("DefaultPropertyValue", file("value"))
componentLoader.override("DefaultDatetimeListProperty", file("moment"))
componentLoader.override("DefaultDatetimeShowProperty", file("labelled-moment"))

export const components = {
  desk: loadDesk(componentLoader),
  disputes: componentLoader.add("Disputes", path.join(import.meta.dirname, "disputes", "views", "disputes-page.tsx")),
  reports: componentLoader.add("Reports", path.join(import.meta.dirname, "reports", "views", "reports-page.tsx")),
  dashboard: componentLoader.add("Dashboard", file("dashboard")),
  search: componentLoader.add("SearchPage", file("search-page")),
  account: componentLoader.add("AccountPage", file("account-page")),
  act: componentLoader.add("ActForm", file("act-form")),
  paper: componentLoader.add("PaperPage", file("paper-page")),
  productsToRead: componentLoader.add(
    "ProductsToRead",
    path.join(import.meta.dirname, "catalogue", "views", "products-page.tsx"),
  ),
  ledger: componentLoader.add("Ledger", path.join(import.meta.dirname, "ledger", "views", "ledger-page.tsx")),
}

export const financePages = loadFinance(componentLoader)
