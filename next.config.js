/** @type {import("next").NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  turbopack: { root: import.meta.dirname },
  typedRoutes: false,
  // The same sources have the same id on every instance, so that an ETag means the same everywhere.
  generateBuildId: () => process.env.HUARU_BUILD_ID ?? null,
  experimental: { serverActions: { bodySizeLimit: "4mb" } },
  serverExternalPackages: ["@node-rs/argon2", "pg", "@prisma/adapter-pg"],
};

export default nextConfig;
