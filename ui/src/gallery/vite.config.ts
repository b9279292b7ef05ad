// The gallery is a page of its own, with a folder of its own: nothing of it is in the page that is shipped.
import { resolve } from 'node:path';

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

import tauri from '../../../tauri.conf.json' with { type: 'json' };

const page = resolve(import.meta.dirname, '../..');

// What Tauri sends with every page of ours, so that a style or a script that it would refuse is refused here as well.
// Only the frames are the gallery's own.
const policy = Object.entries({ ...tauri.app.security.csp, 'frame-src': "'self'", 'frame-ancestors': "'self'" })
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join('; ');

export default defineConfig({
  root: import.meta.dirname,
  // Every file is named from where the page is.
  base: './',
  // As ui/src/l10n/index.ts names it; what stands in its place reaches it by a longer way.
  resolve: { alias: [{ find: /^\.\/spoken\.svelte$/, replacement: resolve(import.meta.dirname, 'spoken.ts') }] },
  plugins: [svelte({ configFile: resolve(page, 'svelte.config.js') })],
  clearScreen: false,
  server: { port: 1421, strictPort: true, fs: { allow: [page, resolve(page, '../tauri.conf.json')] } },
  preview: { headers: { 'Content-Security-Policy': policy } },
  build: {
    outDir: resolve(page, 'node_modules/.gallery/page'),
    emptyOutDir: true,
    target: ['safari16.4', 'chrome111'],
    cssTarget: ['safari16.4', 'chrome111'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
});
