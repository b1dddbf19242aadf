/**
 * Shows the value of a mark in a chart where it is pointed at or touched, and lets the keyboard go through
 * the marks. It adds comfort only: without it the value is the tooltip of the browser, and all values stand
 * in the table.
 *
 * A chart is an image with one description, so that its marks cannot take the focus: the frame around it
 * does, arrows go from mark to mark, and what is shown is read out. Escape takes it away.
 */
export const chartMarksScript = `'use strict';
const put = (element, attributes) => {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};
const box = (attributes) => put(document.createElementNS('http://www.w3.org/2000/svg', 'rect'), attributes);

for (const frame of document.querySelectorAll('.pegel-chart')) {
  const svg = frame.querySelector('svg');
  const marks = [...frame.querySelectorAll('[data-mark]')];
  if (marks.length === 0) continue;
  // The browser's own tooltips would stand beside ours.
  const labels = new Map(marks.map((mark) => [mark, mark.querySelector(':scope > title')]));
  for (const [mark, title] of labels) {
    labels.set(mark, title ? title.textContent : '');
    if (title) title.remove();
  }
  // Between a label and its bar there is nothing to point at.
  for (const mark of marks) {
    if (mark.parentElement.closest('[data-mark]')) continue;
    const { x, y, width, height } = mark.getBBox();
    mark.prepend(box({ x, y, width, height, fill: 'transparent' }));
  }
  const name = svg.querySelector(':scope > title');
  svg.setAttribute('aria-label', name.textContent);
  svg.removeAttribute('aria-labelledby');
  name.remove();

  const tip = document.createElement('p');
  tip.className = 'pegel-tip kern-body kern-body--small';
  tip.setAttribute('role', 'status');
  tip.hidden = true;
  const ring = box({ fill: 'none', stroke: '#171a2b', 'stroke-width': 2.5, rx: 2, 'pointer-events': 'none' });
  frame.append(tip);
  frame.tabIndex = 0;
  frame.setAttribute('role', 'group');
  frame.setAttribute('aria-label', frame.dataset.label);
  let current;

  function show(mark) {
    if (mark === current) return;
    current = mark;
    tip.hidden = false;
    tip.textContent = labels.get(mark);
    const { x, y, width, height } = mark.getBBox();
    put(ring, { x: x - 2, y: y - 2, width: width + 4, height: height + 4 });
    svg.append(ring);
    const area = frame.getBoundingClientRect();
    const place = mark.getBoundingClientRect();
    const left = place.left + place.width / 2 - area.left - tip.offsetWidth / 2;
    const above = place.top - area.top - tip.offsetHeight - 4;
    tip.style.left = Math.max(0, Math.min(left, area.width - tip.offsetWidth)) + 'px';
    tip.style.top = (area.top + above < 0 ? place.bottom - area.top + 4 : above) + 'px';
  }

  function hide() {
    current = undefined;
    tip.hidden = true;
    ring.remove();
  }

  function point(event) {
    if (tip.contains(event.target)) return;
    const mark = event.target.closest('[data-mark]');
    if (mark && labels.get(mark)) show(mark);
    else hide();
  }

  frame.addEventListener('pointermove', (event) => { if (event.pointerType !== 'touch') point(event); });
  frame.addEventListener('pointerleave', (event) => { if (event.pointerType !== 'touch') hide(); });
  frame.addEventListener('click', point);
  frame.addEventListener('focusout', hide);
  document.addEventListener('click', (event) => { if (!frame.contains(event.target)) hide(); });
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') hide(); });
  frame.addEventListener('keydown', (event) => {
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -marks.length, End: marks.length };
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const from = current ? marks.indexOf(current) : step > 0 ? -1 : marks.length;
    show(marks[Math.max(0, Math.min(marks.length - 1, from + step))]);
  });
}
`;
