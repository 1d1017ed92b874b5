/// <reference types="astro/client" />

declare module 'virtual:biaochi/browser-script' {
  const code: string;
  export default code;
}

declare module 'virtual:biaochi/explore-script' {
  const code: string;
  export default code;
}
