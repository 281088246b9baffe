/** Made by build/assetsPlugin.ts. Addresses are relative to the page. */
declare module 'virtual:assets' {
  export const wasmUrl: string
  export const modelUrl: string
}

/** Made by vite.config.ts from package.json and git. */
declare const __APP_VERSION__: string
declare const __BUILD__: string
/** False in the single-file build, where no service worker can run. */
declare const __SERVICE_WORKER__: boolean
