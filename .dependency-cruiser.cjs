const { Visitor } = require("@swc/core/Visitor.js")

// swc's own visitor stops at `await using`, which holds no import.
const visitStatement = Visitor.prototype.visitStatement
Visitor.prototype.visitStatement = function (statement) {
  return statement.type === "UsingDeclaration" ? statement : visitStatement.call(this, statement)
}

const io = "^(db|jobs)/|queries[.]ts$"

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "nothing-unresolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(virtual:|solid-start:)" },
    },
    {
      name: "nothing-imports-a-route",
      severity: "error",
      from: { pathNot: "^(src/routes|tests)/" },
      to: { path: "^src/routes/" },
    },
    {
      name: "only-queries-build-sql",
      severity: "error",
      from: { path: "^src/", pathNot: "queries\\.ts$" },
      to: { path: "node_modules/kysely", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "queries-are-private-to-their-feature",
      severity: "error",
      from: { path: "^src/([^/]+)/", pathNot: "^src/routes/" },
      to: { path: "^src/[^/]+/[^/]*queries\\.ts$", pathNot: "^src/$1/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "domain-knows-no-web",
      severity: "error",
      from: { path: "^src/[^/]+/[^/]+\\.ts$", pathNot: "^src/(web|ui|i18n|routes|elements)/" },
      to: { path: "^src/(web|ui|routes)/|node_modules/@solidjs" },
    },
    {
      name: "views-do-no-io",
      severity: "error",
      from: { path: "/views/|^src/ui/" },
      to: { path: io, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "src-may-enqueue-but-not-run-jobs",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^jobs/", pathNot: "^jobs/queue\\.ts$" },
    },
    { name: "db-is-a-leaf", severity: "error", from: { path: "^db/" }, to: { path: "^(src|jobs|admin|bin|tests)/" } },
    { name: "no-one-imports-admin", severity: "error", from: { pathNot: "^(admin|tests)/" }, to: { path: "^admin/" } },
    {
      name: "products-know-no-programs-of-ours",
      severity: "error",
      from: { path: "^(src|db|jobs)/" },
      to: { path: "^(bin|tests)/" },
    },
    { name: "no-barrels", severity: "error", from: {}, to: { path: "^src/(?!routes/).*/index\\.ts$" } },
    {
      name: "money-flows-one-way",
      severity: "error",
      from: { path: "^src/ledger/" },
      to: { path: "^src/(orders|conversions|commissions)/", dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|artifacts)/" },
    parser: "swc",
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".cjs", ".json"],
    },
  },
}
