/** Encodes text from a spec or manifest for HTML. Templates encode all that no function here does. */
import Handlebars from 'handlebars';

const encode = (text: string): string => Handlebars.escapeExpression(text);

/** Prose on one line; text in backticks becomes code. */
export function inline(text: string): string {
  return text
    .split(/`([^`\n]+)`/)
    .map((part, index) => (index % 2 === 1 ? `<code>${encode(part)}</code>` : encode(part)))
    .join('');
}

/** Prose as paragraphs. */
export function paragraphs(text: string): string {
  const parts = text.split(/\n\s*\n/).filter((part) => part.trim() !== '');
  return parts.map((part) => `<p>${inline(part)}</p>`).join('\n');
}

/** A link to another site; text that is not an address of one becomes code. */
export function link(address: string): string {
  const isAddress = /^https?:\/\/[^\s\\]+$/i.test(address) && URL.canParse(address);
  const text = encode(address);
  return isAddress ? `<a href="${text}" rel="noreferrer">${text}</a>` : `<code>${text}</code>`;
}

/** Shows invisible characters, such as those that turn the direction of text, as U+FFFD. */
export function withVisibleCharacters(text: string): string {
  return text.replace(/(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '\ufffd');
}
