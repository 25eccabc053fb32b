import { clientViteManifest } from "solid-start:client-vite-manifest"

type PageAssets = { script: string; styles: string[] }

function builtAssets(): PageAssets {
  // Neither Vite's development server nor its tests make a manifest: they serve the source.
  if (import.meta.env.DEV) return { script: "/src/entry-client.tsx", styles: [] }
  const entry = clientViteManifest["src/entry-client.tsx"]
  if (!entry) throw new Error("the browser's entry is missing from the build")
  return { script: `/${entry.file}`, styles: (entry.css ?? []).map((file) => `/${file}`) }
}

export const pageAssets = builtAssets()
