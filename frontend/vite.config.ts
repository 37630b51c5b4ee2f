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
    proxy: { '/api': product, '/v2': product, '/ws': { target: product, ws: true } },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'node',
  },
});
