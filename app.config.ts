import { solidStart } from "@solidjs/start/config"
import presetWind4 from "unocss/preset-wind4"
import UnoCSS from "unocss/vite"
import type { Plugin } from "vite"
import { defineConfig } from "vitest/config"
import manifest from "./package.json" with { type: "json" }
import { shortcuts, theme } from "./src/ui/theme.ts"

/** Two processes, and the threads of theirs, out of one server build: they share chunks, and JSX works in both. */
const serverEntries: Plugin = {
  name: "server-entries",
  enforce: "post",
  config: () => ({
    environments: {
      ssr: {
        build: {
          rolldownOptions: {
            input: {
              "entry-server": "./src/entry-server.tsx",
              web: "./src/web.ts",
              worker: "./jobs/worker.ts",
              "pdf-thread": "./src/documents/pdf-thread.ts",
              "drawing-thread": "./src/papers/drawing-thread.ts",
            },
            output: { entryFileNames: "[name].js" },
          },
        },
      },
    },
  }),
}

/** The same front in development as in production, and a reload of the browser when server code changes. */
const developmentFront: Plugin = {
  name: "development-front",
  configureServer(server) {
    server.middlewares.use(async (request, response, next) => {
      const { front } = (await server.ssrLoadModule("/src/edge.ts")) as typeof import("./src/edge.ts")
      await front(request, response, next)
    })
  },
  hotUpdate({ modules, server }) {
    if (this.environment.name === "ssr" && modules.length > 0) {
      server.environments.client.hot.send({ type: "full-reload" })
    }
  },
}

const bundled = new Set(["solid-js", "@solidjs/start"])

export default defineConfig(({ command }) => ({
  plugins: [
    UnoCSS({
      presets: [presetWind4({ preflights: { reset: true } })],
      theme,
      shortcuts,
      // Pages exist on the server only, so they never enter the browser's module graph: scan the files.
      content: { filesystem: ["src/**/*.{ts,tsx}"] },
    }),
    solidStart({ devOverlay: false, solid: { solid: { hydratable: false } } }),
    serverEntries,
    developmentFront,
  ],
  environments: {
    ssr: {
      resolve: {
        noExternal: command === "build" ? true : [],
        external: Object.keys(manifest.dependencies).filter((name) => !bundled.has(name)),
      },
    },
  },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    globalSetup: ["tests/global-setup.ts"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
}))
