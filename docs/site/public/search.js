// Finds words in the guides while one types. Classic script: it runs from a folder too.
(() => {
  const MOST = 12;
  const BEFORE = 20;
  const LENGTH = 90;
  const box = document.querySelector('.search');
  const field = box?.querySelector('input');
  const status = box?.querySelector('[role="status"]');
  const list = box?.querySelector('ol');
  const sections = window.guideSections;
  if (!box || !field || !status || !list || !sections) return;
  const up = document.documentElement.lang === 'en' ? '../' : '';
  const plain = sections.map((one) => ({
    one,
    heading: `${one.guide} ${one.heading}`.toLowerCase(),
    text: one.text.toLowerCase(),
  }));
  box.hidden = false;
  field.addEventListener('input', show);
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    field.value = '';
    show();
  });

  /** Sections that have every word; those with words in their headings first. */
  function found(words) {
    const inAll = ({ heading, text }) =>
      words.every((w) => heading.includes(w) || text.includes(w));
    const headed = ({ heading }) => words.filter((w) => heading.includes(w)).length;
    return plain.filter(inAll).sort((a, b) => headed(b) - headed(a));
  }

  function show() {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    const all = words.length === 0 ? [] : found(words);
    list.replaceChildren(...all.slice(0, MOST).map((hit) => entry(hit, words)));
    const { found: some, nothing } = box.dataset;
    status.textContent =
      words.length === 0
        ? ''
        : all.length === 0
          ? nothing
          : some.replace('{n}', String(all.length));
  }

  function entry({ one, text }, words) {
    const link = document.createElement('a');
    link.href = up + one.address;
    link.textContent = one.heading === one.guide ? one.guide : `${one.guide}：${one.heading}`;
    const at = Math.max(0, Math.min(...words.map((w) => text.indexOf(w)).filter((i) => i >= 0)));
    const from = Number.isFinite(at) ? Math.max(0, at - BEFORE) : 0;
    const said = document.createElement('p');
    said.append(...marked(one.text.slice(from, from + LENGTH), words));
    const item = document.createElement('li');
    item.append(link, said);
    return item;
  }

  /** The words of an excerpt, those looked for in `mark`. */
  function marked(text, words) {
    const escaped = words.map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return text.split(new RegExp(`(${escaped.join('|')})`, 'i')).map((piece, index) => {
      if (index % 2 === 0) return piece;
      const mark = document.createElement('mark');
      mark.textContent = piece;
      return mark;
    });
  }
})();
