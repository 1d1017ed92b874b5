import { describe, expect, it } from 'vitest';
import { escapeHtml, html } from '../../src/components/html.ts';

describe('markup', () => {
  it('escapes what is put in, as text and as attribute', () => {
    const name = `<script>alert("1")</script>'&`;
    expect(html`<td title="${name}">${name}</td>`.markup).toBe(
      '<td title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;">' +
        '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;</td>',
    );
  });

  it('keeps markup and lists of it', () => {
    const rows = ['a', '<b>'].map((cell) => html`<td>${cell}</td>`);
    expect(html`<tr>${rows}</tr>`.markup).toBe('<tr><td>a</td><td>&lt;b&gt;</td></tr>');
  });

  it('leaves out what is absent', () => {
    expect(html`<p>${undefined}${false}${0}</p>`.markup).toBe('<p>0</p>');
  });

  it('leaves harmless text alone', () => {
    expect(escapeHtml('青岚区 A–1')).toBe('青岚区 A–1');
  });
});
