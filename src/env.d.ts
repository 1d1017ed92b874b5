/// <reference types="astro/client" />

declare module 'virtual:biaochi/browser-script' {
  const code: string;
  export default code;
}

declare module 'virtual:biaochi/explore-script' {
  const code: string;
  export default code;
}

declare module 'virtual:biaochi/what-if-script' {
  const code: string;
  export default code;
}

declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}

declare namespace App {
  interface Locals {
    /** The compiled MDX of a text that a document holds, by its path below the content folder. */
    officeText: (
      file: string,
    ) => Promise<import('astro/runtime/server/index.js').AstroComponentFactory>;
  }
}
