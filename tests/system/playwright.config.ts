import { defineConfig } from "playwright/test"
import { browserPath } from "./browser.ts"

export default defineConfig({
  testDir: ".",
  testMatch: "*.journey.ts",
  outputDir: "../../artifacts/journeys",
  globalSetup: "./global-setup.ts",
  workers: 1,
  timeout: 300_000,
  // A busy machine may lose a race between the browser and the journey once: what fails twice is broken.
  retries: 1,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "../../artifacts/playwright.json" }]],
  use: {
    browserName: "chromium",
    headless: true,
    trace: "retain-on-failure",
    actionTimeout: 15_000,
    launchOptions: { executablePath: await browserPath(), args: ["--disable-gpu"] },
  },
})
