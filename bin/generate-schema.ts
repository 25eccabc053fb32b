import { execFileSync } from "node:child_process"
import { exitOnSignal } from "./say.ts"
import { withScratchDatabase } from "./scratch-database.ts"

/** Writes db/schema.ts from the migrations, or with --verify says whether it still tells the truth. */
const verify = process.argv.includes("--verify") ? ["--verify"] : []

exitOnSignal()
await withScratchDatabase(async (ownerUrl) => {
  const options = ["--dialect", "postgres", "--camel-case", "--date-parser", "string", "--out-file", "db/schema.ts"]
  const shape = ["--type-mapping", '{"int8":"bigint"}', "--exclude-pattern", "{pgboss.*,kysely_*,public.kysely_*}"]
  execFileSync("kysely-codegen", ["--url", ownerUrl, ...options, ...shape, ...verify], { stdio: "inherit" })
})
