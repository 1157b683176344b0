// My Inbox: selects several emails. Without this file the checkboxes and buttons are a plain form; it counts, selects ranges, and shows the
// buttons when emails are selected.
(function () {
  'use strict';

  var anchor = null; // the checkbox at which a range begins
  var touched = 0; // the vertical position of the last checkbox

  function boxes() { return Array.from(document.querySelectorAll('#inbox-bulk .sm-select')); }

  function update() {
    var bar = document.querySelector('[data-sm-bulk]');
    if (!bar) { return; }
    var all = boxes();
    var count = all.filter(function (box) { return box.checked; }).length;
    var word = bar.querySelector('[data-sm-count]');
    // On a phone the bar covers the half of the window that was not touched last.
    if (count > 0 && !bar.hasAttribute('data-sm-any')) { bar.dataset.smSide = touched < window.innerHeight / 2 ? 'bottom' : 'top'; }
    bar.toggleAttribute('data-sm-any', count > 0);
    word.textContent = (count === 1 ? word.dataset.smOne : word.dataset.smMany).replace('{0}', count);
    all.forEach(function (box) { box.closest('li').classList.toggle('sm-selected', box.checked); });
    var every = document.querySelector('[data-sm-select-all]');
    every.checked = count > 0 && count === all.length;
    every.indeterminate = count > 0 && count < all.length;
    document.dispatchEvent(new CustomEvent('sm-selected', { detail: count > 0 ? word.textContent : '' }));
  }

  function select(some, checked) {
    some.forEach(function (box) { box.checked = checked; });
    update();
  }

  // Handles clicks of the mouse and of the space bar. A click on a label also causes one on its checkbox a moment later.
  document.addEventListener('click', function (event) {
    var box = event.target.closest('.sm-select');
    if (!box) { return; }
    var all = boxes();
    touched = box.getBoundingClientRect().top;
    var from = all.indexOf(anchor);
    var to = all.indexOf(box);
    anchor = box;
    select(event.shiftKey && from >= 0 ? all.slice(Math.min(from, to), Math.max(from, to) + 1) : [box], box.checked);
  });

  // Shift with a click on a label would select its text, and the checkbox would not receive the key.
  document.addEventListener('mousedown', function (event) {
    if (event.shiftKey && event.target.closest('.sm-pick')) { event.preventDefault(); }
  });

  document.addEventListener('change', function (event) {
    if (!event.target.matches('[data-sm-select-all]')) { return; }
    touched = event.target.getBoundingClientRect().top;
    select(boxes(), event.target.checked);
  });

  document.addEventListener('click', function (event) {
    if (event.target.closest('[data-sm-select-none]')) { none(); }
  });

  function none() {
    select(boxes(), false);
    var every = document.querySelector('[data-sm-select-all]');
    if (every) { every.focus(); }
  }

  // Cancel in a form about several emails closes the form and keeps the selection.
  document.addEventListener('click', function (event) {
    var cancel = event.target.closest('[data-sm-close-pane]');
    var pane = document.getElementById('sm-pane');
    if (!cancel || !pane || event.ctrlKey || event.metaKey) { return; }
    event.preventDefault();
    pane.replaceChildren();
    var opened = Array.from(document.querySelectorAll('[data-sm-row]')).find(function (row) { return row.pathname === window.location.pathname; });
    if (opened) { opened.click(); } // the previously open email
    var first = boxes().find(function (box) { return box.checked; });
    if (first) { first.focus(); }
  });

  document.addEventListener('sm-select-none', none);
  window.addEventListener('pageshow', update); // after going back the browser restores the checkboxes
  document.addEventListener('DOMContentLoaded', update);
}());
