/** @type {import("next").NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  turbopack: { root: import.meta.dirname },
  typedRoutes: false,
  // Types are a check of their own (`npm run types`): a server that only wants to start does not wait for them.
  typescript: { ignoreBuildErrors: true },
  // The same sources have the same id on every instance, so that an ETag means the same everywhere.
  generateBuildId: () => process.env.HUARU_BUILD_ID ?? null,
  // `authInterrupts`: a page may answer 403, with who may instead. `proxyClientMaxBodySize`: Next keeps a body in memory until the gate has
  // spoken, from anybody; what is longer than the gate lets pass need not be kept.
  experimental: {
    serverActions: { bodySizeLimit: "256kb" },
    proxyClientMaxBodySize: "256kb",
    authInterrupts: true,
  },
  serverExternalPackages: ["@node-rs/argon2", "pg", "@prisma/adapter-pg"],
};

export default nextConfig;
