import path from "node:path"
import { ComponentLoader } from "adminjs"

export const componentLoader = new ComponentLoader()

/** Registers a component by its absolute path, since AdminJS' own guess reads stack traces. */
function load(name: string): string {
  return componentLoader.add(name, path.join(import.meta.dirname, "components", `${name}.tsx`))
}

export const components = {}
void load
