import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import "./globals.css";
import { staffLook } from "./_staff/look";

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await staffLook();
  return {
    title: { default: words.productLong, template: `%s · ${words.product}` },
    robots: { index: false },
    icons: { icon: "data:," },
  };
}

export default async function StaffLayout({ children }: { children: ReactNode }) {
  // A prerendered page would carry script tags without the nonce of this request, and the browser would block them.
  await connection();
  const { language, density } = await staffLook();
  return (
    <html lang={language} data-density={density}>
      <body>{children}</body>
    </html>
  );
}
