import { hash } from "node:crypto"
import fs from "node:fs"
import { brotliCompressSync, constants } from "node:zlib"
import { Router } from "adminjs"
import type { StaffMiddleware } from "./state.ts"

type Asset = { plain: Buffer; brotli: Buffer; version: string }

const folder = "/frontend/assets/"
const sources = new Map(
  Router.assets
    .filter(({ path }) => path.endsWith(".js"))
    .map(({ path, src }) => [path.slice(folder.length), src] as const),
)
const kept = new Map<string, Asset | null>()

/** One of AdminJS' scripts by its name, compressed the first time it is asked for; null when it was not built. */
export function readAsset(name: string): Asset | null {
  const known = kept.get(name)
  if (known !== undefined) return known
  const source = sources.get(name)
  const asset = source && fs.existsSync(source) ? pack(fs.readFileSync(source)) : null
  kept.set(name, asset)
  return asset
}

function pack(plain: Buffer): Asset {
  const brotli = brotliCompressSync(plain, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
  })
  return { plain, brotli, version: hash("sha256", plain, "hex").slice(0, 12) }
}

/** AdminJS sends its megabytes uncompressed and uncached, and the whole folder with them: only its scripts are served, by us. */
export const serveAssets: StaffMiddleware = async (ctx, next) => {
  const name = ctx.path.startsWith(`/admin${folder}`) ? ctx.path.slice(`/admin${folder}`.length) : null
  if (name === null) return next()
  const asset = readAsset(name)
  if (!asset) return ctx.throw(404)
  ctx.type = "text/javascript"
  ctx.vary("Accept-Encoding")
  ctx.set("Cache-Control", ctx.query.v === asset.version ? "private, max-age=31536000, immutable" : "private, no-cache")
  if (ctx.acceptsEncodings("br")) {
    ctx.set("Content-Encoding", "br")
    ctx.body = asset.brotli
  } else ctx.body = asset.plain
}
