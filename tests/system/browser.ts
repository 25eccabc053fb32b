import fs from "node:fs"
import os from "node:os"
import path from "node:path"

/** The machine's own Chromium when it has one, else the one packed in @sparticuz/chromium (whose `args` switch security off). */
export async function browserPath(): Promise<string> {
  const named = process.env.CHROMIUM_PATH
  if (named) return named
  if (fs.existsSync("/usr/bin/chromium")) return "/usr/bin/chromium"
  // It unpacks the libraries that a bare machine lacks only when it believes that it runs on Amazon Linux.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs22.x"
  const usual = process.env.TMPDIR
  process.env.TMPDIR = unpackingFolder()
  const { default: chromium } = await import("@sparticuz/chromium")
  const unpacked = await chromium.executablePath()
  if (usual === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = usual
  return unpacked
}

// Its usual place is the same for every user of the machine, and only the first could run what lies there.
function unpackingFolder(): string {
  const folder = path.join(os.tmpdir(), `shareyoursales-browser-${process.getuid?.() ?? "user"}`)
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}
