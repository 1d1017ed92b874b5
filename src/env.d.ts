/// <reference types="astro/client" />

declare module 'virtual:biaochi/browser-script' {
  const code: string;
  export default code;
}
