/** Where the page's own script lies: the others lie beside it. */
const BESIDE =
  document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';

/** The address of something named from the folder that the page's own script lies in. */
export const besideScript = (address: string): string =>
  new URL(address, BESIDE || document.baseURI).href;

const loading = new Map<string, Promise<unknown>>();

/**
 * What a script beside this one leaves in a variable. Nothing else can be loaded where a site is
 * opened from a folder.
 */
export function loadScript<T>(file: string, variable: string): Promise<T> {
  const known = loading.get(file) as Promise<T> | undefined;
  if (known) return known;
  const loaded = new Promise<T>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = besideScript(file);
    script.addEventListener('load', () => {
      const value = (globalThis as Record<string, unknown>)[variable];
      if (value === undefined) reject(new Error(`no ${variable} in ${file}`));
      else resolve(value as T);
    });
    script.addEventListener('error', () => reject(new Error(`${file} cannot be loaded`)));
    document.head.append(script);
  });
  loading.set(file, loaded);
  return loaded;
}
