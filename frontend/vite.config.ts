import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** The product that `npm run dev` takes its data from. */
const product = process.env.STOCKING_URL ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  build: {
    // The content security policy allows neither inline scripts nor images in data: addresses.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  server: {
    host: '127.0.0.1',
    // The host stays that of the page: the product refuses orders of a page from elsewhere.
    proxy: Object.fromEntries(['/api', '/v2', '/ws'].map((path) =>
      [path, { target: product, ws: path === '/ws', changeOrigin: false }])),
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'reference/*.test.js'],
    environment: 'node',
    // The browser's and the Java tests may run beside these.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
