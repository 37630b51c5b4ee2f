// Elements, and the few marks of Markdown that the descriptions have.

/** An element with attributes, or properties where the name begins with a dot, and what is in it. */
export function element(tag, attributes = {}, ...content) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('.')) {
      made[name.slice(1)] = value;
    } else if (value !== false && value !== undefined) {
      made.setAttribute(name, value === true ? '' : value);
    }
  }
  made.append(...content.filter((each) => each !== undefined && each !== null));
  return made;
}

const MARKS = /`([^`]+)`|\*([^*]+)\*/g;

/** A line of text with `code` and *emphasis*. */
export function inline(text = '') {
  const nodes = [];
  let end = 0;
  for (const { 0: mark, 1: code, 2: emphasis, index } of text.matchAll(MARKS)) {
    nodes.push(text.slice(end, index), code === undefined ? element('em', {}, emphasis) : element('code', {}, code));
    end = index + mark.length;
  }
  return [...nodes, text.slice(end)];
}

/** Paragraphs, which have empty lines between them. */
export function paragraphs(text = '') {
  return text.trim().split(/\n\s*\n/).filter(Boolean).map((each) => element('p', {}, ...inline(each)));
}
