import AdminJS, { type AdminJSOptions } from "adminjs"
import type { Db } from "#db/database.ts"
import { readRows } from "./adapter/read-rows.ts"
import { NoDatabase, RowResource } from "./adapter/row-resource.ts"
import { componentLoader } from "./components.ts"
import { pages } from "./pages.ts"
import { resources } from "./resources.ts"
import type { StaffAdmin } from "./staff-admin.ts"
import { words } from "./words.ts"

AdminJS.registerAdapter({ Database: NoDatabase, Resource: RowResource })

/** AdminJS with our resources in it: it lists and shows; every act in it calls the use case that the site calls. */
export function createBackOffice(db: Db): AdminJS {
  const read = readRows(db)
  const options: AdminJSOptions = {
    rootPath: "/admin",
    loginPath: "/admin/sign-in",
    logoutPath: "/admin/sign-out",
    componentLoader,
    branding: {
      companyName: "ShareYourSales",
      withMadeWithLove: false,
      logo: false,
      favicon: "/admin-public/icon.svg",
    },
    assets: { styles: ["/admin-public/house.css"] },
    locale: (admin) => localeOf(admin as unknown as StaffAdmin | undefined),
    settings: { defaultPerPage: 25 },
    pages: pages(),
    resources: resources(db).map(({ rows, options }) => ({ resource: { rows, read }, options })),
  }
  return new AdminJS(options)
}

/** Only the words of the language in use travel; `lng` beside `language`, because AdminJS takes the latter for a fallback. */
function localeOf(admin: StaffAdmin | undefined) {
  const language = admin?.language ?? "fr"
  const translations = { [language]: words[language] }
  return { language, availableLanguages: [language], lng: language, fallbackLng: [language], translations }
}
