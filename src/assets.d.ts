declare module "virtual:uno.css"
declare module "@fontsource-variable/cairo/index.css"
declare module "solid-start:client-vite-manifest" {
  export const clientViteManifest: Record<string, { file: string; css?: string[] }>
}
