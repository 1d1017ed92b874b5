/**
 * A frame scrolls where its table is wider than the screen. Where it is not, the table stands in
 * the page as it is, with nothing hidden below an edge, and its head stays in sight of the page.
 */
export function openFrames(): void {
  const look = (frame: Element): void => {
    const table = frame.querySelector('table');
    if (table) frame.classList.toggle('fits', table.offsetWidth <= frame.clientWidth);
  };
  const frames = document.querySelectorAll('.frame');
  frames.forEach(look);
  // In the next frame: a size that changes while sizes are told is an error in the console.
  const watch = new ResizeObserver((changes) => {
    requestAnimationFrame(() => {
      for (const { target } of changes) look(target.closest('.frame') ?? target);
    });
  });
  for (const frame of frames) {
    watch.observe(frame);
    for (const table of frame.querySelectorAll('table')) watch.observe(table);
  }
}
