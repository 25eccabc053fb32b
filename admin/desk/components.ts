import path from "node:path"
import type { ComponentLoader } from "adminjs"

/** Registers the desk's page with AdminJS, and answers the name under which it is known. */
export function loadDesk(loader: ComponentLoader): string {
  return loader.add("Desk", path.join(import.meta.dirname, "views", "desk.tsx"))
}
