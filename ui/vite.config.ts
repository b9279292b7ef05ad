import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // svelteTesting does nothing outside vitest.
  plugins: [svelte(), svelteTesting()],
  clearScreen: false,
  server: { port: 1420, strictPort: true },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The engines that Tauri meets: WebKitGTK 2.40 on Debian 12, Safari 16.4, WebView2.
    target: ['safari16.4', 'chrome111'],
    cssTarget: ['safari16.4', 'chrome111'],
    // The policy allows scripts and styles from our own files only, so nothing may be inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts', 'workflows/*.test.ts'],
    setupFiles: ['src/ipc/test-setup.ts'],
    // The styles are read as text: what they say is measured.
    css: { include: [/styles/] },
    restoreMocks: true,
    // Vitest's five seconds are too few for a journey through a screen while a compiler keeps the machine busy.
    testTimeout: 20_000,
  },
});
