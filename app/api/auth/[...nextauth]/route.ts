import { authRoute } from "@/lib/auth/auth-route";
import { signIn } from "@/lib/workflow/account/sign-in";
import { signOut } from "@/lib/workflow/account/sign-out";

const handler = authRoute({ signIn, signOut });

export { handler as GET, handler as POST };
