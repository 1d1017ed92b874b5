export interface Choice {
  show: (options: readonly HTMLElement[]) => void;
  open: () => void;
  take: (option: HTMLElement) => void;
}

/**
 * A field whose suggestions open below it. The focus stays in the field; the arrows go through the
 * suggestions, Enter follows one, Escape closes them.
 */
export function chooser(
  input: HTMLInputElement,
  list: HTMLElement,
  pick = (option: HTMLElement) => option.click(),
): Choice {
  const place = list.parentElement ?? list;
  let options: readonly HTMLElement[] = [];
  let active = -1;
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', input.getAttribute('aria-label') ?? '');

  const setOpen = (isOpen: boolean): void => {
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) mark(-1);
  };
  const mark = (at: number): void => {
    options[active]?.setAttribute('aria-selected', 'false');
    active = at;
    const option = options[at];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const open = (): void => setOpen(options.length > 0);
  const move = (step: number): void => {
    if (list.hidden) open();
    const all = options.length + 1;
    // Beyond the last one the field itself comes, and then the first.
    mark(((active + 1 + step + all) % all) - 1);
  };
  const take = (): boolean => {
    const option = options[Math.max(active, 0)];
    if (list.hidden || !option) return false;
    pick(option);
    return true;
  };

  input.addEventListener('keydown', (event) => {
    // Pinyin that is being typed takes Enter and the arrows for itself.
    if (event.isComposing) return;
    const { key } = event;
    const isMove = key === 'ArrowDown' || key === 'ArrowUp';
    if (isMove) move(key === 'ArrowDown' ? 1 : -1);
    const isUsed = isMove || (key === 'Enter' && take()) || (key === 'Escape' && !list.hidden);
    if (!isUsed) return;
    event.preventDefault();
    if (key === 'Escape') setOpen(false);
  });
  // A click on a suggestion leaves the focus in the field.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  place.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && place.contains(relatedTarget))) setOpen(false);
  });
  setOpen(false);
  return {
    open,
    take: pick,
    show: (next) => {
      options = next;
      list.replaceChildren(...next);
      mark(-1);
      open();
    },
  };
}
