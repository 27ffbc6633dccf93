/** Words of signing in and of the invitation. */

const zhCN = {
  signIn: {
    title: "登录",
    userName: "用户名",
    password: "密码",
    submit: "登录",
    working: "正在登录…",
    denied: "用户名或密码不对。",
    throttled: "尝试次数过多，请在 {time} 后再试。",
    busy: "系统正忙，请稍后再试。您的密码没有问题。",
    failed: "没有连上系统，请检查网络后再试。",
    insecure:
      "这个地址不安全（http），浏览器不会保存登录，因此不能在这里登录。请用 https 地址，或在运行本系统的电脑上打开 http://localhost 地址。",
    noScript: "登录需要打开浏览器的 JavaScript。公众页面不需要。",
    expired: "登录已过期，请重新登录。草稿已保存，登录后回到原来的页面。",
    signedOut: "已退出登录。",
    passwordChanged: "密码已设好，请登录。",
    demoHeading: "演示账户",
    demoHint: "按一下就填好。所有演示账户的密码相同。",
    forgot: "忘记密码请联系管理员，由管理员发一个一次性链接。",
    publicLink: "不用登录：看公众页面",
  },
  invite: {
    title: "设置密码",
    hello: (name: string) => `${name}，您好。请设一个只有您知道的密码。`,
    code: "邀请码",
    codeHint: "链接里 # 后面的一串字符，也可以把整个链接贴进来。",
    password: "新密码",
    passwordHint: "至少 15 个字符，可以是一句话；可以粘贴，可以用密码管理器。",
    again: "再输一次",
    submit: "设好密码",
    bad: "这个链接无效、已用过或已过期（有效一小时）。请向管理员要一个新的。",
  },
};

const en: typeof zhCN = {
  signIn: {
    title: "Sign in",
    userName: "User name",
    password: "Password",
    submit: "Sign in",
    working: "Signing in…",
    denied: "The user name or password is wrong.",
    throttled: "Too many attempts. Try again after {time}.",
    busy: "The system is busy; try again shortly. Your password is not the problem.",
    failed: "The system could not be reached. Check the network and try again.",
    insecure:
      "This address is not secure (http): the browser will not keep the sign-in, so signing in cannot work here. Use the https address, or open http://localhost on the computer that runs this system.",
    noScript: "Signing in needs JavaScript. The public pages do not.",
    expired: "Your sign-in has expired; please sign in again. Drafts are saved and you will return to your page.",
    signedOut: "You have signed out.",
    passwordChanged: "The password is set; please sign in.",
    demoHeading: "Demonstration accounts",
    demoHint: "Press one to fill it in. All demonstration accounts share one password.",
    forgot: "Forgotten it? An administrator can send you a one-time link.",
    publicLink: "No sign-in needed: the public pages",
  },
  invite: {
    title: "Choose a password",
    hello: (name) => `Hello ${name}. Choose a password that only you know.`,
    code: "Code",
    codeHint: "What stands after the # of your link; you may paste the whole link.",
    password: "New password",
    passwordHint: "At least 15 characters; a sentence is fine. Paste and password managers work.",
    again: "Once more",
    submit: "Set the password",
    bad: "This link is not valid, has been used, or has expired (it lives one hour). Ask an administrator for a new one.",
  },
};

export const STAFF_SIGN_IN = { "zh-CN": zhCN, en };
