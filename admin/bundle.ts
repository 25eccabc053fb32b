import "./environment.ts"

import fs from "node:fs"
import path from "node:path"
import type { Db } from "#db/database.ts"
import { createBackOffice } from "./back-office.ts"

const made = path.join("dist", "admin", "bundle.js")

fs.rmSync(made, { force: true })
// It asks for no row, so that no database stands behind it.
await createBackOffice({} as Db).initialize()
if (!fs.existsSync(made)) throw new Error(`${made} was not made`)
