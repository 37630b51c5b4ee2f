// The few things all views do to the document.

export const byId = (id) => document.getElementById(id);

/** Makes an element with a class, properties and children. */
export function element(name, className, properties = {}, ...children) {
  const made = document.createElement(name);
  if (className) {
    made.className = className;
  }
  Object.assign(made, properties);
  made.append(...children);
  return made;
}

/** Writes a text only when it differs, so that nothing is laid out in vain. */
export function write(target, content) {
  if (target.textContent !== content) {
    target.textContent = content;
  }
}

/** Makes the children of a list match the items: keyed rows stay, move or go, and each is updated. */
export function reconcile(list, items, keyOf, create, update) {
  const rows = new Map(Array.from(list.children, (row) => [row.dataset.key, row]));
  let next = list.firstElementChild;
  for (const item of items) {
    const key = String(keyOf(item));
    let row = rows.get(key);
    if (row) {
      rows.delete(key);
    } else {
      row = create(item);
      row.dataset.key = key;
    }
    if (row === next) {
      next = next.nextElementSibling;
    } else {
      list.insertBefore(row, next);
    }
    update(row, item);
  }
  rows.forEach((row) => row.remove());
}
