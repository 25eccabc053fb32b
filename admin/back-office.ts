import AdminJS, { type AdminJSOptions } from "adminjs"
import type { Db } from "#db/database.ts"
import { readRows } from "./adapter/read-rows.ts"
import { NoDatabase, RowResource } from "./adapter/row-resource.ts"
import { componentLoader, components } from "./components.ts"
import { pages } from "./pages.ts"
import { optionsOf } from "./resource.ts"
import { resources } from "./resources.ts"
import type { StaffAdmin } from "./staff-admin.ts"
import { theme } from "./theme.ts"
import { type Language, words } from "./words.ts"

AdminJS.registerAdapter({ Database: NoDatabase, Resource: RowResource })

const favicon = "/admin-public/icon.svg"

/** AdminJS with our resources in it: it lists and shows; every act in it calls the use case that the site calls. */
export function createBackOffice(db: Db): AdminJS {
  const read = readRows(db)
  const options: AdminJSOptions = {
    rootPath: "/admin",
    loginPath: "/admin/sign-in",
    logoutPath: "/admin/sign-out",
    componentLoader,
    branding: { companyName: "ShareYourSales", withMadeWithLove: false, logo: false, favicon, theme: theme as never },
    assets: { styles: ["/admin-public/house.css", "/admin-public/desk.css"] },
    locale: (admin) => localeOf(admin as unknown as StaffAdmin | undefined),
    settings: { defaultPerPage: 25 },
    dashboard: { component: components.dashboard },
    pages,
    resources: resources.map((resource) => ({
      resource: { rows: resource.rows, read },
      options: optionsOf(db, resource),
    })),
  }
  return new AdminJS(options)
}

/** Only the words of the language in use travel; `lng` beside `language`, because AdminJS takes the latter for a fallback. */
function localeOf(admin: StaffAdmin | undefined) {
  const language = admin?.language ?? "fr"
  const translations = { [language]: adminWords(language) }
  return { language, availableLanguages: [language], lng: language, fallbackLng: [language], translations }
}

/** A list is titled by its name in the menu, where AdminJS would say "List" over each of them. */
function adminWords(language: Language) {
  const { menu, labels, ...others } = words[language]
  const names = resources.map(({ rows }) => [rows.name, menu[rows.name as "accounts"]] as const)
  const titles = names.map(([name, title]) => [name, { actions: { list: title } }])
  return { ...others, menu, labels: { ...labels, ...Object.fromEntries(names) }, resources: Object.fromEntries(titles) }
}
