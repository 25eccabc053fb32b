import fs from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import type { StaffMiddleware } from "./state.ts"

const prefix = "/admin-public/"
const folder = path.join(import.meta.dirname, "..", "public")

const files = new Map([
  ...fs.readdirSync(folder).map((name) => [name, fs.readFileSync(path.join(folder, name))] as const),
  ...(["arabic", "latin"] as const).map((script) => [`cairo-${script}.woff2`, font(script)] as const),
])

function font(script: string): Buffer {
  return fs.readFileSync(
    fileURLToPath(import.meta.resolve(`@fontsource-variable/cairo/files/cairo-${script}-wght-normal.woff2`)),
  )
}

/** The few files that the sign-in needs as well: known by name, read once. */
export const servePublicFiles: StaffMiddleware = async (ctx, next) => {
  if (!ctx.path.startsWith(prefix)) return next()
  const file = files.get(ctx.path.slice(prefix.length))
  if (!file) return ctx.throw(404)
  ctx.type = path.extname(ctx.path)
  ctx.set("Cache-Control", "public, max-age=3600")
  ctx.body = file
}
