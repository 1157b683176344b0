// My Inbox: several mails at once. Without this file the boxes and the buttons are a plain form; it counts, selects ranges, and shows the buttons once they mean something.
(function () {
  'use strict';

  var anchor = null; // the box a range begins at
  var touched = 0; // how far down the window the last box was

  function boxes() { return Array.from(document.querySelectorAll('#inbox-bulk .sm-select')); }

  function update() {
    var bar = document.querySelector('[data-sm-bulk]');
    if (!bar) { return; }
    var all = boxes();
    var count = all.filter(function (box) { return box.checked; }).length;
    var word = bar.querySelector('[data-sm-count]');
    // On a phone the bar lies over the end of the window that is not under the finger.
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

  // The click of a mouse and of the space bar alike; a label's click comes as the box' own a moment later.
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

  // Shift and a press on a label would mark its text, and the box would not hear of the key.
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

  // Cancel in a form about several mails: the form goes, the selection stays.
  document.addEventListener('click', function (event) {
    var cancel = event.target.closest('[data-sm-close-pane]');
    var pane = document.getElementById('sm-pane');
    if (!cancel || !pane || event.ctrlKey || event.metaKey) { return; }
    event.preventDefault();
    pane.replaceChildren();
    var opened = Array.from(document.querySelectorAll('[data-sm-row]')).find(function (row) { return row.pathname === window.location.pathname; });
    if (opened) { opened.click(); } // the mail that was there before
    var first = boxes().find(function (box) { return box.checked; });
    if (first) { first.focus(); }
  });

  document.addEventListener('sm-select-none', none);
  window.addEventListener('pageshow', update); // a browser that goes back keeps the boxes as they were
  document.addEventListener('DOMContentLoaded', update);
}());
