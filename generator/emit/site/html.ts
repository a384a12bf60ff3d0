/** Encodes text from a spec or manifest for HTML. Templates encode all text that these functions do not encode. */
import Handlebars from 'handlebars';

const encode = (text: string): string => Handlebars.escapeExpression(text);

/** Writes text without paragraphs. Text in backticks becomes code. */
export function inline(text: string): string {
  return text
    .split(/`([^`\n]+)`/)
    .map((part, index) => (index % 2 === 1 ? `<code>${encode(part)}</code>` : encode(part)))
    .join('');
}

/** Writes text as paragraphs. */
export function paragraphs(text: string): string {
  const parts = text.split(/\n\s*\n/).filter((part) => part.trim() !== '');
  return parts.map((part) => `<p>${inline(part)}</p>`).join('\n');
}

/** Writes a link to another site. Text that is not a web address becomes code. */
export function link(address: string): string {
  const isAddress = /^https?:\/\/[^\s\\]+$/i.test(address) && URL.canParse(address);
  const text = encode(address);
  return isAddress ? `<a href="${text}" rel="noreferrer">${text}</a>` : `<code>${text}</code>`;
}

/** Replaces invisible characters, except line breaks and tabs, by U+FFFD. Some of them change the direction of text. */
export function withVisibleCharacters(text: string): string {
  return text.replace(/(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '\ufffd');
}
